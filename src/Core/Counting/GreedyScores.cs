using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>
/// What a greedy rule ranks by: a sum for each option, or that sum for each unit of money. Compared by multiplying
/// crosswise, so nothing is divided.
/// </summary>
internal sealed class GreedyScores
{
    private readonly BigInteger[] _sums;
    private readonly BigInteger[] _divisors;

    private GreedyScores(BigInteger[] sums, BigInteger[] divisors, bool isDensity, string unit)
    {
        _sums = sums;
        _divisors = divisors;
        IsDensity = isDensity;
        Unit = unit;
    }

    public bool IsDensity { get; }

    /// <summary>What the sums count, for a sentence: "votes", "points".</summary>
    public string Unit { get; }

    /// <summary>What one more of the unit is, for a sentence: "12 more supporters".</summary>
    public string More => Unit == "votes" ? "supporters" : Unit;

    public static GreedyScores Of(long[] sums, string unit) => OfFractions([.. sums.Select(sum => (Rational)sum)], unit);

    /// <summary>Scores that are fractions, over their common denominator.</summary>
    public static GreedyScores OfFractions(Rational[] scores, string unit)
    {
        var common = scores.Aggregate(BigInteger.One, (product, score) =>
            product * (score.Denominator / BigInteger.GreatestCommonDivisor(product, score.Denominator)));
        return new(
            [.. scores.Select(score => (score * common).Numerator)], [.. scores.Select(_ => common)], isDensity: false, unit);
    }

    /// <summary>
    /// Sums for each unit of money: an option that costs nothing is ahead of all others when somebody supports
    /// it.
    /// </summary>
    public static GreedyScores OfDensity(BudgetProfile profile, long[] sums, string unit) =>
        new([.. sums.Select(sum => (BigInteger)sum)], [.. profile.Costs], isDensity: true, unit);

    /// <summary>The sum of an option, without the division by its cost.</summary>
    public Rational Sum(int option) => IsDensity ? _sums[option] : new Rational(_sums[option], _divisors[option]);

    /// <summary>The score for the outcome, in units of the currency; null where the option costs nothing.</summary>
    public Rational? Score(BudgetProfile profile, int option) => !IsDensity
        ? Sum(option)
        : _divisors[option].IsZero ? null : new Rational(_sums[option] * profile.Scale, _divisors[option]);

    /// <summary>The same where one option's sum is larger.</summary>
    public GreedyScores With(int option, BigInteger more)
    {
        BigInteger[] sums = [.. _sums];
        sums[option] += IsDensity ? more : more * _divisors[option];
        return new(sums, _divisors, IsDensity, Unit);
    }

    /// <summary>Above zero when the left option ranks before the right one.</summary>
    public int Compare(int left, int right)
    {
        var leftDivisor = Divisor(left);
        var rightDivisor = Divisor(right);
        return (_sums[left] * rightDivisor).CompareTo(_sums[right] * leftDivisor) is var order && order != 0
            ? order
            : leftDivisor.IsZero == rightDivisor.IsZero ? 0 : leftDivisor.IsZero ? 1 : -1;
    }

    /// <summary>
    /// The least whole sum with which an option would rank before another, or beside it and win the tie.
    /// </summary>
    public BigInteger SumToPass(int option, int other, bool winsTie)
    {
        if (Divisor(other).IsZero)
        {
            return BigInteger.Zero;
        }

        var level = new Rational(_sums[other] * (IsDensity ? _divisors[option] : 1), _divisors[other]);
        return level.IsWhole && winsTie ? level.Numerator : level.Floor() + 1;
    }

    // Without support there is nothing to divide: the density is zero, whatever the cost.
    private BigInteger Divisor(int option) => _sums[option].IsZero && IsDensity ? BigInteger.One : _divisors[option];
}
