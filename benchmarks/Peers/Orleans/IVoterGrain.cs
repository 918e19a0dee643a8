namespace MVoting.Peers.Orleans;

/// <summary>One voter, by the documentation: a grain that writes its state at each change.</summary>
public interface IVoterGrain : IGrainWithGuidKey
{
    /// <summary>True once the vote is durable and counted; false: this voter had voted.</summary>
    Task<bool> VoteAsync(int choice);
}
