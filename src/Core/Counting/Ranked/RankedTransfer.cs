using System.Collections.Immutable;

namespace MVoting.Core.Counting.Ranked;

/// <summary>Where the votes of one candidate went after a round.</summary>
/// <param name="From">The elected or eliminated candidate.</param>
/// <param name="To">
/// Votes that each continuing candidate got, by the order of the candidates; none of them zero.
/// </param>
/// <param name="Exhausted">Votes that found nobody.</param>
/// <param name="ResidualSurplus">Votes above the threshold that were cut off, and stay with nobody.</param>
public sealed record RankedTransfer(
    string From,
    ImmutableArray<KeyValuePair<string, Rational>> To,
    Rational Exhausted,
    Rational ResidualSurplus);
