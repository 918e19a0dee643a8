using MVoting.Core.Boxes;

namespace MVoting.Simulation.Shells;

/// <summary>What the database keeps of the poll: it outlives every activation.</summary>
internal sealed class KeptPoll
{
    /// <summary>Rises with every decision.</summary>
    public long Version { get; set; }

    /// <summary>What was decided and is being carried to the boxes; null: nothing.</summary>
    public BoxOrder? Intent { get; set; }

    /// <summary>Where the poll stands, by what all its boxes have answered.</summary>
    public BoxPhase Phase { get; set; }

    public long? ClosesAtMs { get; set; }

    /// <summary>The tally was compared with the recount, or the poll is void.</summary>
    public bool HasEnded { get; set; }

    /// <summary>The tally as it was kept last; it may be older than what was shown.</summary>
    public Totals[] Tally { get; set; } = [];
}
