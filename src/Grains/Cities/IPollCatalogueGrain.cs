using Orleans.Concurrency;

namespace MVoting.Grains.Cities;

/// <summary>A part of a city's list of polls; key <c>city/part</c>. The polls tell it what they are; it decides nothing.</summary>
[Alias("mvoting.catalogue")]
public interface IPollCatalogueGrain : IGrainWithStringKey
{
    /// <summary>Takes a poll's entry, unless it holds a newer one.</summary>
    Task PutAsync(PollEntry entry);

    /// <summary>
    /// Whether the part may take this poll: it holds it already, or fewer than
    /// <see cref="Core.Limits.PollsPerCataloguePart"/>.
    /// </summary>
    [AlwaysInterleave]
    Task<bool> HasRoomAsync(string poll);

    /// <summary>The entries that match, by id, at most <see cref="PollQuery.Limit"/> + 1.</summary>
    [AlwaysInterleave]
    Task<PollEntry[]> FindAsync(PollQuery query);
}
