using System.Collections.Immutable;

namespace MVoting.Core.Counting;

/// <summary>A tie in a count.</summary>
/// <param name="Round">The number of the round.</param>
/// <param name="Options">The tied options in the tie order.</param>
/// <param name="Turn">Which of them was taken: 0, the first, unless every way out is tried.</param>
/// <param name="By">What decides between the first two.</param>
internal sealed record TieMet(int Round, ImmutableArray<int> Options, int Turn, string By);
