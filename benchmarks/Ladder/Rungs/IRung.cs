namespace MVoting.Ladder.Rungs;

/// <summary>
/// One step of the way of a ballot inside this process, with all that lies below it. Ballots come in portions: what a
/// portion is made of is not measured, what becomes of it is.
/// </summary>
internal interface IRung : IAsyncDisposable
{
    /// <summary>Makes ready the next portion.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Brings the portion to this rung's end, and says how many ballots it had.</summary>
    Task<int> RunAsync(CancellationToken cancellationToken);
}
