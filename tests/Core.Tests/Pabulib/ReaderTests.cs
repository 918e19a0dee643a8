using System.Text;
using MVoting.Core.Pabulib;

namespace MVoting.Core.Tests.Pabulib;

/// <summary>
/// Proves that what real files differ in (line ends, quotes, a byte order mark, the order of columns, missing
/// values) makes no difference to what is read.
/// </summary>
public sealed class ReaderTests
{
    private static readonly PabulibFile Plain = PabulibData.Good(PabulibSample.Approval);

    [Fact]
    public void META_PROJECTS_and_VOTES_are_typed_with_their_lines()
    {
        Assert.Equal(("Riverside decides", 3, 4, 1_000m), (Plain.Meta.Description, Plain.Meta.ProjectCount, Plain.Meta.VoteCount, Plain.Meta.Budget));
        Assert.Equal((PabulibVoteType.Approval, "greedy", 1, 2), (Plain.Meta.VoteType, Plain.Meta.Rule, Plain.Meta.MinLength, Plain.Meta.MaxLength));
        Assert.Equal((new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31)), (Plain.Meta.Begins, Plain.Meta.Ends));
        Assert.Equal(9, Plain.Meta.LineOf("budget"));
        var park = Plain.Projects[1];
        Assert.Equal((19, "p2", 400m, 2L, "Park", 1), (park.Line, park.Id, park.Cost, park.Votes, park.Name, park.Selected));
        var vote = Plain.Votes[2];
        Assert.Equal((25, "v3", "20", "O", "internet"), (vote.Line, vote.VoterId, vote.Age, vote.Sex, vote.VotingMethod));
        Assert.Equal([1, 2], vote.Projects);
        Assert.Empty(Plain.Notes);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_of_other_systems_are_read(string lineEnd)
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("\n", lineEnd, StringComparison.Ordinal));
        Assert.Equal(Plain, file);
        Assert.Equal(26, file.Votes[^1].Line);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() =>
        Assert.Equal(Plain, PabulibData.Good("\uFEFF" + PabulibSample.Approval));

    [Fact]
    public void A_last_line_without_an_end_is_read() =>
        Assert.Equal(Plain, PabulibData.Good(PabulibSample.Approval.TrimEnd()));

    [Fact]
    public void Section_titles_are_read_in_any_case_and_with_empty_cells() => Assert.Equal(Plain, PabulibData.Good(
        PabulibSample.Approval.Replace("META", "meta;", StringComparison.Ordinal)
            .Replace("PROJECTS", " Projects;;;;", StringComparison.Ordinal)
            .Replace("VOTES", "votes", StringComparison.Ordinal)));

    [Fact]
    public void A_row_that_begins_like_a_title_is_a_row_when_other_cells_are_filled()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("v1;", "votes;", StringComparison.Ordinal));
        Assert.Equal("votes", file.Votes[0].VoterId);
    }

    [Fact]
    public void Blank_lines_are_ignored_noted_and_counted_as_lines()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("VOTES\n", "\n  \n;;\nVOTES\n", StringComparison.Ordinal));
        Assert.Equal(Plain, file);
        Assert.Equal(26, file.Votes[0].Line);
        Assert.Equal("line 21, file: blank lines, ignored: 3 times, first here", Assert.Single(file.Notes).ToString());
    }

    [Fact]
    public void Quoted_cells_hold_separators_quotes_and_line_ends()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("Park", "\"Park; \"\"old\"\"\nand new\"", StringComparison.Ordinal));
        Assert.Equal("Park; \"old\"\nand new", file.Projects[1].Name);
        Assert.Equal(21, file.Projects[2].Line);
        Assert.Equal(27, file.Votes[^1].Line);
    }

    [Fact]
    public void A_quote_inside_a_cell_is_a_character() => Assert.Equal(
        "The \"Park\"",
        PabulibData.Good(PabulibSample.Approval.Replace("Park", "The \"Park\"", StringComparison.Ordinal)).Projects[1].Name);

    [Fact]
    public void Columns_are_read_by_their_header()
    {
        var text = PabulibSample.Approval
            .Replace("project_id;cost;votes;name;selected\np1;600;3;Library;1", "selected;name;votes;Cost;project_id\n1;Library;3;600;p1", StringComparison.Ordinal)
            .Replace("p2;400;2;Park;1", "1;Park;2;400;p2", StringComparison.Ordinal)
            .Replace("p3;500;1;Playground;0", "0;Playground;1;500;p3", StringComparison.Ordinal);
        Assert.Equal(Plain, PabulibData.Good(text));
    }

    [Fact]
    public void Empty_cells_and_None_are_missing_values()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("v2;p1;51;M;paper", "v2;p1;None;;paper", StringComparison.Ordinal));
        Assert.Null(file.Votes[1].Age);
        Assert.Null(file.Votes[1].Sex);
    }

    [Fact]
    public void Spaces_around_cells_and_within_lists_are_left_out_and_noted()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("v1;p1,p2;34", "v1 ; p1, p2;34", StringComparison.Ordinal));
        Assert.Equal(Plain, file);
        Assert.Equal(
            ["line 23, VOTES: spaces around a cell, left out: 2 times, first here", "line 23, VOTES.vote: spaces within a list, left out: once"],
            file.Notes.Select(note => note.ToString()));
    }

    [Fact]
    public void Trailing_empty_cells_are_left_out_and_noted()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("v2;p1;51;M;paper", "v2;p1;51;M;paper;;", StringComparison.Ordinal));
        Assert.Equal(Plain, file);
        Assert.Equal((24, "VOTES"), (Assert.Single(file.Notes).Line, file.Notes[0].Field));
    }

    [Fact]
    public void The_old_name_of_beneficiaries_is_read()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("votes;name;", "votes;target;", StringComparison.Ordinal));
        Assert.Equal("Library", file.Projects[0].Beneficiaries);
        Assert.Contains("beneficiaries", Assert.Single(file.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_is_exact()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("budget;1000", "budget;1000.10", StringComparison.Ordinal)
            .Replace("p2;400", "p2;400.1", StringComparison.Ordinal).Replace("p3;500", "p3;500.0", StringComparison.Ordinal));
        Assert.Equal([1_000.1m, 600m, 400.1m, 500m], [file.Meta.Budget, .. file.Projects.Select(project => project.Cost)]);
    }

    [Fact]
    public void Ids_are_text()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("p1", "1", StringComparison.Ordinal).Replace("p2", "01", StringComparison.Ordinal).Replace("p3", "BO.OM.97/24", StringComparison.Ordinal));
        Assert.Equal(["1", "01", "BO.OM.97/24"], file.Projects.Select(project => project.Id));
    }

    [Fact]
    public void Unknown_keys_and_columns_are_kept_and_noted()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("max_length;2", "mood;good", StringComparison.Ordinal)
            .Replace("age;sex", "age;shoe_size", StringComparison.Ordinal));
        Assert.Equal("good", file.Meta["mood"]);
        Assert.Equal(["shoe_size"], file.OtherVoteColumns);
        Assert.Equal("F", file.Votes[0].Other[0]);
        Assert.Equal([(15, "META.mood"), (22, "VOTES")], file.Notes.Select(note => (note.Line, note.Field)));
    }

    [Fact]
    public void A_blank_ballot_is_read_and_noted_as_below_the_default_length()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("min_length;1\n", "", StringComparison.Ordinal)
            .Replace("v4;p1;67", "v4;;67", StringComparison.Ordinal).Replace("p1;600;3", "p1;600;2", StringComparison.Ordinal));
        Assert.Empty(file.Votes[3].Projects);
        Assert.Equal(1, PabulibCount.Of(file).Blank);
        Assert.Equal("min_length 1 (the format's default): 1 ballot holds less, the least 0, first at line 25.", Assert.Single(file.Notes).Message);
    }

    [Fact]
    public void A_withdrawn_project_and_one_beyond_the_budget_are_noted()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("p2;400;2;Park;1", "p2;999999999;2;Park;0", StringComparison.Ordinal)
            .Replace("p3;500", "p3;1001", StringComparison.Ordinal));
        Assert.True(file.Projects[1].IsWithdrawn);
        Assert.Equal([19, 20], file.Notes.Select(note => note.Line));
    }

    [Theory]
    [InlineData("max_length;2", "max_length;1", "max_length 1 (line 15): 2 ballots hold more, the most 2, first at line 23.")]
    [InlineData("min_length;1", "min_length;2", "min_length 2 (line 14): 2 ballots hold less, the least 1, first at line 24.")]
    [InlineData("max_length;2", "max_sum_cost;900", "max_sum_cost 900 (line 15): 1 ballot holds more, the most 1000, first at line 23.")]
    [InlineData("max_length;2", "min_sum_cost;700.5", "min_sum_cost 700.5 (line 15): 2 ballots hold less, the least 600, first at line 24.")]
    public void Ballots_beyond_a_stated_limit_are_noted(string good, string changed, string note) =>
        Assert.Equal(note, Assert.Single(PabulibData.Good(PabulibSample.Approval.Replace(good, changed, StringComparison.Ordinal)).Notes).Message);

    [Theory]
    [InlineData("max_points;6", "max_points;5", "max_points 5 (line 14): 1 ballot holds more, the most 6, first at line 22.")]
    [InlineData("max_points;6", "min_points;5", "min_points 5 (line 14): 2 ballots hold less, the least 4, first at line 22.")]
    [InlineData("max_sum_points;10", "max_sum_points;9", "max_sum_points 9 (line 15): 1 ballot holds more, the most 10, first at line 22.")]
    [InlineData("max_sum_points;10", "min_sum_points;10", "min_sum_points 10 (line 15): 1 ballot holds less, the least 4, first at line 23.")]
    public void Points_beyond_a_stated_limit_are_noted(string good, string changed, string note) =>
        Assert.Equal(note, Assert.Single(PabulibData.Good(PabulibSample.Points.Replace(good, changed, StringComparison.Ordinal)).Notes).Message);

    [Theory]
    [InlineData("max_length_per_category;1", "max_length_per_category 1 for \"green\" (line 15): 1 ballot holds more, the most 2, first at line 25.")]
    [InlineData("categories;green,culture\nmax_sum_cost_per_category;900,500", "max_sum_cost_per_category 500 for \"culture\" (line 16): 3 ballots hold more, the most 600, first at line 24.")]
    public void Ballots_beyond_a_limit_of_a_category_are_noted(string limit, string note)
    {
        var text = PabulibSample.Approval.Replace("max_length;2", limit, StringComparison.Ordinal)
            .Replace("votes;name;", "votes;category;", StringComparison.Ordinal)
            .Replace("Library", "culture", StringComparison.Ordinal)
            .Replace("Park", "green", StringComparison.Ordinal)
            .Replace("Playground", "green", StringComparison.Ordinal);
        Assert.Equal(note, Assert.Single(PabulibData.Good(text).Notes).Message);
    }

    [Theory]
    [InlineData("max_sum_cost_per_category;1,2,3", "neither a number nor a list of numbers for the 2 categories")]
    [InlineData("max_length_per_category;two", "neither a number nor a list of numbers for the 2 categories")]
    public void A_limit_of_categories_that_cannot_be_read_is_noted(string limit, string words)
    {
        var text = PabulibSample.Approval.Replace("max_length;2", limit, StringComparison.Ordinal)
            .Replace("votes;name;", "votes;category;", StringComparison.Ordinal)
            .Replace("Playground", "Park,Library", StringComparison.Ordinal);
        Assert.Contains(words, Assert.Single(PabulibData.Good(text).Notes).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("34;F;internet", "unborn;F;internet", "VOTES.age")]
    [InlineData("34;F;internet", "40-30;F;internet", "VOTES.age")]
    [InlineData("34;F;internet", "34;female;internet", "VOTES.sex")]
    [InlineData("34;F;internet", "34;F;carrier pigeon", "VOTES.voting_method")]
    public void A_wrong_word_about_a_voter_is_noted(string good, string changed, string field)
    {
        var note = Assert.Single(PabulibData.Good(PabulibSample.Approval.Replace(good, changed, StringComparison.Ordinal)).Notes);
        Assert.Equal((23, field), (note.Line, note.Field));
    }

    [Fact]
    public void Whole_points_may_be_written_as_decimals()
    {
        var file = PabulibData.Good(PabulibSample.Points.Replace("6,4", "6.0,4.00", StringComparison.Ordinal));
        Assert.Equal([6, 4], file.Votes[0].Points);
    }

    [Fact]
    public void Scoring_ballots_may_hold_points_below_zero_and_a_default_for_what_they_leave_out()
    {
        var file = PabulibData.Good(PabulibSample.Points.Replace("vote_type;cumulative", "vote_type;scoring\ndefault_score;2", StringComparison.Ordinal)
            .Replace("6,4", "6,-1", StringComparison.Ordinal)
            .Replace("p2;500;1;4", "p2;500;1;1", StringComparison.Ordinal));
        var count = PabulibCount.Of(file);
        Assert.Equal(PabulibScoring.PointsWithDefault, count.FindScoring(file));
        Assert.Equal([10L, -1L], count.Points);
    }

    [Fact]
    public void A_broken_limit_of_a_large_file_is_told_once()
    {
        var text = new StringBuilder(PabulibSample.Approval.Replace("num_votes;4", "num_votes;5004", StringComparison.Ordinal)
            .Replace("p3;500;1", "p3;500;5001", StringComparison.Ordinal)
            .Replace("p1;600;3", "p1;600;5003", StringComparison.Ordinal)
            .Replace("p2;400;2", "p2;400;5002", StringComparison.Ordinal));
        for (var voter = 0; voter < 5_000; voter++)
        {
            text.Append($"w{voter};p1,p2,p3;20;F;paper\n");
        }

        Assert.Equal(
            "max_length 2 (line 15): 5000 ballots hold more, the most 3, first at line 27.",
            Assert.Single(PabulibData.Good(text.ToString()).Notes).Message);
    }
}
