namespace MVoting.Peers.Orleans;

/// <summary>Counts, and writes its counts for each vote before it answers.</summary>
public sealed class TallyGrain(
    [PersistentState("tally", DocumentedVotes.Storage)] IPersistentState<TallyState> kept) : Grain, ITallyGrain
{
    public Task AddAsync(int choice)
    {
        kept.State.Votes[choice]++;
        return kept.WriteStateAsync();
    }

    public Task<long> CountAsync() => Task.FromResult(kept.State.Votes.Sum());
}
