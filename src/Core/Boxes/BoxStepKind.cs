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

    /// <summary>Read the database's clock, then give it to <see cref="BallotBox.OnDatabaseClock"/>.</summary>
    ReadClock,

    /// <summary>
    /// Segments that this activation has written or read are gone from the journal. It takes nothing any more: report
    /// it, and keep this activation, which alone knows, until an operator accepts the loss.
    /// </summary>
    Lost,

    /// <summary>The box has given up and answered everything "try again": drop this activation.</summary>
    GiveUp,
}
