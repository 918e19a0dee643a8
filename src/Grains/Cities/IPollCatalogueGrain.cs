using Orleans.Concurrency;

namespace MVoting.Grains.Cities;

/// <summary>A part of a city's list of polls; key <c>city/part</c>. The polls put their entries; it decides nothing.</summary>
[Alias("mvoting.catalogue")]
public interface IPollCatalogueGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes a poll's entry, unless it holds a newer one. Its end is an acknowledgement: this entry or a newer one of the
    /// poll is durable. It may be called again at any time; after an exception the caller does so until it has ended well.
    /// </summary>
    /// <exception cref="OrleansException">The outcome is not known.</exception>
    [AlwaysInterleave]
    Task PutAsync(PollEntry entry);

    /// <summary>
    /// Whether the part may take this poll: it holds it already, or fewer than
    /// <see cref="Core.Limits.PollsPerCataloguePart"/>, those that are being written included.
    /// </summary>
    [AlwaysInterleave]
    Task<bool> HasRoomAsync(string poll);

    /// <summary>
    /// The durable entries that match, by id, at most <see cref="PollQuery.Limit"/> + 1, as they were within the last
    /// second or later.
    /// </summary>
    /// <exception cref="OrleansException">The list could not be read.</exception>
    [AlwaysInterleave]
    Task<PollEntry[]> FindAsync(PollQuery query);
}
