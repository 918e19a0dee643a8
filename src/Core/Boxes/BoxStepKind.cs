namespace MVoting.Core.Boxes;

/// <summary>The effects a box may ask for.</summary>
public enum BoxStepKind
{
    /// <summary>Nothing to do until a ballot or an order arrives.</summary>
    Idle,

    /// <summary>Append the row, then tell the outcome to <see cref="BallotBox.OnAppend"/>.</summary>
    Append,

    /// <summary>Read rows from a number on, then give them to <see cref="BallotBox.OnRows"/>; an empty page ends it.</summary>
    Read,

    /// <summary>The box has given up and answered everything "try again": drop this activation.</summary>
    GiveUp,
}
