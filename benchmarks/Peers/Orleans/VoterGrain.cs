namespace MVoting.Peers.Orleans;

/// <summary>
/// Two states, each written by itself: a crash between them loses a vote from the tally. That is how it is documented,
/// and it is let pass here.
/// </summary>
public sealed class VoterGrain(
    [PersistentState("voter", DocumentedVotes.Storage)] IPersistentState<VoterState> kept) : Grain, IVoterGrain
{
    public async Task<bool> VoteAsync(int choice)
    {
        if (kept.State.Choice != 0)
        {
            return false;
        }

        kept.State.Choice = choice;
        await kept.WriteStateAsync();
        await GrainFactory.GetGrain<ITallyGrain>(0).AddAsync(choice);
        return true;
    }
}
