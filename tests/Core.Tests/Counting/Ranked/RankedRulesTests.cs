using System.Text;
using MVoting.Core.Counting;
using MVoting.Core.Counting.Ranked;
using MVoting.Core.RankedFiles;

namespace MVoting.Core.Tests.Counting.Ranked;

/// <summary>Proves single rules on contests small enough to be counted by hand.</summary>
public sealed class RankedRulesTests
{
    private static readonly RankedRules s_irv = new();

    [Fact]
    public void An_excluded_candidates_ballots_count_for_the_next_choice()
    {
        var profile = Blt("3 1\n-1\n5 1 2 0\n3 3 0\n4 2 0\n0\n\"A\"\n\"B\"\n\"C\"\n");
        var outcome = RankedCounting.Count(profile, s_irv);
        Assert.Equal(["B"], outcome.Winners);
        Assert.Equal("Excluded before the count.", outcome.Options[0].Why);
        Assert.Equal("Elected in round 1 with 9 votes, 2 above the threshold of 7.", outcome.Options[1].Why);
    }

    [Fact]
    public void The_minimum_is_asked_of_the_first_round_and_all_below_it_leave_together()
    {
        var profile = Blt("4 1\n5 1 0\n4 2 0\n2 3 2 0\n1 4 3 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"D\"\n");
        var round = Rounds(profile, s_irv with { MinimumVoteThreshold = 3 })[0];
        Assert.Equal(["C", "D"], round.Eliminated);
        Assert.Equal("B", Assert.Single(RankedCounting.Count(profile, s_irv with { MinimumVoteThreshold = 3 }).Winners));
    }

    [Fact]
    public void Undeclared_write_ins_are_eliminated_first_even_with_most_votes()
    {
        var profile = Blt("3 1\n9 3 1 0\n4 1 0\n3 2 0\n0\n\"A\"\n\"B\"\n\"Undeclared Write-ins\"\n");
        var rounds = Rounds(profile, s_irv);
        Assert.Empty(rounds[0].Elected);
        Assert.Equal([RankedCandidate.UndeclaredWriteInsName], rounds[0].Eliminated);
        Assert.Equal(["A"], rounds[1].Elected);
    }

    [Fact]
    public void A_tie_that_an_official_has_to_draw_stops_the_count_until_the_order_is_given()
    {
        var profile = Blt("3 1\n3 1 0\n2 2 0\n2 3 1 0\n0\n\"A\"\n\"B\"\n\"C\"\n");
        var asking = s_irv with { TiebreakMode = TiebreakMode.StopCountingAndAsk };
        var stopped = RankedCounting.Count(profile, asking);
        Assert.Empty(stopped.Winners);
        Assert.Equal("The count stops in round 1: B, C are tied. Draw a lot, and count again with the order drawn "
            + "as tieOrder.",
            Assert.Single(stopped.Remarks));
        var drawn = RankedCounting.Count(profile, asking with { TieOrder = ["B", "C"] });
        Assert.Equal(["A"], drawn.Winners);
        Assert.Equal("C", Assert.Single(drawn.Ties).Chosen);
    }

    [Fact]
    public void A_seed_draws_one_order_that_anybody_can_draw_again_whatever_order_the_file_has()
    {
        var rules = s_irv with { TiebreakMode = TiebreakMode.Random, RandomSeed = 7 };
        var one = RankedCounting.Count(Blt("2 1\n1 1 0\n1 2 0\n0\n\"A\"\n\"B\"\n"), rules);
        var other = RankedCounting.Count(Blt("2 1\n1 1 0\n1 2 0\n0\n\"B\"\n\"A\"\n"), rules);
        Assert.Equal(one.Winners, other.Winners);
        Assert.Equal("elected: first in the order drawn from the seed 7", Assert.Single(one.Ties).By);
    }

    [Fact]
    public void Multi_pass_runs_off_each_seat_without_the_winners_before()
    {
        var profile = Blt("3 2\n6 1 2 0\n3 2 0\n4 3 0\n0\n\"A\"\n\"B\"\n\"C\"\n");
        var outcome = RankedCounting.Count(profile, new RankedRules
        {
            WinnerElectionMode = WinnerElectionMode.MultiPassIrv,
            NumberOfWinners = 2,
        });
        Assert.Equal(["A", "B"], outcome.Winners);
        Assert.Equal([1, 1, 2], outcome.Rounds.Cast<RankedRound>().Select(round => round.Pass!.Value));
    }

    [Fact]
    public void All_who_reach_the_share_exactly_are_elected()
    {
        var profile = Blt("3 1\n5 1 0\n3 2 0\n2 3 1 0\n0\n\"A\"\n\"B\"\n\"C\"\n");
        var outcome = RankedCounting.Count(profile, new RankedRules
        {
            WinnerElectionMode = WinnerElectionMode.BottomsUpUsingPercentageThreshold,
            NumberOfWinners = 0,
            MultiSeatBottomsUpPercentageThreshold = 30m,
        });
        Assert.Equal(["A", "B"], outcome.Winners);
        Assert.Equal(["A", "B"], ((RankedRound)outcome.Rounds[^1]).Elected);
    }

    [Fact]
    public void Hare_rounds_up_and_Droop_goes_one_above()
    {
        var profile = Blt("3 2\n5 1 0\n3 2 0\n3 3 0\n0\n\"A\"\n\"B\"\n\"C\"\n");
        var stv = new RankedRules
        {
            WinnerElectionMode = WinnerElectionMode.MultiWinnerAllowMultipleWinnersPerRound,
            NumberOfWinners = 2,
            DecimalPlacesForVoteArithmetic = 3,
        };
        Assert.Equal("4", Threshold(stv));
        Assert.Equal("3.667", Threshold(stv with { NonIntegerWinningThreshold = true }));
        Assert.Equal("6", Threshold(stv with { HareQuota = true }));
        Assert.Equal("5.5", Threshold(stv with { HareQuota = true, NonIntegerWinningThreshold = true }));

        string Threshold(RankedRules rules) => Rounds(profile, rules)[0].Threshold.ToText();
    }

    [Fact]
    public void The_surplus_is_cut_to_the_decimal_places_and_the_rest_is_told()
    {
        var profile = Blt("3 2\n7 1 2 0\n1 2 0\n1 3 0\n0\n\"A\"\n\"B\"\n\"C\"\n");
        var rounds = Rounds(profile, new RankedRules
        {
            WinnerElectionMode = WinnerElectionMode.MultiWinnerAllowMultipleWinnersPerRound,
            NumberOfWinners = 2,
            DecimalPlacesForVoteArithmetic = 20,
        });
        // 3 of 7 votes go on: each ballot passes 0.42857142857142857142, and 7 times that is 0.06 of the last place short.
        var transfer = Assert.Single(rounds[0].Transfers);
        Assert.Equal("B = 2.99999999999999999994", $"{transfer.To[0].Key} = {transfer.To[0].Value.ToText(20)}");
        Assert.Equal("0.00000000000000000006", transfer.ResidualSurplus.ToText(20));
    }

    [Theory]
    [InlineData("irv", "numberOfWinners=2", "winnerElectionMode singleWinnerMajority fills one seat.")]
    [InlineData("stv", "numberOfWinners=1", "This winnerElectionMode fills several seats.")]
    [InlineData("stv", "numberOfWinners=2 batchElimination=true", "batchElimination is defined for")]
    [InlineData("irv", "hareQuota=true", "nonIntegerWinningThreshold and hareQuota are defined where surplus is "
        + "transferred")]
    [InlineData("irv", "tiebreakMode=random", "A random tiebreakMode needs a lot.")]
    [InlineData("irv", "tieOrder=A;Z", "tieOrder names 'Z', who is no candidate.")]
    [InlineData("irv", "tieOrder=A", "tieOrder does not name 'B'.")]
    public void Rules_that_do_not_fit_are_refused_with_the_remedy(string rule, string options, string reason)
    {
        var fault = Assert.Throws<RuleRefusedException>(() => Count(rule, options));
        Assert.StartsWith(reason, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("irv", "overvoteRule=sometimes", "--overvoteRule is 'sometimes'.")]
    [InlineData("irv", "maxRankingsAllowed=0", "--maxRankingsAllowed is '0'.")]
    [InlineData("irv", "completion=none", "--completion is no option of the rule irv")]
    [InlineData("irv", "winnerElectionMode=bottomsUp", "The rule irv fills one seat.")]
    [InlineData("irv", "ties=byId", "--ties byId is not defined for ranked ballots.")]
    public void Wrong_options_are_named(string rule, string options, string reason)
    {
        var fault = Assert.Throws<RuleOptionException>(() => Count(rule, options));
        Assert.StartsWith(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_in_force_stands_in_the_outcome()
    {
        var outcome = Count("irv", "maxSkippedRanksAllowed=1 ties=seed:5");
        var named = outcome.Parameters.ToDictionary();
        Assert.Equal("1", named["maxSkippedRanksAllowed"]);
        Assert.Equal("max", named["maxRankingsAllowed"]);
        Assert.Equal("seed:5", named["ties"]);
        Assert.Equal("singleWinnerMajority", named["winnerElectionMode"]);
    }

    private static Outcome Count(string rule, string options) => RankedCounting.Count(
        Blt("2 1\n2 1 0\n1 2 0\n0\n\"A\"\n\"B\"\n"),
        rule == "irv" ? RuleName.Irv : RuleName.Stv,
        new RuleOptions(options.Split(' ').Select(one => KeyValuePair.Create(one.Split('=')[0], one.Split('=')[1]))));

    private static List<RankedRound> Rounds(RankedProfile profile, RankedRules rules) =>
        [.. RankedCounting.Count(profile, rules).Rounds.Cast<RankedRound>()];

    private static RankedProfile Blt(string text)
    {
        var result = BltReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.True(result.IsUsable, result.Error?.ToString());
        return result.Profile;
    }
}
