using CsCheck;
using MVoting.Core.Counting;
using MVoting.Core.Counting.Ranked;

namespace MVoting.Core.Tests.Counting.Ranked;

/// <summary>
/// Proves for random contests under random rules: the order of the ballots and their merging change nothing to the
/// byte, no vote and no part of a vote is lost in any round, and the seats are filled by different people.
/// </summary>
public sealed class RankedPropertyTests
{
    [Fact]
    public void Votes_are_conserved_in_every_round_exactly() => Gen.Int.Sample(seed =>
    {
        var (profile, rules, _) = Contest(seed);
        foreach (var round in RankedCounting.Count(profile, rules).Rounds.Cast<RankedRound>())
        {
            var sum = round.ResidualSurplus;
            foreach (var (_, votes) in round.Tallies)
            {
                sum += votes;
            }

            foreach (var (_, votes) in round.Inactive)
            {
                sum += votes;
            }

            // Under multi-pass IRV each run-off deals all ballots anew.
            Assert.Equal(profile.Total, sum);
        }
    }, iter: 3_000);

    [Fact]
    public void What_a_round_moves_is_what_the_next_one_has_more() => Gen.Int.Sample(seed =>
    {
        var (profile, rules, _) = Contest(seed);
        var rounds = RankedCounting.Count(profile, rules).Rounds.Cast<RankedRound>().ToList();
        for (var at = 1; at < rounds.Count; at++)
        {
            if (rounds[at].Pass != rounds[at - 1].Pass)
            {
                continue;
            }

            var before = rounds[at - 1].Tallies.ToDictionary();
            foreach (var (name, votes) in rounds[at].Tallies)
            {
                var received = Rational.Zero;
                foreach (var transfer in rounds[at - 1].Transfers)
                {
                    foreach (var (to, moved) in transfer.To)
                    {
                        received += to == name ? moved : Rational.Zero;
                        received -= transfer.From == name ? moved : Rational.Zero;
                    }

                    received -= transfer.From == name ? transfer.Exhausted + transfer.ResidualSurplus : Rational.Zero;
                }

                Assert.Equal(votes, before[name] + received);
            }
        }
    }, iter: 2_000);

    [Fact]
    public void The_order_of_the_ballots_and_their_merging_change_nothing() => Gen.Int.Sample(seed =>
    {
        var (profile, rules, ballots) = Contest(seed);
        var random = new Random(seed);
        var shuffled = ballots.ToArray();
        random.Shuffle(shuffled);
        var builder = RandomContests.Builder(
            profile.Candidates.Length, Excluded(profile), profile.Candidates[^1].IsUndeclaredWriteIns);
        foreach (var ballot in shuffled)
        {
            RandomContests.Add(builder, ballot);
        }

        Assert.Equal(Json(profile, rules), Json(builder.Build(), rules));
    }, iter: 2_000);

    [Fact]
    public void Seats_are_filled_by_different_candidates_and_never_by_write_ins_or_the_excluded() => Gen.Int.Sample(seed =>
    {
        var (profile, rules, _) = Contest(seed);
        var outcome = RankedCounting.Count(profile, rules);
        Assert.Equal(outcome.Winners.Length, outcome.Winners.Distinct().Count());
        Assert.True(rules.NumberOfWinners == 0 || outcome.Winners.Length <= rules.NumberOfWinners);
        Assert.All(outcome.Winners, winner => Assert.Contains(
            profile.Candidates, one => one.Name == winner && !one.IsExcluded && !one.IsUndeclaredWriteIns));
        Assert.Equal(outcome.Winners.Order(), outcome.Options.Where(option => option.Won).Select(option => option.Id).Order());
    }, iter: 2_000);

    // Each ballot is added as often as it occurs, in groups: the profile merges them.
    private static (RankedProfile Profile, RankedRules Rules, List<List<int[]>> Ballots) Contest(int seed)
    {
        var random = new Random(seed);
        var isNamed = random.Next(2) == 0;
        var candidates = random.Next(2, 8);
        var withWriteIns = random.Next(3) == 0;
        var excluded = random.Next(4) == 0 && candidates > (withWriteIns ? 2 : 1) ? 0 : -1;
        var builder = RandomContests.Builder(candidates, excluded, withWriteIns);
        var all = new List<List<int[]>>();
        for (var different = random.Next(30); different > 0; different--)
        {
            var ballot = RandomContests.Ballot(random, candidates, 6, isNamed);
            var count = random.Next(1, 5);
            RandomContests.Add(builder, ballot, count);
            all.AddRange(Enumerable.Repeat(ballot, count));
        }

        return (builder.Build(), RandomContests.Rules(random, isNamed), all);
    }

    private static int Excluded(RankedProfile profile) =>
        profile.Candidates.Select((one, at) => (one, at)).Where(pair => pair.one.IsExcluded).Select(pair => pair.at)
            .DefaultIfEmpty(-1).First();

    private static string Json(RankedProfile profile, RankedRules rules) =>
        OutcomeJson.ToText(RankedCounting.Count(profile, rules));
}
