namespace MVoting.Core.PollLife;

/// <summary>Why an activation of a poll ends.</summary>
public enum PollEnding
{
    /// <summary>Its surroundings asked for it.</summary>
    Asked,

    /// <summary>Another activation has written: this one's memory is old.</summary>
    Overtaken,

    /// <summary>Whether a write was stored is unknown: the next activation reads it.</summary>
    WriteUnknown,

    /// <summary>An invariant does not hold.</summary>
    Stopped,
}
