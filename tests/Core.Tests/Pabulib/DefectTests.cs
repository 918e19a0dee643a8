using System.Text;
using MVoting.Core.Pabulib;

namespace MVoting.Core.Tests.Pabulib;

/// <summary>
/// Proves that each defect of a <c>.pb</c> file is told once, at its exact line and field, with what to do: every
/// case takes a good file and changes one place.
/// </summary>
public sealed class DefectTests
{
    [Theory]
    [InlineData("description;Riverside decides\n", "", 1, "META.description", "is missing")]
    [InlineData("country;Poland\n", "", 1, "META.country", "is missing")]
    [InlineData("unit;Riverside\n", "", 1, "META.unit", "is missing")]
    [InlineData("instance;2026\n", "", 1, "META.instance", "is missing")]
    [InlineData("num_projects;3\n", "", 1, "META.num_projects", "is missing")]
    [InlineData("num_votes;4\n", "", 1, "META.num_votes", "is missing")]
    [InlineData("budget;1000\n", "", 1, "META.budget", "is missing")]
    [InlineData("vote_type;approval\n", "", 1, "META.vote_type", "is missing")]
    [InlineData("rule;greedy\n", "", 1, "META.rule", "is missing")]
    [InlineData("date_begin;01.03.2026\n", "", 1, "META.date_begin", "is missing")]
    [InlineData("date_end;31.03.2026\n", "", 1, "META.date_end", "is missing")]
    [InlineData("unit;Riverside", "unit;", 5, "META.unit", "is empty")]
    [InlineData("unit;Riverside", "unit;None", 5, "META.unit", "is empty")]
    [InlineData("unit;Riverside", "unit;Riverside;North", 5, "META.unit", "more than a key and a value")]
    [InlineData("unit;Riverside", "unit;Riverside\ncountry;Spain", 6, "META.country", "line 4 already")]
    [InlineData("min_length;1", "min_length", 14, "META", "not a key, a ; and a value")]
    [InlineData("key;value\n", "", 2, "META", "no header")]
    [InlineData("num_projects;3", "num_projects;4", 7, "META.num_projects", "PROJECTS has 3 rows")]
    [InlineData("num_projects;3", "num_projects;three", 7, "META.num_projects", "whole number")]
    [InlineData("num_votes;4", "num_votes;5", 8, "META.num_votes", "VOTES has 4 rows")]
    [InlineData("num_votes;4", "num_votes;-4", 8, "META.num_votes", "at least 0")]
    [InlineData("budget;1000", "budget;0", 9, "META.budget", "budget is 0")]
    [InlineData("budget;1000", "budget;-5", 9, "META.budget", "not an amount")]
    [InlineData("budget;1000", "budget;1,000", 9, "META.budget", "with a point and without separators")]
    [InlineData("budget;1000", "budget;1e3", 9, "META.budget", "plain digits")]
    [InlineData("budget;1000", "budget;999", 9, "META.budget", "selected projects cost 1000")]
    [InlineData("vote_type;approval", "vote_type;Approval", 10, "META.vote_type", "Use one of approval")]
    [InlineData("rule;greedy", "rule;lottery", 11, "META.rule", "Use one of greedy")]
    [InlineData("date_begin;01.03.2026", "date_begin;2026-03-01", 12, "META.date_begin", "dd.mm.yyyy")]
    [InlineData("date_begin;01.03.2026", "date_begin;30.02.2026", 12, "META.date_begin", "dd.mm.yyyy")]
    [InlineData("date_end;31.03.2026", "date_end;28.02.2026", 13, "META.date_end", "ends before it begins in line 12")]
    [InlineData("min_length;1", "min_length;3", 15, "META.max_length", "max_length 2 is below min_length 3 (line 14)")]
    [InlineData("max_length;2", "max_length;7", 15, "META.max_length", "above num_projects 3")]
    [InlineData("max_length;2", "max_length;0", 15, "META.max_length", "at least 1")]
    [InlineData("max_length;2", "min_sum_cost;9\nmax_sum_cost;8", 16, "META.max_sum_cost", "below min_sum_cost 9")]
    [InlineData("max_length;2", "language;Polish", 15, "META.language", "ISO 639")]
    [InlineData("max_length;2", "currency;€", 15, "META.currency", "ISO 4217")]
    [InlineData("max_length;2", "fully_funded;yes", 15, "META.fully_funded", "it is 1")]
    [InlineData("max_length;2", "fully_funded;1", 15, "META.fully_funded", "cost 1500, more than the budget 1000")]
    [InlineData("max_length;2", "experimental;0", 15, "META.experimental", "it is 1")]
    public void A_defect_of_META_is_told_at_its_line(string good, string bad, int line, string field, string words) =>
        Told(PabulibSample.Approval, good, bad, line, field, words);

    [Theory]
    [InlineData("project_id;cost", "id;cost", 17, "PROJECTS.project_id", "column is missing")]
    [InlineData("project_id;cost", "project_id;price", 17, "PROJECTS.cost", "column is missing")]
    [InlineData("votes;name", "name;name", 17, "PROJECTS.name", "names this column twice")]
    [InlineData("votes;name", "votes;", 17, "PROJECTS", "Column 4 of the header has no name")]
    [InlineData("votes;name;selected", "votes;target;beneficiaries", 17, "PROJECTS.target", "old name of beneficiaries")]
    [InlineData("p2;400", ";400", 19, "PROJECTS.project_id", "has no id")]
    [InlineData("p3;500;1", "p1;500;1", 20, "PROJECTS.project_id", "line 18 already")]
    [InlineData("p2;400", "p2;0", 19, "PROJECTS.cost", "above 0")]
    [InlineData("p2;400", "p2;-400", 19, "PROJECTS.cost", "The cost is -400")]
    [InlineData("p2;400", "p2;", 19, "PROJECTS.cost", "has no cost")]
    [InlineData("p2;400", "p2;4 00", 19, "PROJECTS.cost", "not an amount")]
    [InlineData("p2;400", "p2;0.1234567", 19, "PROJECTS.cost", "not an amount")]
    [InlineData("p2;400;2", "p2;400;1", 19, "PROJECTS.votes", "votes 1, but 2 ballots name it")]
    [InlineData("p2;400;2", "p2;400;two", 19, "PROJECTS.votes", "not a whole number")]
    [InlineData("Park;1", "Park;4", 19, "PROJECTS.selected", "not 0, 1, 2 or 3")]
    [InlineData("p2;400;2;Park;1", "p2;400;2;Park", 19, "PROJECTS", "4 cells, the header in line 17 has 5")]
    [InlineData("p2;400;2;Park;1", "p2;400;2;Park;1;x", 19, "PROJECTS", "6 cells")]
    [InlineData("p2;400;2;Park;1", "p2;999999999;2;Park;1", 19, "PROJECTS.selected", "marks it as withdrawn")]
    public void A_defect_of_PROJECTS_is_told_at_its_line(string good, string bad, int line, string field, string words) =>
        Told(PabulibSample.Approval, good, bad, line, field, words);

    [Theory]
    [InlineData("voter_id;vote", "voter;vote", 22, "VOTES.voter_id", "column is missing")]
    [InlineData("voter_id;vote", "voter_id;ballot", 22, "VOTES.vote", "column is missing")]
    [InlineData("age;sex", "age;age", 22, "VOTES.age", "names this column twice")]
    [InlineData("v3;p2", ";p2", 25, "VOTES.voter_id", "no voter_id")]
    [InlineData("v3;p2", "v2;p2", 25, "VOTES.voter_id", "line 24 already")]
    [InlineData("p2,p3;20", "p2,p9;20", 25, "VOTES.vote", "\"p9\" is not in PROJECTS")]
    [InlineData("p2,p3;20", "p2,P3;20", 25, "VOTES.vote", "\"P3\" is not in PROJECTS")]
    [InlineData("p2,p3;20", "p2,,p3;20", 25, "VOTES.vote", "empty place")]
    [InlineData("v3;p2,p3;20;O", "v3;p2,p3;20", 25, "VOTES", "4 cells, the header in line 22 has 5")]
    [InlineData("v3;p2,p3;20;O", "v3;p2;p3;20;O", 25, "VOTES", "6 cells")]
    [InlineData("age;sex;voting_method\nv1;p1,p2;34", "points;sex;voting_method\nv1;p1,p2;3,4", 23, "VOTES.points", "vote_type is approval")]
    public void A_defect_of_VOTES_is_told_at_its_line(string good, string bad, int line, string field, string words) =>
        Told(PabulibSample.Approval, good, bad, line, field, words);

    [Theory]
    [InlineData("voter_id;vote;points", "voter_id;vote;notes", 21, "VOTES.points", "column is missing")]
    [InlineData("p1,p2;6,4", "p1,p2;6", 22, "VOTES.points", "1 points for 2 projects")]
    [InlineData("p1,p2;6,4", "p1,p2;6,4,1", 22, "VOTES.points", "3 points for 2 projects")]
    [InlineData("p1,p2;6,4", "p1,p2;", 22, "VOTES.points", "0 points for 2 projects")]
    [InlineData("p1,p2;6,4", "p1,p2;6,four", 22, "VOTES.points", "\"four\" is not a number")]
    [InlineData("p1,p2;6,4", "p1,p2;6,4.5", 22, "VOTES.points", "Fractional points are not supported: 4.5")]
    [InlineData("p1,p2;6,4", "p1,p2;6,-4", 22, "VOTES.points", "below 0")]
    [InlineData("p1,p2;6,4", "p1,p2;6,1000001", 22, "VOTES.points", "beyond 1000000")]
    [InlineData("1;4;Park", "1;5;Park", 19, "PROJECTS.score", "score 5, but its ballots give 4")]
    [InlineData("max_points;6", "min_points;7\nmax_points;6", 15, "META.max_points", "below min_points 7 (line 14)")]
    [InlineData("max_sum_points;10", "max_sum_points;9.5", 15, "META.max_sum_points", "not a whole number")]
    [InlineData("max_points;6", "min_sum_points;11", 15, "META.max_sum_points", "below min_sum_points 11 (line 14)")]
    public void A_defect_of_points_is_told_at_its_line(string good, string bad, int line, string field, string words) =>
        Told(PabulibSample.Points, good, bad, line, field, words);

    [Theory]
    [InlineData("META\nkey", "META\nMETA\nkey", 2, "META", "began in line 1 already")]
    [InlineData("META\n", "", 1, "file", "does not begin with META")]
    [InlineData("PROJECTS\n", "", 26 - 1, "PROJECTS", "section PROJECTS is missing")]
    [InlineData("VOTES\n", "", 26 - 1, "VOTES", "section VOTES is missing")]
    [InlineData("PROJECTS\nproject_id;cost;votes;name;selected\n", "PROJECTS\nPROJECTS\nproject_id;cost;votes;name;selected\n", 17, "PROJECTS", "line 16 already")]
    [InlineData("unit;Riverside", "unit;\"Riverside", 5, "META", "never closed")]
    [InlineData("Park", "\"Park", 19, "PROJECTS", "never closed")]
    [InlineData("Park", "\"Park\" of trees", 19, "PROJECTS", "follows a closing double quote")]
    public void A_defect_of_the_structure_is_told_at_its_line(string good, string bad, int line, string field, string words)
    {
        var result = PabulibData.Read(Changed(PabulibSample.Approval, good, bad));
        Assert.False(result.IsUsable);
        Assert.Contains(result.Errors, error => error.Line == line && error.Field == field && error.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Sections_out_of_order_are_told_where_the_late_one_begins()
    {
        var text = PabulibSample.Approval;
        var (projects, votes) = (text.IndexOf("PROJECTS", StringComparison.Ordinal), text.IndexOf("VOTES", StringComparison.Ordinal));
        var result = PabulibData.Read(text[..projects] + text[votes..] + text[projects..votes]);
        var error = Assert.Single(result.Errors);
        Assert.Equal((22, "PROJECTS"), (error.Line, error.Field));
        Assert.Contains("after VOTES (line 16)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_told_to_lack_its_three_sections() =>
        Assert.Equal(["META", "PROJECTS", "VOTES"], PabulibData.Read("").Errors.Select(error => error.Field));

    [Fact]
    public void A_section_without_a_header_is_told_at_its_title()
    {
        var text = PabulibSample.Approval;
        var result = PabulibData.Read(text[..(text.IndexOf("VOTES", StringComparison.Ordinal) + 6)].Replace("num_votes;4", "num_votes;0", StringComparison.Ordinal));
        Assert.Equal((21, "VOTES"), (Assert.Single(result.Errors).Line, result.Errors[0].Field));
    }

    [Fact]
    public void A_ranking_beyond_what_a_poll_can_count_is_told()
    {
        var ids = Enumerable.Range(1, 600).Select(number => $"r{number}").ToArray();
        var text = PabulibSample.Approval.Replace("vote_type;approval", "vote_type;ordinal", StringComparison.Ordinal)
            .Replace("num_projects;3", "num_projects;603", StringComparison.Ordinal)
            .Replace("max_length;2\n", "", StringComparison.Ordinal)
            .Replace("VOTES\n", string.Concat(ids.Select(id => $"{id};9;;;\n")) + "VOTES\n", StringComparison.Ordinal)
            .Replace("v1;p1,p2;", $"v1;p1,p2,{string.Join(',', ids)};", StringComparison.Ordinal);
        var error = Assert.Single(PabulibData.Read(text).Errors);
        Assert.Equal((622, "VOTES.vote"), (error.Line, error.Field));
        Assert.Contains("ranks 602 of 603 projects", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vote_for_two_projects_where_one_is_to_be_chosen_is_an_error()
    {
        var text = PabulibSample.Approval.Replace("vote_type;approval", "vote_type;choose-1", StringComparison.Ordinal)
            .Replace("max_length;2", "max_length;1", StringComparison.Ordinal);
        var result = PabulibData.Read(text);
        Assert.Equal([23, 25], result.Errors.Select(error => error.Line));
        Assert.All(result.Errors, error => Assert.Contains("vote_type is choose-1", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_choose_1_file_states_no_other_length() => Told(
        PabulibSample.Approval.Replace("v1;p1,p2", "v1;p1", StringComparison.Ordinal)
            .Replace("v3;p2,p3", "v3;p2", StringComparison.Ordinal)
            .Replace("p2;400;2", "p2;400;1", StringComparison.Ordinal)
            .Replace("p3;500;1", "p3;500;0", StringComparison.Ordinal),
        "vote_type;approval", "vote_type;choose-1", 15, "META.max_length", "holds one project, but max_length is 2");

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_told_at_their_line()
    {
        var bytes = Encoding.UTF8.GetBytes(PabulibSample.Approval);
        bytes[PabulibSample.Approval.IndexOf("Park", StringComparison.Ordinal)] = 0xB3;
        var error = Assert.Single(PabulibReader.Read(bytes).Errors);
        Assert.Equal((19, "file"), (error.Line, error.Field));
        Assert.Contains("not valid UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_far_into_a_file_are_told_at_their_line()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("zażółć gęślą jaźń 😀\r\n", 2_000)));
        bytes[^3] = 0xFF;
        Assert.Equal(2_000, Assert.Single(PabulibReader.Read(bytes).Errors).Line);
    }

    [Fact]
    public void A_file_in_UTF_16_is_told_to_be_saved_as_UTF_8()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(PabulibSample.Approval)];
        Assert.Contains("UTF-16", Assert.Single(PabulibReader.Read(bytes).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_beyond_the_limit_is_told_and_the_next_ones_are_read()
    {
        var text = Changed(PabulibSample.Approval, "Park", new string('x', Limits.PabulibRowSizeBytes));
        var error = PabulibData.Read(text).Errors[0];
        Assert.Equal((19, "PROJECTS"), (error.Line, error.Field));
        Assert.Contains("longer than", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_too_many_cells_is_told() => Assert.Contains(
        PabulibData.Read(Changed(PabulibSample.Approval, "Park", new string(';', 300))).Errors,
        error => error.Line == 19 && error.Message.Contains("more than 256 cells", StringComparison.Ordinal));

    [Fact]
    public void Too_many_projects_are_told_at_the_header()
    {
        var text = Changed(PabulibSample.Approval, "num_projects;3", "num_projects;2003").Replace(
            "VOTES\n", string.Concat(Enumerable.Range(0, 2_000).Select(number => $"r{number};9;;;\n")) + "VOTES\n", StringComparison.Ordinal);
        var error = Assert.Single(PabulibData.Read(text).Errors);
        Assert.Equal((17, "PROJECTS"), (error.Line, error.Field));
        Assert.Contains("2003 projects; 2000 are allowed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_projects_without_a_good_one_are_only_counted() => Assert.True(PabulibData.Read(
        Changed(PabulibSample.Approval, "p1;600;3;Library;1\n", string.Concat(Enumerable.Repeat(";;;;x\n", 2_100)))).ErrorCount > 2_100);

    [Fact]
    public void A_message_repeats_only_the_beginning_of_a_long_cell()
    {
        var text = Changed(PabulibSample.Approval, "p2;400", $"p2;{new string('9', 10_000)}");
        Assert.True(Assert.Single(PabulibData.Read(text).Errors).Message.Length < 200);
    }

    [Fact]
    public void All_defects_are_told_in_the_order_of_their_lines_up_to_a_limit()
    {
        var text = Changed(PabulibSample.Approval, "v2;p1;51;M;paper\n", string.Concat(
            Enumerable.Range(0, 150).Select(number => $"x{number};p{number + 10};51;M;paper\n")));
        var result = PabulibData.Read(text);
        Assert.Equal(151, result.ErrorCount);
        Assert.Equal(Limits.PabulibFindings, result.Errors.Count);
        Assert.Equal(result.Errors.OrderBy(error => error.Line), result.Errors);
    }

    private static void Told(string text, string good, string bad, int line, string field, string words)
    {
        var result = PabulibData.Read(Changed(text, good, bad));
        Assert.False(result.IsUsable);
        var error = Assert.Single(result.Errors);
        Assert.Equal((line, field), (error.Line, error.Field));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    private static string Changed(string text, string good, string bad)
    {
        Assert.True(PabulibData.Read(text).IsUsable);
        Assert.Contains(good, text, StringComparison.Ordinal);
        var at = text.IndexOf(good, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), bad, text.AsSpan(at + good.Length));
    }
}
