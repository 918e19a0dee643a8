using MVoting.Core.Polls;

namespace MVoting.Grains.Polls;

/// <summary>The tally of a prefix of the journal, or that it is sealed.</summary>
/// <param name="Sealed">The results are sealed until publication: there is no tally here.</param>
/// <param name="Final">The poll is closed and the recount equals this tally.</param>
/// <param name="AsOfMs">The moment of the newest segment counted, Unix milliseconds.</param>
/// <param name="Version">Rises with every change of the tally or state: the ETag.</param>
/// <param name="Paper">Canonical bytes of the ballot paper; null while there is none.</param>
/// <param name="Tally">The tally's bytes; null when sealed or not yet open.</param>
[GenerateSerializer, Immutable, Alias("mvoting.poll-results")]
public sealed record PollResults(
    [property: Id(0)] PollState State,
    [property: Id(1)] bool Sealed,
    [property: Id(2)] bool Final,
    [property: Id(3)] long AsOfMs,
    [property: Id(4)] long Version,
    [property: Id(5)] byte[]? Paper,
    [property: Id(6)] byte[]? Tally);
