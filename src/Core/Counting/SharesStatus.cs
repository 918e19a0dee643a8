namespace MVoting.Core.Counting;

/// <summary>How a run of Equal Shares ended.</summary>
internal enum SharesStatus
{
    /// <summary>No group of supporters can pay for another option.</summary>
    Done,

    /// <summary>What was bought costs more than the limit: the run was left.</summary>
    OverLimit,

    /// <summary>The run was for a range of shares, and they do not all take the same course.</summary>
    Unclear,
}
