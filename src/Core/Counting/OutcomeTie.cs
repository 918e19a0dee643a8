using System.Collections.Immutable;

namespace MVoting.Core.Counting;

/// <summary>A tie that was met and how it was broken.</summary>
/// <param name="Round">The number of the round.</param>
/// <param name="Options">The tied options, by their places in the file.</param>
/// <param name="Chosen">The one that the tie order prefers.</param>
/// <param name="By">What decided: "lower cost", "more votes", "place in the file", "id as text", "lot of seed 7".</param>
public sealed record OutcomeTie(int Round, ImmutableArray<string> Options, string Chosen, string By);
