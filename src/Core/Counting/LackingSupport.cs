using System.Globalization;
using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>
/// The further supporters with whom a losing option would have won, all else being equal: further ballots that name
/// this option alone.
/// </summary>
/// <param name="Supporters">Above zero.</param>
/// <param name="Kind">What is known about the number.</param>
public sealed record LackingSupport(BigInteger Supporters, LackingKind Kind)
{
    /// <summary>As the end of a sentence about the option.</summary>
    public string ToText()
    {
        var number = Supporters.ToString("N0", CultureInfo.InvariantCulture);
        var noun = Supporters.IsOne ? "supporter" : "supporters";
        return Kind switch
        {
            LackingKind.Least => $"would have won with {number} more {noun}",
            LackingKind.Boundary =>
                $"would have won with {number} more {noun}, not with {(Supporters - 1).ToString("N0", CultureInfo.InvariantCulture)}",
            _ => $"{number} more {noun} would have been enough",
        };
    }

    /// <summary>
    /// Looks for the number by trials, where nobody has none: every number where there are few, else by halving the
    /// range, which finds one that wins and whose predecessor does not.
    /// </summary>
    /// <param name="most">A number up to which is looked.</param>
    /// <param name="wins">Whether the option wins with so many more.</param>
    /// <param name="isMonotone">Whether a supporter more never makes the option lose.</param>
    /// <returns>Null where the option does not win with <paramref name="most"/> either.</returns>
    public static LackingSupport? Find(BigInteger most, Func<BigInteger, bool> wins, bool isMonotone)
    {
        ArgumentNullException.ThrowIfNull(wins);
        if (most.Sign <= 0 || !wins(most))
        {
            return null;
        }

        if (!isMonotone && most <= Limits.LackingScan)
        {
            for (var more = BigInteger.One; more < most; more++)
            {
                if (wins(more))
                {
                    return new LackingSupport(more, LackingKind.Least);
                }
            }

            return new LackingSupport(most, LackingKind.Least);
        }

        var (low, high) = (BigInteger.Zero, most);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = wins(middle) ? (low, middle) : (middle, high);
        }

        // One more supporter has none before it but nobody, and with nobody more the option has lost.
        return new LackingSupport(high, isMonotone || high.IsOne ? LackingKind.Least : LackingKind.Boundary);
    }

    /// <summary>How many trials <see cref="Find"/> makes at most.</summary>
    public static long Trials(BigInteger most) =>
        most <= Limits.LackingScan ? (long)most : (long)most.GetBitLength() + 1;
}
