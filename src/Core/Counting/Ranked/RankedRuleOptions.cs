using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using MVoting.Core.Polls;

namespace MVoting.Core.Counting.Ranked;

/// <summary>The rules as options by name, and back: the names and values are those of RCTab's configuration.</summary>
internal static class RankedRuleOptions
{
    private const string Unlimited = "unlimited";
    private const string Max = "max";

    public static RankedRules Read(RankedProfile profile, RuleName rule, RuleOptions options, RankedRules? byDefault)
    {
        var start = byDefault ?? Own(profile, rule);
        var rules = start with
        {
            WinnerElectionMode = options.Choice("winnerElectionMode", start.WinnerElectionMode),
            NumberOfWinners = options.Whole("numberOfWinners", start.NumberOfWinners, 0, Limits.OptionsPerQuestion),
            OvervoteRule = options.Choice("overvoteRule", start.OvervoteRule),
            MaxSkippedRanksAllowed =
                WholeOr(options, "maxSkippedRanksAllowed", start.MaxSkippedRanksAllowed, 0, Unlimited),
            MaxRankingsAllowed = WholeOr(options, "maxRankingsAllowed", start.MaxRankingsAllowed, 1, Max),
            ExhaustOnDuplicateCandidate =
                options.Flag("exhaustOnDuplicateCandidate", start.ExhaustOnDuplicateCandidate),
            MinimumVoteThreshold =
                options.Whole("minimumVoteThreshold", (int)start.MinimumVoteThreshold, 0, int.MaxValue),
            BatchElimination = options.Flag("batchElimination", start.BatchElimination),
            CutoffElimination = options.Flag("cutoffElimination", start.CutoffElimination),
            ContinueUntilTwoCandidatesRemain =
                options.Flag("continueUntilTwoCandidatesRemain", start.ContinueUntilTwoCandidatesRemain),
            DoesFirstRoundDetermineThreshold =
                options.Flag("doesFirstRoundDetermineThreshold", start.DoesFirstRoundDetermineThreshold),
            StopTabulationEarlyAfterRound =
                WholeOr(options, "stopTabulationEarlyAfterRound", start.StopTabulationEarlyAfterRound, 1, null),
            DecimalPlacesForVoteArithmetic = options.Whole(
                "decimalPlacesForVoteArithmetic",
                start.DecimalPlacesForVoteArithmetic,
                1,
                RankedRules.DecimalPlacesMost),
            NonIntegerWinningThreshold = options.Flag("nonIntegerWinningThreshold", start.NonIntegerWinningThreshold),
            HareQuota = options.Flag("hareQuota", start.HareQuota),
            MultiSeatBottomsUpPercentageThreshold = Percentage(options, start),
        };
        rules = Ties(options, rules);
        options.RefuseOthers(rule);
        return rule == RuleName.Irv && rules.WinnerElectionMode != WinnerElectionMode.SingleWinnerMajority
            ? throw new RuleOptionException(
                "The rule irv fills one seat. For another winnerElectionMode use --rule stv.")
            : rule == RuleName.Stv && rules.WinnerElectionMode == WinnerElectionMode.SingleWinnerMajority
            ? throw new RuleOptionException(
                "The rule stv fills several seats. For winnerElectionMode singleWinnerMajority use --rule irv.")
            : rules;
    }

    /// <summary>Every rule in force, for the outcome.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> InForce(RankedRules rules)
    {
        List<KeyValuePair<string, string>> all =
        [
            new("winnerElectionMode", WireName<WinnerElectionMode>.Of(rules.WinnerElectionMode)),
            new("numberOfWinners", Text(rules.NumberOfWinners)),
            new("overvoteRule", WireName<OvervoteRule>.Of(rules.OvervoteRule)),
            new("maxSkippedRanksAllowed", rules.MaxSkippedRanksAllowed is { } skips ? Text(skips) : Unlimited),
            new("maxRankingsAllowed", rules.MaxRankingsAllowed is { } ranks ? Text(ranks) : Max),
            new("exhaustOnDuplicateCandidate", Text(rules.ExhaustOnDuplicateCandidate)),
            new("minimumVoteThreshold", Text(rules.MinimumVoteThreshold)),
            new("batchElimination", Text(rules.BatchElimination)),
            new("cutoffElimination", Text(rules.CutoffElimination)),
            new("continueUntilTwoCandidatesRemain", Text(rules.ContinueUntilTwoCandidatesRemain)),
            new("doesFirstRoundDetermineThreshold", Text(rules.DoesFirstRoundDetermineThreshold)),
        ];
        Add("stopTabulationEarlyAfterRound", rules.StopTabulationEarlyAfterRound is { } last ? Text(last) : null);
        Add("decimalPlacesForVoteArithmetic", Text(rules.DecimalPlacesForVoteArithmetic));
        Add("nonIntegerWinningThreshold", Text(rules.NonIntegerWinningThreshold));
        Add("hareQuota", Text(rules.HareQuota));
        Add("multiSeatBottomsUpPercentageThreshold", rules.MultiSeatBottomsUpPercentageThreshold is { } share
            ? share.ToString(CultureInfo.InvariantCulture) : null);
        Add("tiebreakMode", WireName<TiebreakMode>.Of(rules.TiebreakMode));
        Add("randomSeed", rules.RandomSeed?.ToString(CultureInfo.InvariantCulture));
        Add("tieOrder", rules.TieOrder.IsEmpty ? null : string.Join(';', rules.TieOrder));
        return [.. all];

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                all.Add(new(name, value));
            }
        }
    }

    private static RankedRules Own(RankedProfile profile, RuleName rule) => rule == RuleName.Irv
        ? new RankedRules()
        : new RankedRules
        {
            WinnerElectionMode = WinnerElectionMode.MultiWinnerAllowMultipleWinnersPerRound,
            NumberOfWinners = profile.Seats ?? 0,
        };

    // The general option ties names the same orders for every rule; tiebreakMode says more, and comes first.
    private static RankedRules Ties(RuleOptions options, RankedRules rules)
    {
        if (options.Has("ties"))
        {
            if (options.Has("tiebreakMode") || options.Has("randomSeed") || options.Has("tieOrder"))
            {
                throw new RuleOptionException(
                    "--ties says what --tiebreakMode, --randomSeed and --tieOrder say. Give it, or them.");
            }

            var order = TieOrder.Parse(options.Text("ties")!);
            var mode = order.Kind switch
            {
                TieOrderKind.Seed => TiebreakMode.GeneratePermutation,
                TieOrderKind.FileOrder => TiebreakMode.UseCandidateOrder,
                _ => throw new RuleOptionException(
                    "--ties byId is not defined for ranked ballots. Give fileOrder, seed:N, or --tieOrder with "
                        + "the names."),
            };
            options.Set("tiebreakMode", WireName<TiebreakMode>.Of(mode));
            return rules with
            {
                TiebreakMode = mode,
                RandomSeed = order.Kind == TieOrderKind.Seed ? order.Seed : null,
                TieOrder = [],
            };
        }

        var seed = options.Text("randomSeed", rules.RandomSeed?.ToString(CultureInfo.InvariantCulture));
        var drawn = options.Text("tieOrder", rules.TieOrder.IsEmpty ? null : string.Join(';', rules.TieOrder));
        return rules with
        {
            TiebreakMode = options.Choice("tiebreakMode", rules.TiebreakMode),
            RandomSeed = seed is null ? null
                : long.TryParse(seed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new RuleOptionException($"--randomSeed is '{seed}'. Give a whole number of 64 bits."),
            TieOrder = drawn is null
                ? []
                : [.. drawn.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    private static int? WholeOr(RuleOptions options, string name, int? byDefault, int least, string? none)
    {
        var text = options.Text(name, byDefault is { } value ? Text(value) : none);
        return text is null || text == none
            ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new RuleOptionException(
                $"--{name} is '{text}'. Give a whole number from {least}{(none is null ? "" : $" or '{none}'")}.");
    }

    private static decimal? Percentage(RuleOptions options, RankedRules rules)
    {
        const string name = "multiSeatBottomsUpPercentageThreshold";
        var byDefault = rules.MultiSeatBottomsUpPercentageThreshold?.ToString(CultureInfo.InvariantCulture);
        var text = options.Text(name, byDefault);
        return text is null ? null
            : text.Length <= 9
                && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            ? share
            : throw new RuleOptionException($"--{name} is '{text}'. Give a percentage above 0, up to 100.");
    }

    private static string Text(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool value) => value ? "true" : "false";
}
