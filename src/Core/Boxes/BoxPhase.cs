namespace MVoting.Core.Boxes;

/// <summary>Where a box stands in its life, by its committed control segments.</summary>
public enum BoxPhase
{
    /// <summary>The journal holds nothing of this box.</summary>
    Unopened,

    /// <summary>Ballots are admitted between the opening and the closing moment.</summary>
    Open,

    /// <summary>Ballots are refused until a resume.</summary>
    Paused,

    /// <summary>The poll was cancelled.</summary>
    Void,

    /// <summary>The last segment is written.</summary>
    Sealed,
}
