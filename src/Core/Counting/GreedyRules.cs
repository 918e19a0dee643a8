using System.Collections.Immutable;
using System.Numerics;
using MVoting.Core.Pabulib;
using MVoting.Core.Polls;

namespace MVoting.Core.Counting;

/// <summary>
/// The rules of the greedy family by name: their options, their scores, their outcome. Definitions: the rules of
/// the Pabulib format; by density, Talmon and Faliszewski (2019), "A Framework for Approval-Based Budgeting Methods".
/// </summary>
internal static class GreedyRules
{
    public static Func<TieBreaker, Outcome> Prepare(
        BudgetProfile profile, RuleName rule, RuleOptions options, CountWatch watch)
    {
        var minScore = options.Number("minScore", DefaultMinScore(profile, rule), 0, Limits.MoneyAmount);
        var settings = new GreedySettings
        {
            Skips = rule is not (RuleName.GreedyNoSkip or RuleName.GreedyOverdraft),
            OverdraftShare = rule == RuleName.GreedyOverdraft
                ? Rational.Of(options.Number("share", 0.8m, 0, 1)) : null,
            MinScore = Rational.Of(minScore),
            Groups = rule == RuleName.GreedyExclusive ? Groups(profile, options) : [],
            CategoryCaps = Caps(profile, options, "categoryCaps"),
            NeighborhoodCaps = Caps(profile, options, "neighborhoodCaps"),
        };
        if (settings.HasCaps)
        {
            settings = settings with { Cascades = options.Choice("leftovers", LeftoverUse.Stay) == LeftoverUse.Cascade };
        }

        var scores = rule == RuleName.GreedyByDensity ? Density(profile, options) : Scores(profile, options);
        return Prepare(profile, rule, scores, settings, watch);
    }

    // The city's own threshold belongs to the rules that cities decide by. The rules of the literature have none, and
    // what other programs compute by them for a file is without it.
    private static decimal DefaultMinScore(BudgetProfile profile, RuleName rule) =>
        rule is RuleName.Greedy or RuleName.GreedyByDensity ? 0 : profile.MinScore ?? 0;

    public static Func<TieBreaker, Outcome> Prepare(
        BudgetProfile profile, RuleName rule, GreedyScores scores, GreedySettings settings, CountWatch watch) =>
        ties => Outcome(profile, rule, scores, settings, ties, watch);

    /// <summary>What plain greedy ranks by: votes, points, or ranks by the way the city counted them.</summary>
    public static GreedyScores Scores(BudgetProfile profile, RuleOptions options)
    {
        if (options.Text("scores") is not null && options.Choice("scores", ScoreBasis.Ballots) == ScoreBasis.File)
        {
            return Stated(profile, options);
        }

        options.Set("score", profile.Kind switch
        {
            BallotKind.Points or BallotKind.Scores => "points",
            BallotKind.Ranking when !profile.RankPoints.IsDefault => "points of the ballots",
            BallotKind.Ranking when profile.RankScoring == PabulibScoring.BordaByBallotLength => "borda by ballot length + 1",
            BallotKind.Ranking => "borda by max length",
            _ => "votes",
        });
        return Scores(profile);
    }

    private static GreedyScores Stated(BudgetProfile profile, RuleOptions options)
    {
        if (options.Has("ballotCategoryMost") || options.Has("ballotCategoryLeast"))
        {
            throw new RuleOptionException(
                "--scores is 'file': the totals of the file hold every ballot, and none can be left out. Use --scores ballots with --ballotCategoryMost and --ballotCategoryLeast.");
        }

        var areVotes = profile.Kind is BallotKind.Approval or BallotKind.Single;
        if (profile.StatedScores.IsDefault)
        {
            throw new RuleOptionException(
                $"--scores is 'file', but PROJECTS does not give {(areVotes ? "votes" : "score")} for every option. Use --scores ballots.");
        }

        options.Set("score", areVotes ? "votes of the file" : "scores of the file");
        return GreedyScores.Of([.. profile.StatedScores], areVotes ? "votes" : "points");
    }

    public static GreedyScores Scores(BudgetProfile profile)
    {
        switch (profile.Kind)
        {
            case BallotKind.Points or BallotKind.Scores:
                var sums = Utilities.Sums(profile, UtilityKind.Points);
                if (profile.DefaultScore != 0)
                {
                    AddDefaults(profile, sums);
                }

                return GreedyScores.Of(sums, "points");
            case BallotKind.Ranking:
                return GreedyScores.Of(profile.RankPoints.IsDefault ? RankSums(profile) : [.. profile.RankPoints], "points");
            default:
                return GreedyScores.Of([.. profile.Votes], "votes");
        }
    }

    private static GreedyScores Density(BudgetProfile profile, RuleOptions options)
    {
        var utility = options.Choice("utility", Utilities.DefaultOf(profile.Kind));
        return Density(profile, utility);
    }

    /// <summary>
    /// By a utility for each unit of money. A cost utility for each unit of cost is one for each supporter.
    /// </summary>
    public static GreedyScores Density(BudgetProfile profile, UtilityKind utility)
    {
        Utilities.Check(profile.Kind, utility);
        return utility switch
        {
            UtilityKind.Cost => GreedyScores.Of([.. profile.Votes], "votes"),
            UtilityKind.Cardinality => GreedyScores.OfDensity(profile, [.. profile.Votes], "votes"),
            _ => GreedyScores.OfDensity(profile, Utilities.Sums(profile, utility), "points"),
        };
    }

    private static void AddDefaults(BudgetProfile profile, long[] sums)
    {
        var rated = new long[sums.Length];
        for (var ballot = 0; ballot < profile.Ballots.Count; ballot++)
        {
            foreach (var option in profile.Ballots.Options(ballot))
            {
                rated[option] += profile.Ballots.Multiplicities[ballot];
            }
        }

        for (var option = 0; option < sums.Length; option++)
        {
            sums[option] += profile.DefaultScore * (profile.Ballots.Voters - rated[option]);
        }
    }

    private static long[] RankSums(BudgetProfile profile)
    {
        var ballots = profile.Ballots;
        var sums = new long[profile.Options.Length];
        var longest = 0;
        for (var ballot = 0; ballot < ballots.Count; ballot++)
        {
            longest = Math.Max(longest, ballots.Options(ballot).Length);
        }

        var length = Math.Max(profile.MaxLength, longest);
        for (var ballot = 0; ballot < ballots.Count; ballot++)
        {
            var options = ballots.Options(ballot);
            var top = profile.RankScoring == PabulibScoring.BordaByBallotLength ? options.Length : length;
            for (var rank = 0; rank < options.Length; rank++)
            {
                sums[options[rank]] += (top - rank) * ballots.Multiplicities[ballot];
            }
        }

        return sums;
    }

    private static Outcome Outcome(
        BudgetProfile profile,
        RuleName rule,
        GreedyScores scores,
        GreedySettings settings,
        TieBreaker ties,
        CountWatch watch)
    {
        watch.Begin(CountStage.Rounds, profile.Options.Length);
        var count = new GreedyCount(profile, scores, settings, ties);
        // An option may have a second turn when the caps are lifted: the last one counts.
        var last = count.Rounds.GroupBy(round => round.Place).ToDictionary(turns => turns.Key, turns => turns.Last());
        var reasons = new GreedyReasons(profile, scores, settings, count, ties);
        var cost = count.Winners.Aggregate(BigInteger.Zero, (sum, option) => sum + profile.Costs[option]);
        var won = count.Winners.ToHashSet();
        watch.Begin(CountStage.Reasons, profile.Options.Length);
        return new Outcome
        {
            Rule = rule,
            Parameters = [],
            Winners = [.. count.Winners.Select(option => profile.Ids[option])],
            Cost = profile.Money(cost),
            Remaining = profile.Money(profile.Budget - cost),
            Rounds = [.. count.Rounds],
            Options =
            [
                .. profile.Options.Select((option, at) =>
                {
                    watch.Tell(at);
                    return new OutcomeOption
                    {
                        Id = option.Id,
                        Won = won.Contains(at),
                        Why = reasons.Of(last[at]),
                        Votes = profile.Votes[at],
                        Score = scores.Unit == "votes" && !scores.IsDensity ? null : scores.Score(profile, at),
                        Cost = profile.Money(profile.Costs[at]),
                        Round = last[at].Number,
                        Lacking = won.Contains(at) ? null : reasons.Lacking(at),
                    };
                }),
            ],
            // A tie whose options all won or all lost decided nothing.
            Ties =
            [
                .. ties.Outcome().Where(tie =>
                    tie.Options.Select(id => won.Contains(profile.Ids.IndexOf(id))).Distinct().Count() > 1),
            ],
        };
    }

    private static ImmutableArray<ImmutableArray<int>> Groups(BudgetProfile profile, RuleOptions options)
    {
        var text = options.Text("groups") ?? throw new RuleOptionException(
            "--groups is missing. Name the options that exclude each other, such as 'a,b;c,d,e'.");
        return
        [
            .. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(group =>
                group.Split(',', StringSplitOptions.TrimEntries).Select(id => profile.Ids.IndexOf(id) is var place and >= 0
                    ? place
                    : throw new RuleOptionException($"--groups names '{id}', which is no option of the file."))
                .ToImmutableArray()),
        ];
    }

    private static ImmutableDictionary<string, BigInteger> Caps(BudgetProfile profile, RuleOptions options, string name)
    {
        var caps = ImmutableDictionary.CreateBuilder<string, BigInteger>();
        if (options.Text(name) is not { } text)
        {
            return caps.ToImmutable();
        }

        var isCategory = name == "categoryCaps";
        foreach (var cap in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sign = cap.LastIndexOf('=');
            if (sign < 1 || !Money.TryParse(cap.AsSpan(sign + 1), out var amount) || caps.ContainsKey(cap[..sign]))
            {
                throw new RuleOptionException(
                    $"--{name} has '{cap}'. Give each name once with an amount, such as 'sport=100000;culture=50000'.");
            }

            var label = cap[..sign];
            if (!profile.Options.Any(option => isCategory ? option.Categories.Contains(label) : option.Neighborhood == label))
            {
                throw new RuleOptionException($"--{name} names '{label}', which no option of the file has.");
            }

            caps[label] = profile.InParts(Rational.Of(amount)).Floor();
        }

        return caps.ToImmutable();
    }
}
