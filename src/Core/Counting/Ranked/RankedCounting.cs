using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace MVoting.Core.Counting.Ranked;

/// <summary>
/// Counts ranked ballots: instant run-off and single transferable vote with RCTab's options. Everything is exact;
/// the same ballots in any order give the same outcome.
/// </summary>
public static class RankedCounting
{
    /// <summary>Counts under the options of the command line or the HTTP route.</summary>
    /// <param name="byDefault">
    /// Rules where no option is given: those of a configuration file; null: the engine's own.
    /// </param>
    /// <exception cref="RuleOptionException">An option is wrong.</exception>
    /// <exception cref="RuleRefusedException">The rules do not fit each other or the ballots.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static Outcome Count(
        RankedProfile profile,
        RuleName rule,
        RuleOptions options,
        RankedRules? byDefault = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        var rules = RankedRuleOptions.Read(profile, rule, options, byDefault);
        return Count(profile, rule, rules, options.InForce, new CountWatch(cancellation, options.Progress));
    }

    /// <summary>Counts under given rules.</summary>
    /// <exception cref="RuleRefusedException">The rules do not fit each other or the ballots.</exception>
    public static Outcome Count(RankedProfile profile, RankedRules rules) => Count(profile, rules, CountWatch.Nobody);

    /// <summary>The same under somebody's eyes.</summary>
    internal static Outcome Count(RankedProfile profile, RankedRules rules, CountWatch watch) => Count(
        profile,
        rules is { WinnerElectionMode: WinnerElectionMode.SingleWinnerMajority } ? RuleName.Irv : RuleName.Stv,
        rules,
        RankedRuleOptions.InForce(rules),
        watch);

    private static Outcome Count(
        RankedProfile profile,
        RuleName rule,
        RankedRules rules,
        ImmutableArray<KeyValuePair<string, string>> inForce,
        CountWatch watch)
    {
        if (RankedRulesCheck.Errors(profile, rules) is { Count: > 0 } errors)
        {
            throw new RuleRefusedException(errors[0]);
        }

        watch.Begin(CountStage.Ballots, profile.Total);
        watch.Tell(profile.Ballots.Length);
        var ties = new RankedTies(profile, rules);
        List<int> winners = [];
        List<RankedRound> rounds = [];
        var reasons = new RankedReasons(profile, rules, ties);
        var isMultiPass = rules.WinnerElectionMode == WinnerElectionMode.MultiPassIrv;
        var isStopped = false;
        var before = -1;
        watch.Begin(CountStage.Rounds, RoundsAtMost(profile, isMultiPass ? rules.NumberOfWinners : 1));
        while (!isStopped
            && (before < 0 || (isMultiPass && winners.Count < rules.NumberOfWinners && winners.Count > before)))
        {
            before = winners.Count;
            if (isMultiPass && before > 0 && Remaining(profile, winners) == 0)
            {
                break;
            }

            var pass = new RankedPass(
                profile, rules, ties, isMultiPass ? 1 : rules.NumberOfWinners, rounds.Count + 1, winners);
            var decisions = pass.Run(watch);
            isStopped = pass.IsStopped;
            winners.AddRange(decisions.SelectMany(round => round.Elected));
            rounds.AddRange(decisions.Select(round => Report(profile, rules, round, isMultiPass ? before + 1 : null)));
            reasons.Learn(decisions);
        }

        var winnerNames = winners.Select(winner => profile.Candidates[winner].Name).ToImmutableArray();
        return new Outcome
        {
            Rule = rule,
            Parameters = inForce,
            Winners = winnerNames,
            Rounds = [.. rounds],
            Options = reasons.Options(winners),
            Ties = [.. ties.Met],
            Remarks = Remarks(rules, winners.Count, isStopped, ties),
        };
    }

    // Every round elects or eliminates somebody, but for the last one of a pass, which shows where the votes stay.
    private static long RoundsAtMost(RankedProfile profile, int passes) =>
        (long)Math.Max(1, passes) * (profile.Candidates.Length + 1);

    private static int Remaining(RankedProfile profile, List<int> winners) => Enumerable
        .Range(0, profile.Candidates.Length)
        .Count(at => profile.Candidates[at] is { IsExcluded: false, IsUndeclaredWriteIns: false }
            && !winners.Contains(at));

    private static ImmutableArray<string> Remarks(RankedRules rules, int winners, bool isStopped, RankedTies ties)
    {
        if (isStopped)
        {
            var tie = ties.Met[^1];
            var tied = string.Join(", ", tie.Options);
            return
            [
                string.Create(CultureInfo.InvariantCulture, $"The count stops in round {tie.Round}: {tied} are tied. ")
                    + "Draw a lot, and count again with the order drawn as tieOrder.",
            ];
        }

        return winners < rules.NumberOfWinners && rules.StopTabulationEarlyAfterRound is null
            ?
            [
                string.Create(CultureInfo.InvariantCulture, $"{winners} of {rules.NumberOfWinners} seats are filled: ")
                    + "no candidate is left for the others.",
            ]
            : [];
    }

    private static RankedRound Report(RankedProfile profile, RankedRules rules, RankedDecision round, int? pass)
    {
        var parts = BigInteger.Pow(10, RankedPass.DecimalPlaces(rules));
        var decided = round.Elected.Concat(round.Eliminated).ToList();
        return new RankedRound
        {
            Number = round.Number,
            Pass = pass,
            Threshold = new Rational(round.Threshold, parts),
            Tallies =
            [
                .. Enumerable.Range(0, profile.Candidates.Length).Where(at => round.Tallies[at] is not null)
                    .Select(at => KeyValuePair.Create(Name(at), new Rational(round.Tallies[at]!.Value, parts))),
            ],
            Elected = [.. round.Elected.Select(Name)],
            Eliminated = [.. round.Eliminated.Select(Name)],
            Transfers = [.. decided.Where(round.Moved.ContainsKey).Select(Transfer)],
            Inactive =
            [
                .. round.Inactive.Select((votes, reason) =>
                    KeyValuePair.Create((InactiveReason)reason, new Rational(votes, parts))),
            ],
            ResidualSurplus = new Rational(round.ResidualSurplus, parts),
        };

        string Name(int candidate) => profile.Candidates[candidate].Name;

        RankedTransfer Transfer(int from)
        {
            var moved = round.Moved[from];
            var exhausted = moved.Where(one => one.Key < 0).Aggregate(BigInteger.Zero, (sum, one) => sum + one.Value);
            return new RankedTransfer(
                Name(from),
                [
                    .. moved.Where(one => one.Key >= 0 && one.Value.Sign > 0).OrderBy(one => one.Key)
                        .Select(one => KeyValuePair.Create(Name(one.Key), new Rational(one.Value, parts))),
                ],
                new Rational(exhausted, parts),
                new Rational(round.Residual.GetValueOrDefault(from), parts));
        }
    }
}
