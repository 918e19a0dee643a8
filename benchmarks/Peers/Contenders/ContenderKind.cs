namespace MVoting.Peers.Contenders;

/// <summary>What a contender is compared with.</summary>
internal enum ContenderKind
{
    /// <summary>A ballot a request, and the next one after the answer.</summary>
    Single,

    /// <summary>Many ballots under way on one connection.</summary>
    Batch,
}
