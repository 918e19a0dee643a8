using System.Globalization;
using System.Text.Json;
using MVoting.Core.Counting;
using MVoting.Core.Counting.Ranked;

namespace MVoting.Core.Tests.Counting.Ranked;

/// <summary>
/// Proves that every round of every published case comes out as RCTab reports it: threshold, tallies, elected,
/// eliminated, transfers, inactive ballots by reason, and the residual surplus.
/// </summary>
public sealed class PublishedCaseTests
{
    public static TheoryData<string> Cases => RankedData.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void Every_round_is_as_published(string name)
    {
        var (profile, rules) = RankedData.Case(name);
        using var expected = RankedData.Expected(name);
        var outcome = RankedCounting.Count(profile, rules);
        var rounds = expected.RootElement.GetProperty("results").EnumerateArray().Select(Describe).ToList();
        Assert.Equal(rounds, outcome.Rounds.Select(round => Describe((RankedRound)round, outcome.Rounds.Length)));
        var summary = expected.RootElement.GetProperty("summary");
        Assert.Equal(Votes(summary.GetProperty("totalNumBallots")), profile.Total);
        Assert.Equal(summary.GetProperty("numCandidates").GetInt32(), profile.Candidates.Length);
        var undervotes = ((RankedRound)outcome.Rounds[0]).Inactive.Single(one => one.Key == InactiveReason.Undervotes).Value;
        Assert.Equal(summary.GetProperty("undervotes").GetInt64(), undervotes);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_seed_that_is_given_decides_nothing_where_there_is_no_tie(string name)
    {
        var (profile, rules) = RankedData.Case(name);
        if (rules.TieOrder.IsEmpty && rules.TiebreakMode != TiebreakMode.UseCandidateOrder)
        {
            Assert.Empty(RankedCounting.Count(profile, rules).Ties);
        }
    }

    private static string Describe(JsonElement round)
    {
        var actions = round.GetProperty("tallyResults").EnumerateArray().ToList();
        return Text(
            round.GetProperty("round").GetInt32(),
            Votes(round.GetProperty("threshold")),
            Members(round.GetProperty("tally")),
            actions.Where(action => action.TryGetProperty("elected", out _)).Select(action => action.GetProperty("elected").GetString()!),
            actions.Where(action => action.TryGetProperty("eliminated", out _)).Select(action => action.GetProperty("eliminated").GetString()!),
            actions.Select(action => (
                From: (action.TryGetProperty("elected", out var who) ? who : action.GetProperty("eliminated")).GetString()!,
                To: Members(action.GetProperty("transfers")))),
            Members(round.GetProperty("inactiveBallots")));
    }

    private static string Describe(RankedRound round, int rounds) => Text(
        round.Number,
        round.Threshold,
        round.Tallies.ToDictionary(),
        round.Elected,
        round.Eliminated,
        round.Transfers.Select(transfer => (transfer.From, To: transfer.To
            .Append(new("exhausted", transfer.Exhausted)).Append(new("residual surplus", transfer.ResidualSurplus)).ToDictionary())),
        round.Inactive.Where(one => one.Key != InactiveReason.Undervotes)
            .ToDictionary(one => JsonNamingPolicy.CamelCase.ConvertName(one.Key.ToString()), one => one.Value));

    private static string Text(
        int number,
        Rational threshold,
        Dictionary<string, Rational> tallies,
        IEnumerable<string> elected,
        IEnumerable<string> eliminated,
        IEnumerable<(string From, Dictionary<string, Rational> To)> transfers,
        Dictionary<string, Rational> inactive) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} threshold {threshold} ")
        + $"tallies {Text(tallies, zeros: true)} elected {Text(elected)} eliminated {Text(eliminated)} "
        + $"transfers {Text(transfers.Select(one => $"{one.From} -> {Text(one.To, zeros: false)}").Where(one => !one.EndsWith("-> ", StringComparison.Ordinal)))} "
        + $"inactive {Text(inactive, zeros: false)}";

    private static string Text(IEnumerable<string> names) => string.Join("; ", names.Order(StringComparer.Ordinal));

    // A report lists some zeros and leaves out others: what was moved is compared without them.
    private static string Text(Dictionary<string, Rational> votes, bool zeros) =>
        Text(votes.Where(one => zeros || one.Value != Rational.Zero).Select(one => $"{one.Key} = {one.Value}"));

    private static Dictionary<string, Rational> Members(JsonElement owner) =>
        owner.EnumerateObject().ToDictionary(member => member.Name, member => Votes(member.Value));

    private static Rational Votes(JsonElement text) =>
        Rational.Of(decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture));
}
