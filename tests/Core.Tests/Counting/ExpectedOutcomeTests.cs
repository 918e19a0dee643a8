using System.Text.Json;
using MVoting.Core.Counting;
using MVoting.Core.Pabulib;
using MVoting.Core.Tests.Pabulib;

namespace MVoting.Core.Tests.Counting;

/// <summary>
/// Proves that the rules reproduce, winner by winner, what independent programs computed for eighteen real
/// elections (pabutools in fractions; the calculator of equalshares.net in floats and in fractions; the checker of
/// Pabulib), and what cities published where they used such a rule. Floats and fractions gave the same winners in
/// each of these files.
/// </summary>
public sealed class ExpectedOutcomeTests
{
    private const string JsShares = "equalShares --increment 1 --start floor --completion ";

    public static TheoryData<string> Elections => PabulibData.Elections;

    [Theory, MemberData(nameof(Elections))]
    public void What_independent_programs_computed_is_reproduced(string name)
    {
        var file = PabulibData.Election(name);
        var profile = BudgetProfile.Of(file);
        var checkedRules = 0;
        using var expected = JsonDocument.Parse(File.ReadAllBytes(PabulibData.PathOf("EXPECTED.json")));
        foreach (var (rule, outcome) in Entries(expected.RootElement.GetProperty(name)))
        {
            var winners = outcome.GetProperty("winners").EnumerateArray().Select(id => id.GetString()!).ToArray();
            var own = Count(profile, RuleOf(rule, file.Meta.VoteType));
            Assert.True(
                winners.Order().SequenceEqual(own.Winners.Order()),
                $"{rule}: expected {string.Join(' ', winners.Order())}, counted {string.Join(' ', own.Winners.Order())}");
            Assert.Equal(Rational.Of(outcome.GetProperty("cost").GetDecimal()), own.Cost);
            Assert.Equal(Rational.Of(file.Meta.Budget) - own.Cost!.Value, own.Remaining);
            if (outcome.TryGetProperty("endowment", out var share) && rule.Contains("add1", StringComparison.Ordinal))
            {
                Assert.Equal(share.GetRawText(), own.Parameters.Single(one => one.Key == "share").Value);
            }

            if (rule == "greedy")
            {
                Assert.Equal(winners, own.Winners);
            }

            checkedRules++;
        }

        Assert.True(checkedRules >= 3);
    }

    [Theory, MemberData(nameof(Elections))]
    public void What_the_city_published_is_reproduced_by_the_rules_that_are_said_to_do_so(string name)
    {
        var file = PabulibData.Election(name);
        var profile = BudgetProfile.Of(file);
        using var expected = JsonDocument.Parse(File.ReadAllBytes(PabulibData.PathOf("EXPECTED.json")));
        if (!expected.RootElement.GetProperty(name).TryGetProperty("published_reproduced_by", out var rules))
        {
            return;
        }

        foreach (var rule in rules.EnumerateArray())
        {
            // What goes beyond the budget is marked 2, "on another ground".
            var own = Count(profile, RuleOf(rule.GetString()!, file.Meta.VoteType));
            var isBeyond = own.Remaining < Rational.Zero;
            var published = file.Projects.Where(project => project.Selected == 1 || (isBeyond && project.Selected == 2));
            Assert.Equal(published.Select(project => project.Id).Order(), own.Winners.Order());
        }
    }

    [Fact]
    public void The_comparison_counts_every_voter()
    {
        // The calculator of equalshares.net leaves out voters without a funded option on one side: it prints 63:9.
        var profile = BudgetProfile.Of(PabulibData.Election("Poland_Warszawa_2017_Sadul.pb"));
        var outcome = Count(profile, JsShares + "add1 --comparison satisfaction");
        Assert.Contains(new("preferGreedy", "66"), outcome.Parameters);
        Assert.Contains(new("preferShares", "18"), outcome.Parameters);
        profile = BudgetProfile.Of(PabulibData.Election("Poland_Wieliczka_2023_Green_Budget.pb"));
        outcome = Count(profile, JsShares + "add1 --comparison satisfaction");
        Assert.Contains(new("preferGreedy", "873"), outcome.Parameters);
        Assert.Contains(new("preferShares", "1615"), outcome.Parameters);
    }

    private static IEnumerable<(string Rule, JsonElement Outcome)> Entries(JsonElement election)
    {
        foreach (var rule in new[] { "greedy", "greedy_no_skip", "greedy_80pct_overdraft" })
        {
            yield return (rule, election.GetProperty(rule));
        }

        if (election.TryGetProperty("computed", out var computed))
        {
            foreach (var one in computed.EnumerateObject())
            {
                yield return (one.Name, one.Value);
            }
        }
    }

    private static Outcome Count(BudgetProfile profile, string command)
    {
        var words = command.Split(' ', 2);
        Assert.True(MVoting.Core.Polls.WireName<RuleName>.TryParse(words[0], out var rule));
        return Budgets.Count(profile, rule, words.Length > 1 ? words[1] : "");
    }

    // The table of what reproduces what, rule by rule. Ballots of points and ranks have a utility of their own.
    private static string RuleOf(string name, PabulibVoteType type)
    {
        var isApproval = type is PabulibVoteType.Approval or PabulibVoteType.ChooseOne;
        return name switch
        {
            "greedy" => "greedyThreshold",
            "greedy_no_skip" => "greedyNoSkip",
            "greedy_80pct_overdraft" => "greedyOverdraft --share 0.8",
            "pabutools.greedy" when isApproval => "greedy --ties byId",
            "pabutools.greedy" => $"greedyByDensity --utility {(type == PabulibVoteType.Ordinal ? "borda" : "points")} --ties byId",
            "pabutools.greedy_cardinality_per_cost" => "greedyByDensity --utility cardinality --ties byId",
            "pabutools.mes" or "pabulib_checker.mes" => "equalShares --completion none",
            "pabutools.mes_cardinality_utility" => "equalShares --completion none --utility cardinality",
            "pabutools.mes_then_greedy" => "equalShares --completion utilitarian",
            "pabutools.mes_add1_exhaustive_stop" => "equalShares --completion add1e --increment 1 --start exact",
            "pabutools.mes_then_phragmen" => "equalShares --completion phragmen",
            "pabutools.phragmen" => "phragmen",
            "pabulib_checker.add1" => JsShares + "add1",
            "equalshares_js.floats.none" or "equalshares_js.fractions.none" => "equalShares --completion none",
            "equalshares_js.floats.utilitarian" or "equalshares_js.fractions.utilitarian" => "equalShares --completion utilitarian",
            "equalshares_js.floats.add1_comparison_satisfaction" => JsShares + "add1 --comparison satisfaction",
            _ when name.StartsWith("equalshares_js.", StringComparison.Ordinal) => JsShares + name.Split('.')[2],
            _ => throw new ArgumentException($"{name} has no rule of the same meaning here."),
        };
    }
}
