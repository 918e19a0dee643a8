using System.Collections.Immutable;
using MVoting.Core.Counting;
using MVoting.Core.Pabulib;

namespace MVoting.Core.Tests.Pabulib;

/// <summary>
/// Proves what becomes of ballots that name a project more than once, as ballots of 22 real files do: each project
/// counts once, notes tell the lines, and the city's own totals stay what they are.
/// </summary>
public sealed class RepeatTests
{
    // The Library has 3 of 4 voters, and 5 mentions: two of them in one ballot, two more in another.
    private static readonly string s_mentions = PabulibSample.Approval
        .Replace("p1;600;3", "p1;600;5", StringComparison.Ordinal)
        .Replace("v1;p1,p2", "v1;p1,p1,p2", StringComparison.Ordinal)
        .Replace("v4;p1;", "v4;p1,p1;", StringComparison.Ordinal);

    [Fact]
    public void A_ballot_that_names_a_project_twice_counts_it_once()
    {
        var file = PabulibData.Good(s_mentions);
        Assert.Equal([0, 1], file.Votes[0].Projects);
        Assert.Equal([0], file.Votes[0].Repeats);
        Assert.Equal([3L, 2L, 1L], PabulibCount.Of(file).Votes);
        Assert.Equal([5L, 2L, 1L], PabulibCount.Of(file).Mentions);
        Assert.Equal([3L, 2L, 1L], BudgetProfile.Of(file).Votes);
    }

    [Fact]
    public void Each_such_ballot_and_each_total_that_counts_the_repeat_is_noted_with_its_line() => Assert.Equal(
        [
            "line 18, PROJECTS.votes: votes 5 of the project \"p1\" counts the repeats of ballots that name it more than once: 3 ballots name it. A count of the ballots has 3.",
            "line 23, VOTES.vote: The ballot names the project \"p1\" 2 times; each counts once.",
            "line 26, VOTES.vote: The ballot names the project \"p1\" 2 times; each counts once.",
        ],
        PabulibData.Good(s_mentions).Notes.Select(note => note.ToString()));

    [Fact]
    public void Totals_that_count_each_ballot_once_are_right_too()
    {
        var file = PabulibData.Good(s_mentions.Replace("p1;600;5", "p1;600;3", StringComparison.Ordinal));
        Assert.Equal(["VOTES.vote", "VOTES.vote"], file.Notes.Select(note => note.Field));
    }

    [Fact]
    public void Totals_that_count_neither_way_are_an_error()
    {
        var error = Assert.Single(PabulibData.Read(
            s_mentions.Replace("p1;600;5", "p1;600;4", StringComparison.Ordinal)).Errors);
        Assert.Equal(
            "line 18, PROJECTS.votes: The project \"p1\" has votes 4, but 3 ballots name it (with its repeats, 5 times). Correct the number, or look for lost ballots.",
            error.ToString());
    }

    [Fact]
    public void Totals_that_count_repeats_in_one_row_and_not_in_another_are_an_error()
    {
        var text = s_mentions.Replace("v3;p2,p3;", "v3;p2,p3,p2;", StringComparison.Ordinal);
        var error = Assert.Single(PabulibData.Read(text).Errors);
        Assert.Equal(
            "line 18, PROJECTS.votes: The project \"p1\" has votes 5, but 3 ballots name it (with its repeats, 5 times). Other rows do not count repeats: count all in one way.",
            error.ToString());
        PabulibData.Good(text.Replace("p2;400;2", "p2;400;3", StringComparison.Ordinal));
    }

    [Fact]
    public void A_choice_of_one_that_is_named_twice_is_one_choice() => Assert.Equal([0], PabulibData.Good(
        PabulibSample.Approval.Replace("approval", "choose-1", StringComparison.Ordinal)
            .Replace("max_length;2", "max_length;1", StringComparison.Ordinal)
            .Replace("p2;400;2", "p2;400;1", StringComparison.Ordinal).Replace("p3;500;1", "p3;500;0", StringComparison.Ordinal)
            .Replace("v1;p1,p2", "v1;p1,p1", StringComparison.Ordinal).Replace("v3;p2,p3", "v3;p2", StringComparison.Ordinal))
        .Votes[0].Projects);

    [Fact]
    public void Points_that_a_ballot_gives_to_a_project_in_two_places_add_up()
    {
        var file = PabulibData.Good(PabulibSample.Points.Replace("v1;p1,p2;6,4", "v1;p1,p2,p1;5,4,1", StringComparison.Ordinal));
        Assert.Equal([6, 4], file.Votes[0].Points);
        Assert.Equal([10L, 4L], PabulibCount.Of(file).Points);
        Assert.Contains("each counts once, its points added up", file.Notes[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3,2,3", true)]
    [InlineData("3,2,4", false)]
    public void A_score_given_twice_must_be_the_same(string points, bool isGood)
    {
        var result = PabulibData.Read(PabulibSample.Points.Replace("cumulative", "scoring", StringComparison.Ordinal)
            .Replace("max_sum_points;10\n", "", StringComparison.Ordinal)
            .Replace("p1;600;2;10", "p1;600;2;7", StringComparison.Ordinal).Replace("p2;500;1;4", "p2;500;1;2", StringComparison.Ordinal)
            .Replace("v1;p1,p2;6,4", $"v1;p1,p2,p1;{points}", StringComparison.Ordinal));
        Assert.Equal(isGood, result.IsUsable);
        if (!isGood)
        {
            Assert.StartsWith("line 21, VOTES.points: The ballot names a project twice and scores it 3 and 4.",
                result.Errors[0].ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_ranking_keeps_the_first_place_of_a_project()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("approval", "ordinal", StringComparison.Ordinal)
            .Replace("v1;p1,p2", "v1;p1,p2,p1", StringComparison.Ordinal));
        Assert.Equal([0, 1], file.Votes[0].Projects);
        Assert.Equal(3, PabulibCount.Of(file).Rankings[0].Sum());
    }

    [Fact]
    public void Such_a_file_written_again_reads_back_equal()
    {
        foreach (var text in new[]
        {
            s_mentions, PabulibSample.Points.Replace("v1;p1,p2;6,4", "v1;p1,p2,p1;5,4,1", StringComparison.Ordinal),
        })
        {
            var file = PabulibData.Good(text);
            Assert.True(file.Equals(PabulibData.Good(PabulibData.Write(file))));
        }
    }

    [Fact]
    public void A_file_full_of_such_ballots_has_few_notes_about_them()
    {
        var votes = string.Concat(Enumerable.Range(1, 50).Select(number => $"w{number};p1,p1;;;\n"));
        var file = PabulibData.Good((PabulibSample.Approval + votes).Replace("num_votes;4", "num_votes;54", StringComparison.Ordinal)
            .Replace("p1;600;3", "p1;600;53", StringComparison.Ordinal));
        Assert.Equal(Limits.PabulibRepeatsListed + 1, file.Notes.Count);
        Assert.Contains("further ballots that name a project twice, each counted once: 30 times", file.Notes[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_votes_of_the_file_decide_where_a_recount_asks_for_them()
    {
        // With repeats the Park is ahead of the Library, and nothing else fits.
        var file = PabulibData.Good(PabulibSample.Approval.Replace("v3;p2,p3;", "v3;p2,p2,p2,p3;", StringComparison.Ordinal)
            .Replace("p2;400;2;Park;1", "p2;700;4;Park;0", StringComparison.Ordinal));
        Assert.Equal(["p1"], Winners(file, "ballots"));
        Assert.Equal(["p2"], Winners(file, "file"));
    }

    [Fact]
    public void Scores_of_a_file_that_states_none_are_refused()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("p3;500;1", "p3;500;", StringComparison.Ordinal));
        var fault = Assert.Throws<RuleOptionException>(() => { Winners(file, "file"); });
        Assert.Equal(
            "--scores is 'file', but PROJECTS does not give votes for every option. Use --scores ballots.", fault.Message);
    }

    private static ImmutableArray<string> Winners(PabulibFile file, string scores)
    {
        var outcome = BudgetRules.Count(
            BudgetProfile.Of(file), RuleName.Greedy, new RuleOptions([new("scores", scores)]));
        Assert.Contains(outcome.Parameters, one => one.Key == "scores" && one.Value == scores);
        return outcome.Winners;
    }
}
