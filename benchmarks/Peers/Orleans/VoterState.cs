namespace MVoting.Peers.Orleans;

/// <summary>What is kept of a voter.</summary>
public sealed class VoterState
{
    /// <summary>0: has not voted.</summary>
    public int Choice { get; set; }
}
