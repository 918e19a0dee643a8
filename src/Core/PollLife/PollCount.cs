namespace MVoting.Core.PollLife;

/// <summary>What is kept of a poll's tally, under an ETag of its own: totals for each box with the segment they reach.</summary>
public sealed record PollCount
{
    /// <summary>One entry a box, in order.</summary>
    public required BoxCount[] Boxes { get; init; }

    /// <summary>The poll is closed and the recount equals this tally.</summary>
    public bool Final { get; init; }
}
