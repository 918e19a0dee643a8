using System.Globalization;
using System.Numerics;
using MVoting.Core.Polls;

namespace MVoting.Core.Counting;

/// <summary>
/// Equal Shares by name: reads its options, refuses what is not defined, and bounds the work before it starts.
/// </summary>
internal static class EqualSharesRules
{
    public static Func<TieBreaker, Outcome> Prepare(
        BudgetProfile profile, RuleOptions options, CountWatch watch)
    {
        var utility = options.Choice("utility", Utilities.DefaultOf(profile.Kind));
        var completion = options.Choice("completion", EqualSharesCompletion.None);
        Utilities.Check(profile.Kind, utility);
        if (profile.Kind == BallotKind.Single && completion == EqualSharesCompletion.None)
        {
            throw new RuleRefusedException(
                "Equal Shares without a completion is refused on ballots of one choice: voters who name one option each share nothing, and nearly all money stays unspent (0 to 13 % was spent in real elections). Use --completion add1u, or greedy.");
        }

        var settings = new EqualSharesSettings
        {
            Utility = utility,
            Completion = completion,
            Comparison = options.Choice("comparison", SharesComparison.None),
            Lacking = options.Choice("lacking", LackingUse.Auto),
        };
        var supporters = new Supporters(profile, utility);
        if (settings.HasIncrements)
        {
            settings = WithIncrement(profile, supporters, settings, options);
        }

        if (options.Has("irresolute") && (settings.HasIncrements || settings.Comparison != SharesComparison.None))
        {
            throw new RuleOptionException(
                "--irresolute is defined for Equal Shares with --completion none, utilitarian or phragmen and without --comparison: a tie in one of many runs decides no outcome by itself.");
        }

        return ties => new EqualSharesCount(profile, supporters, settings, ties, watch).Outcome();
    }

    /// <summary>The share of each voter, in parts of money; zero where nobody voted.</summary>
    public static Rational ExactShare(BudgetProfile profile) =>
        profile.Ballots.Voters == 0 ? Rational.Zero : new Rational(profile.Budget, profile.Ballots.Voters);

    /// <summary>The share of the first run under increments, in parts of money.</summary>
    public static Rational FirstShare(BudgetProfile profile, ShareStart start) =>
        FirstShare(profile, profile.Ballots.Voters, start);

    /// <summary>The same among another number of voters.</summary>
    public static Rational FirstShare(BudgetProfile profile, long voters, ShareStart start)
    {
        Rational share = voters == 0 ? Rational.Zero : new Rational(profile.Budget, voters);
        return start == ShareStart.Exact ? share : (share / profile.Scale).Floor() * profile.Scale;
    }

    /// <summary>
    /// How many shares beyond the first can have to be looked at: beyond them everything with support is
    /// funded.
    /// </summary>
    public static BigInteger MostIncrements(Rational first, Rational step, BigInteger largestShare) =>
        BigInteger.Max(0, ((largestShare - first) / step).Ceiling()) + 1;

    private static EqualSharesSettings WithIncrement(
        BudgetProfile profile, Supporters supporters, EqualSharesSettings settings, RuleOptions options)
    {
        var isBudget = settings.Completion == EqualSharesCompletion.BudgetIncrease;
        var start = isBudget ? ShareStart.Exact : options.Choice("start", ShareStart.Floor);
        var first = FirstShare(profile, start);
        var largest = supporters.LargestShare();
        var voters = Math.Max(1, profile.Ballots.Voters);
        Rational increment;
        if (options.Text("increment") is { } text)
        {
            increment = profile.InParts(Parse(text));
        }
        else
        {
            increment = isBudget ? new Rational(profile.Budget, 100) : DefaultIncrement(profile, first, largest);
            options.Set("increment", (increment / profile.Scale).ToString());
        }

        var most = MostIncrements(first, isBudget ? increment / voters : increment, largest);
        if (most > options.IncrementsAtMost)
        {
            throw new RuleOptionException(string.Create(
                CultureInfo.InvariantCulture,
                $"--increment is so small that {most} shares might have to be looked at, more than {options.IncrementsAtMost}. Give one of {((increment / profile.Scale) * most / options.IncrementsAtMost).Ceiling()} or more."));
        }

        options.Set("incrementsAtMost", most.ToString(CultureInfo.InvariantCulture));
        return settings with { Start = start, Increment = increment };
    }

    // The smallest power of ten of the currency's unit with which the count stays short.
    private static Rational DefaultIncrement(BudgetProfile profile, Rational first, BigInteger largest)
    {
        Rational increment = profile.Scale;
        while (MostIncrements(first, increment, largest) > Limits.EqualSharesDefaultIncrements)
        {
            increment *= 10;
        }

        return increment;
    }

    // An amount, or a fraction such as 1/24: a step that other programs were run with is no decimal always.
    private static Rational Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var isRead = Money.TryParse(slash < 0 ? text : text.AsSpan(0, slash), out var numerator);
        var denominator = 1m;
        if (slash >= 0)
        {
            isRead &= Money.TryParse(text.AsSpan(slash + 1), out denominator);
        }

        return isRead && numerator > 0 && denominator > 0
            ? Rational.Of(numerator) / Rational.Of(denominator)
            : throw new RuleOptionException(
                $"--increment is '{text}'. Give an amount above zero of the currency's unit, such as 1, 0.01 or 1/24.");
    }
}
