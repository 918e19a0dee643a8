namespace MVoting.Core.PollLife;

/// <summary>How the write of a poll's state ended.</summary>
public enum StateWrite
{
    /// <summary>Nothing is known: it may be stored or not.</summary>
    Unknown = 0,

    /// <summary>It is stored, durably.</summary>
    Stored,

    /// <summary>Another activation has written since: this one lost the race.</summary>
    Lost,

    /// <summary>It is not stored: the write did not begin.</summary>
    NotWritten,
}
