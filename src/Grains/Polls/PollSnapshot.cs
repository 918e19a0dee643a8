using MVoting.Core.Polls;

namespace MVoting.Grains.Polls;

/// <summary>A poll as its grain shows it. Moments are Unix milliseconds.</summary>
/// <param name="Definition">JSON of the definition, as its writer makes it.</param>
/// <param name="Version">Rises with every change of definition or state: the ETag.</param>
/// <param name="PaperHash">SHA-256 of the frozen ballot paper; null before the opening.</param>
/// <param name="Fault">Why the poll stopped itself (a recount that differs), or null.</param>
[GenerateSerializer, Immutable, Alias("mvoting.poll-snapshot")]
public sealed record PollSnapshot(
    [property: Id(0)] string City,
    [property: Id(1)] string Poll,
    [property: Id(2)] PollState State,
    [property: Id(3)] long Version,
    [property: Id(4)] byte[] Definition,
    [property: Id(5)] byte[]? PaperHash,
    [property: Id(6)] int Boxes,
    [property: Id(7)] long CreatedAtMs,
    [property: Id(8)] long? OpensAtMs,
    [property: Id(9)] long? ClosesAtMs,
    [property: Id(10)] long? OpenedAtMs,
    [property: Id(11)] long? ClosedAtMs,
    [property: Id(12)] long? PublishedAtMs,
    [property: Id(13)] string? Fault);
