using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>What a contest asks of its winners and of the vote as a whole.</summary>
internal sealed record ContestBar
{
    /// <summary>How many options win at most.</summary>
    public required int Winners { get; init; }

    /// <summary>The share of the valid ballots that a winner's votes must reach, or null.</summary>
    public Rational? Threshold { get; init; }

    /// <summary>Ballots that the threshold is a share of.</summary>
    public required long ValidBallots { get; init; }

    /// <summary>Ballots that must be cast for the vote to decide anything.</summary>
    public BigInteger Quorum { get; init; }

    public long Cast { get; init; }

    /// <summary>Most winners of a category.</summary>
    public required ImmutableDictionary<string, int> CategoryMost { get; init; }

    /// <summary>Winners that a category has at least, as far as it has options that can win.</summary>
    public required ImmutableDictionary<string, int> CategoryLeast { get; init; }

    /// <summary>
    /// Reads winners, threshold, blanks, quorum and electorate. With a threshold and without a number of winners,
    /// all that reach it win.
    /// </summary>
    public static ContestBar Read(BudgetProfile profile, RuleName rule, RuleOptions options)
    {
        Rational? threshold = options.NumberOrNull("threshold", 0, 1) is { } share ? Rational.Of(share) : null;
        if (threshold is not null && rule is RuleName.Score or RuleName.Borda)
        {
            throw new RuleOptionException("--threshold is a share of ballots: give it with plurality or approval.");
        }

        var count = Math.Max(1, profile.Options.Length);
        var winners = options.Whole("winners", threshold is null ? 1 : count, 1, count);
        var blanks = threshold is null ? BlankUse.Out : options.Choice("blanks", BlankUse.Out);
        var cast = profile.Ballots.Voters;
        var valid = cast - (blanks == BlankUse.Out ? Blanks(profile) : 0);
        return new ContestBar
        {
            Winners = winners,
            Threshold = threshold,
            ValidBallots = valid,
            Quorum = ReadQuorum(options),
            Cast = cast,
            CategoryMost = BallotLimits.OfCategories(profile, options, "categoryMost"),
            CategoryLeast = BallotLimits.OfCategories(profile, options, "categoryLeast"),
        };
    }

    /// <summary>The same with so many more ballots that are not blank.</summary>
    public ContestBar With(long ballots) => this with { ValidBallots = ValidBallots + ballots, Cast = Cast + ballots };

    // A number of ballots, or a share of the electorate, which must then be given.
    private static BigInteger ReadQuorum(RuleOptions options)
    {
        if (options.NumberOrNull("quorum", 0, Limits.ExpectedVoters) is not { } quorum)
        {
            return BigInteger.Zero;
        }

        if (quorum > 1 && decimal.IsInteger(quorum))
        {
            return (BigInteger)quorum;
        }

        if (quorum > 1 || !options.Has("electorate"))
        {
            throw new RuleOptionException(string.Create(
                CultureInfo.InvariantCulture,
                $"--quorum is '{quorum}'. Give a whole number of ballots above 1, or a share of at most 1 together with --electorate."));
        }

        var electorate = options.Whole("electorate", 0, 1, Limits.ExpectedVoters);
        return (Rational.Of(quorum) * electorate).Ceiling();
    }

    private static long Blanks(BudgetProfile profile)
    {
        var blanks = 0L;
        for (var ballot = 0; ballot < profile.Ballots.Count; ballot++)
        {
            blanks += profile.Ballots.Options(ballot).IsEmpty ? profile.Ballots.Multiplicities[ballot] : 0;
        }

        return blanks;
    }
}
