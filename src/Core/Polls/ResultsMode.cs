namespace MVoting.Core.Polls;

/// <summary>When the running count may be seen.</summary>
public enum ResultsMode
{
    /// <summary>At any time.</summary>
    Live,

    /// <summary>Only once the poll is published.</summary>
    Sealed,
}
