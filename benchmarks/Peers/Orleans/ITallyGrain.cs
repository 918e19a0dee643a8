namespace MVoting.Peers.Orleans;

/// <summary>The tally of the one poll.</summary>
public interface ITallyGrain : IGrainWithIntegerKey
{
    Task AddAsync(int choice);

    Task<long> CountAsync();
}
