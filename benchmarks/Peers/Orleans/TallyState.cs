namespace MVoting.Peers.Orleans;

/// <summary>What is kept of the poll.</summary>
public sealed class TallyState
{
    /// <summary>The votes of each choice.</summary>
    public long[] Votes { get; set; } = new long[1 + DocumentedVotes.Choices];
}
