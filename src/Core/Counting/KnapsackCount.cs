using System.Collections.Immutable;

namespace MVoting.Core.Counting;

/// <summary>
/// Knapsack voting by the unit of money: Goel, Krishnaswamy, Sakshuwong and Aitamurto (2019), "Knapsack Voting for
/// Participatory Budgeting". Unit x of an option is a candidate with the votes of all ballots that give the option x
/// or more; the units with the most votes are bought until the budget ends. Units of one option with the same votes
/// are one chunk, so that nothing depends on how large a unit is.
/// </summary>
internal static class KnapsackCount
{
    /// <param name="amounts">For each option how many ballots give it each amount, amounts above zero.</param>
    /// <returns>What each option gets; never more than the budget together.</returns>
    public static ImmutableArray<Rational> Allocate(
        IReadOnlyList<IReadOnlyDictionary<Rational, long>> amounts, Rational budget, KnapsackPartial partial, IReadOnlyList<int> places)
    {
        var shares = new Rational[amounts.Count];
        var left = budget;
        foreach (var level in Chunks(amounts).GroupBy(chunk => chunk.Votes).OrderByDescending(level => level.Key))
        {
            var chunks = level.OrderBy(chunk => chunk.Size).ThenBy(chunk => places[chunk.Option]).ToList();
            var size = chunks.Aggregate(Rational.Zero, (sum, chunk) => sum + chunk.Size);
            if (size <= left)
            {
                chunks.ForEach(chunk => shares[chunk.Option] += chunk.Size);
                left -= size;
                continue;
            }

            Divide(chunks, size, left, partial, shares);
            break;
        }

        return [.. shares];
    }

    private static IEnumerable<Chunk> Chunks(IReadOnlyList<IReadOnlyDictionary<Rational, long>> amounts)
    {
        for (var option = 0; option < amounts.Count; option++)
        {
            var votes = amounts[option].Values.Sum();
            Rational below = default;
            foreach (var (amount, ballots) in amounts[option].OrderBy(pair => pair.Key))
            {
                yield return new Chunk(option, amount - below, votes);
                below = amount;
                votes -= ballots;
            }
        }
    }

    // Chunks stand by their size. Equal parts for all that are left, in full for those that need less.
    private static void Divide(List<Chunk> chunks, Rational size, Rational left, KnapsackPartial partial, Rational[] shares)
    {
        for (var at = 0; at < chunks.Count; at++)
        {
            var chunk = chunks[at];
            var part = partial switch
            {
                KnapsackPartial.Increasing => Rational.Min(chunk.Size, left),
                KnapsackPartial.Proportional => chunk.Size * left / size,
                _ => Rational.Min(chunk.Size, left / (chunks.Count - at)),
            };
            shares[chunk.Option] += part;
            if (partial != KnapsackPartial.Proportional)
            {
                left -= part;
            }
        }
    }

    private readonly record struct Chunk(int Option, Rational Size, long Votes);
}
