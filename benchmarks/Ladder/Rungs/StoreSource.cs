namespace MVoting.Ladder.Rungs;

/// <summary>A journal's store that can be had here.</summary>
/// <param name="Id">The rung's name in files and options.</param>
/// <param name="Name">The rung's name in the table.</param>
/// <param name="OpenAsync">Opens an empty journal for so many boxes.</param>
internal sealed record StoreSource(string Id, string Name, Func<int, CancellationToken, Task<StoreRung>> OpenAsync);
