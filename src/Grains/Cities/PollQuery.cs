using MVoting.Core.Polls;

namespace MVoting.Grains.Cities;

/// <summary>Which polls of a city to list.</summary>
/// <param name="Search">Part of a title in any language, or of the id; compared without case; null: all.</param>
/// <param name="After">The id after which the page begins; null: from the start.</param>
/// <param name="Limit">Entries in the page, 1 to 200.</param>
[GenerateSerializer, Immutable, Alias("mvoting.poll-query")]
public sealed record PollQuery(
    [property: Id(0)] PollState? State,
    [property: Id(1)] PollKind? Kind,
    [property: Id(2)] string? Search,
    [property: Id(3)] string? After,
    [property: Id(4)] int Limit);
