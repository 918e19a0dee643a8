using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace MVoting.Core.Counting.Ranked;

/// <summary>Says of each candidate why it was elected or not, in one sentence with the numbers that decided.</summary>
internal sealed class RankedReasons(RankedProfile profile, RankedRules rules, RankedTies ties)
{
    private readonly List<RankedDecision> _rounds = [];
    private readonly BigInteger _parts = BigInteger.Pow(10, RankedPass.DecimalPlaces(rules));

    public void Learn(IEnumerable<RankedDecision> rounds) => _rounds.AddRange(rounds);

    /// <summary>Every candidate in the order of declaration.</summary>
    public ImmutableArray<OutcomeOption> Options(IReadOnlyCollection<int> winners) =>
    [
        .. profile.Candidates.Select((candidate, at) =>
        {
            var round = _rounds.LastOrDefault(one => one.Elected.Contains(at) || one.Eliminated.Contains(at));
            var won = winners.Contains(at);
            return new OutcomeOption
            {
                Id = candidate.Name,
                Won = won,
                Why = candidate.IsExcluded ? "Excluded before the count."
                    : won ? Won(at) : round is not null ? Lost(at, round) : Left(at),
                Round = won ? _rounds.First(one => one.Elected.Contains(at)).Number : round?.Number,
            };
        }),
    ];

    private string Won(int candidate)
    {
        var round = _rounds.First(one => one.Elected.Contains(candidate));
        var votes = Votes(round, candidate);
        return Sentence($"Elected in round {round.Number} with {Text(votes)} votes", round.Ground switch
        {
            RankedGround.Threshold or RankedGround.SeatsForAll when votes >= round.Threshold =>
                $", {Text(votes - round.Threshold)} above the threshold of {Text(round.Threshold)}",
            RankedGround.Share => $": all who remain hold the share of {Text(round.Threshold)}",
            RankedGround.MostVotes => ": the most of the last two" + Tie(round, candidate),
            _ => ": as many seats as candidates were left",
        });
    }

    private string Lost(int candidate, RankedDecision round)
    {
        var votes = Votes(round, candidate);
        var head = $"Eliminated in round {round.Number} with {Text(votes)} votes";
        var next = Enumerable.Range(0, profile.Candidates.Length)
            .Where(at => round.Tallies[at] is not null && !round.Eliminated.Contains(at) && !IsElectedBefore(at, round))
            .OrderBy(at => Votes(round, at)).ThenBy(at => at).Select(at => (int?)at).FirstOrDefault();
        return Sentence(head, round.Ground switch
        {
            RankedGround.WriteIns => ": undeclared write-ins are nobody's",
            RankedGround.Minimum => $": fewer than {rules.MinimumVoteThreshold} in the first round",
            RankedGround.Cutoff => $": below the share of {Text(round.Threshold)}",
            RankedGround.Batch when next is { } above =>
                $": {Text(Sum(round))} with all of the others eliminated here, fewer than the "
                    + $"{Text(Votes(round, above))} of {Name(above)}",
            _ when Tie(round, candidate) is { Length: > 0 } tie => tie,
            _ when next is { } above =>
                $", {Text(Votes(round, above) - votes)} fewer than {Name(above)}",
            _ => "",
        });
    }

    private string Left(int candidate)
    {
        var last = _rounds.LastOrDefault(one => one.Tallies[candidate] is not null);
        return last is null
            ? "Not in the count."
            : Sentence($"Not elected: {Text(Votes(last, candidate))} votes in round {last.Number}, the last", "");
    }

    private bool IsElectedBefore(int candidate, RankedDecision round) =>
        _rounds.Exists(one => one.Number < round.Number && one.Elected.Contains(candidate));

    private string Tie(RankedDecision round, int candidate) =>
        ties.Met.FirstOrDefault(tie => tie.Round == round.Number && tie.Chosen == Name(candidate)) is { } met
            ? $", tied with {string.Join(", ", met.Options.Where(name => name != Name(candidate)))}; {met.By}"
            : "";

    private static BigInteger Sum(RankedDecision round) =>
        round.Eliminated.Aggregate(BigInteger.Zero, (sum, at) => sum + Votes(round, at));

    private static BigInteger Votes(RankedDecision round, int candidate) => round.Tallies[candidate]!.Value;

    private string Name(int candidate) => profile.Candidates[candidate].Name;

    private string Text(BigInteger parts) => RankedRound.Text(new Rational(parts, _parts));

    private static string Sentence(string head, string tail) =>
        string.Create(CultureInfo.InvariantCulture, $"{head}{tail}.");
}
