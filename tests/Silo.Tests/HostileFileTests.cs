using System.Text;
using MVoting.Silo.Commands;
using MVoting.Silo.Configuration;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>
/// Proves that the command <c>outcome</c> answers a file that is damaged, or made to do harm, with one line that names
/// the place, and never with a stack trace.
/// </summary>
public sealed class HostileFileTests : IDisposable
{
    private const string Good = """
        META
        key;value
        description;Riverside decides
        country;Poland
        unit;Riverside
        instance;2026
        num_projects;2
        num_votes;2
        budget;1000
        vote_type;approval
        rule;greedy
        date_begin;2026
        date_end;2026
        PROJECTS
        project_id;cost;votes;name
        p1;600;2;Library
        p2;700;1;Park
        VOTES
        voter_id;vote
        v1;p1,p2
        v2;p1

        """;

    private const string Blt = "2 1\n1 1 2 0\n0\n\"Ada\"\n\"Bo\"\n\"Board\"\n";
    private const string Report = """
        {"Election":[{"Candidate":[{"@id":"c1","Name":"Ada"}],"Contest":[{"@id":"x","Name":"Board",
        "ContestSelection":[{"@id":"s1","CandidateIds":["c1"]}]}]}],
        "CVR":[{"CurrentSnapshotId":"1","CVRSnapshot":[{"@id":"1","Type":"original","CVRContest":[{"ContestId":"x",
        "CVRContestSelection":[{"ContestSelectionId":"s1","SelectionPosition":[{"Rank":1}]}]}]}]}]}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("META", "", "line 2, file: The file does not begin with META")]
    [InlineData("PROJECTS\n", "PROJEKTE\n", "line 14, META: The row is not a key, a ; and a value")]
    [InlineData("VOTES\n", "PROJECTS\n", "line 18, PROJECTS: The section began in line 14 already")]
    [InlineData("key;value\n", "", "line 2, META: META has no header")]
    [InlineData("project_id;cost", "project_id;price", "line 15, PROJECTS.cost: The column is missing")]
    [InlineData("project_id;cost", "cost;cost", "line 15, PROJECTS.cost: The header names this column twice")]
    [InlineData("voter_id;vote", "voter_id;vote;", "")]
    [InlineData("budget;1000", "budget;1e99", "line 9, META.budget: \"1e99\" is not an amount")]
    [InlineData("budget;1000", "budget;-1", "line 9, META.budget")]
    [InlineData("budget;1000", "budget;99999999999999999999999999999999999999", "line 9, META.budget")]
    [InlineData("num_votes;2", "num_votes;99999999999", "line 8, META.num_votes")]
    [InlineData("num_projects;2", "num_projects;2\nnum_projects;2", "line 8, META.num_projects: The key stands in line 7 already")]
    [InlineData("date_begin;2026", "date_begin;31.02.2026", "line 12, META.date_begin")]
    [InlineData("vote_type;approval", "vote_type;votes", "line 10, META.vote_type")]
    [InlineData("p2;700", "p1;700", "line 17, PROJECTS.project_id: The id \"p1\" stands in line 16 already")]
    [InlineData("p2;700", "p2;NaN", "line 17, PROJECTS.cost")]
    [InlineData("p2;700", "p2;700;700;700", "line 17, PROJECTS: The row has 6 cells")]
    [InlineData("p2;700", "\"p2;700", "line 17, PROJECTS: A double quote in this row is never closed")]
    [InlineData("Library", "\"Lib\"rary", "line 16, PROJECTS: Text follows a closing double quote")]
    [InlineData("Library", "Lib\0rary", "line 16, file: This line holds the control character U+0000")]
    [InlineData("Library", "Lib\u001b[2Jrary", "line 16, file: This line holds the control character U+001B")]
    [InlineData("Library", "Lib\u009brary", "line 16, file: This line holds the control character U+009B")]
    [InlineData("v2;p1", "v1;p1", "line 21, VOTES.voter_id: The voter \"v1\" stands in line 20 already")]
    [InlineData("v2;p1", "v2;p9", "line 21, VOTES.vote: The project \"p9\" is not in PROJECTS")]
    [InlineData("v2;p1", "v2;,,,", "line 21, VOTES.vote: The list of projects holds an empty place")]
    [InlineData("v2;p1", ";p1", "line 21, VOTES.voter_id: The ballot has no voter_id")]
    [InlineData("p1;600;2", "p1;600;3", "line 16, PROJECTS.votes: The project \"p1\" has votes 3, but 2 ballots name it")]
    [InlineData("v2;p1\n", "", "line 8, META.num_votes: num_votes is 2, but VOTES has 1 rows")]
    [InlineData("\n", "\r\n", "")]
    [InlineData("META", "\uFEFFMETA", "")]
    [InlineData("v2;p1\n", "v2;p1", "")]
    public async Task A_pb_file_is_counted_or_refused_with_the_line(string good, string changed, string message)
    {
        var text = Good.Replace(good, changed, StringComparison.Ordinal);
        if (good == "voter_id;vote")
        {
            text = text.Replace("v1;p1,p2", "v1;p1,p2;", StringComparison.Ordinal);
        }

        await ExpectAsync("election.pb", Encoding.UTF8.GetBytes(text), message, "--rule", "greedy");
    }

    [Theory]
    [InlineData("", "line 1, ")]
    [InlineData("META\n", "line 1, META")]
    [InlineData("\0\0\0\0", "line 1, file: This line holds the control character U+0000")]
    [InlineData("\"", "line 1, file: A double quote in this row is never closed")]
    public async Task What_is_no_pb_file_at_all_is_refused(string text, string message) =>
        await ExpectAsync("election.pb", Encoding.UTF8.GetBytes(text), message, "--rule", "greedy");

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_with_the_line()
    {
        await ExpectAsync("a.pb", [.. "META\nkey;value\n"u8, 0xFF, 0xFE, 0x80], "line 3, file: This line is not valid UTF-8", "--rule", "greedy");
        await ExpectAsync("b.pb", Encoding.Unicode.GetPreamble(), "line 1, file: The file is UTF-16", "--rule", "greedy");
        await ExpectAsync("c.pb", Encoding.Unicode.GetBytes(Good), "line 1, file: This line holds the control character", "--rule", "greedy");
        await ExpectAsync("d.csv", [0x80], "line 1, file: This line is not valid UTF-8", "--rule", "irv");
    }

    [Theory]
    [InlineData("v2;p1", "v2;{p1,}", "line 21, VOTES: The row is longer than 1048576 bytes")]
    [InlineData("Library", "{x}", "line 16, PROJECTS: The row is longer than 1048576 bytes")]
    [InlineData("key;value", "{k}", "line 2, META: The row is longer than 1048576 bytes")]
    [InlineData("key;value", "{k;}", "line 2, META: The row has more than 256 cells")]
    [InlineData("Library", "\"{x}", "line 16, PROJECTS: A double quote in this row is never closed")]
    public async Task Endless_rows_are_refused_with_the_line(string good, string repeated, string message)
    {
        var (open, close) = (repeated.IndexOf('{', StringComparison.Ordinal), repeated.IndexOf('}', StringComparison.Ordinal));
        var changed = repeated[..open]
            + string.Concat(Enumerable.Repeat(repeated[(open + 1)..close], 1_500_000)) + repeated[(close + 1)..];
        await ExpectAsync(
            "election.pb", Encoding.UTF8.GetBytes(Good.Replace(good, changed, StringComparison.Ordinal)), message, "--rule", "greedy");
    }

    [Fact]
    public async Task More_rows_of_META_than_any_file_has_are_not_kept()
    {
        var rows = string.Concat(Enumerable.Range(1, 2_000).Select(number => $"key{number};x\n"));
        await ExpectAsync(
            "election.pb", Encoding.UTF8.GetBytes(Good.Replace("PROJECTS\n", rows + "PROJECTS\n", StringComparison.Ordinal)),
            "line 1003, META: META has more than 1000 rows", "--rule", "greedy");
    }

    [Fact]
    public async Task More_projects_than_a_poll_has_are_counted_and_not_kept()
    {
        var rows = string.Concat(Enumerable.Range(3, 2_001).Select(number => $"p{number};1;0;x\n"));
        await ExpectAsync("election.pb",
            Encoding.UTF8.GetBytes(Good.Replace("VOTES\n", rows + "VOTES\n", StringComparison.Ordinal).Replace("num_projects;2", "num_projects;2003", StringComparison.Ordinal)),
            "line 15, PROJECTS: The file has 2003 projects; 2000 are allowed", "--rule", "greedy");
    }

    [Theory]
    [InlineData("", "line 1, file: The file ends where the number of candidates is expected")]
    [InlineData("x 1\n", "line 1, candidates: 'x' is no number from 1 to 2000")]
    [InlineData("99999999999 1\n", "line 1, candidates")]
    [InlineData("2 0\n", "line 1, seats")]
    [InlineData("2 1\n1 1 2\n", "line 3, file: The file ends where a preference, or 0 is expected")]
    [InlineData("2 1\n1 3 0\n0\n", "line 2, preferences: '3' is no number from 1 to 2")]
    [InlineData("2 1\n-5\n0\n", "line 2, withdrawn")]
    [InlineData("2 1\n-1\n1.5 1 0\n0\n", "line 3, weight")]
    [InlineData("2 1\n9223372036854775807 1 0\n0\n", "line 2, weight: The file has more than 10000000000 ballots")]
    [InlineData("2 1\n9000000000 1 0\n9000000000 1 0\n0\n", "line 3, weight: The file has more than 10000000000 ballots")]
    [InlineData("2 1\n1 1 0\n0\n\"Ada\n\"Bo\"\n", "line 4, names: A quote is not closed on its line")]
    [InlineData("2 1\n1 1 0\n0\n\"Ada\"\n\"Ada\"\n", "line 5, names: 'Ada' is named twice")]
    [InlineData("2 1\n1 1 0\n0\nAda\n", "line 4, names")]
    [InlineData("2 1\n1 1 0\n0\n\"A\"\n\"B\"\n\"C\"\nmore\n", "line 7, file: 'more' follows the title")]
    [InlineData("2 1\n1 1=1=2 0\n(x) 1 2 - 1 0\n0\n\"A\"\n\"B\"\n", "")]
    public async Task A_blt_file_is_counted_or_refused_with_the_line(string text, string message) =>
        await ExpectAsync("board.blt", Encoding.UTF8.GetBytes(text), message, "--rule", "irv");

    [Fact]
    public async Task Endless_marks_of_a_blt_file_are_refused()
    {
        foreach (var (end, message) in new[]
        {
            ("1 " + Times("1=", 500_000) + "1 0\n", "line 2, file: '1=1="),
            ("1 " + Times("1 ", 500_000), "line 2, preferences: The ballot has more than 2000 ranks"),
            ("1 1 0\n0\n\"" + Times("A", 500_000), "line 4, names: A name has more than 4096 characters"),
            (Times("#", 500_000), "line 2, file: The file ends where ballots is expected"),
            ("(" + Times("x ", 500_000), "line 2, file: The file ends where the end of a ballot's id is expected"),
        })
        {
            await ExpectAsync("board.blt", Encoding.UTF8.GetBytes("2 1\n" + end), message, "--rule", "stv");
        }
    }

    [Fact]
    public async Task A_title_of_a_blt_file_may_be_missing_and_lines_may_end_as_they_like()
    {
        await ExpectAsync("a.blt", Encoding.UTF8.GetBytes(Blt.Replace("\"Board\"\n", "", StringComparison.Ordinal)), "", "--rule", "irv");
        await ExpectAsync("b.blt", Encoding.UTF8.GetBytes("\uFEFF" + Blt.Replace("\n", "\r\n", StringComparison.Ordinal)), "", "--rule", "irv");
    }

    [Theory]
    [InlineData("", "line 1, file: The file is empty")]
    [InlineData("id,name\n1,Ada\n", "line 1, header: No column of ranks was found")]
    [InlineData("id,Rank 1\n1,\"Ada\n", "line 2, file: The row is not CSV")]
    [InlineData("id,Rank 1\n1,\"Ada\"x\n", "line 2, file: The row is not CSV")]
    [InlineData("id,Rank 1,Count\n1,Ada,-1\n", "line 2, Count")]
    [InlineData("id,Rank 1,Count\n1,Ada,9223372036854775808\n", "line 2, Count")]
    [InlineData("id,Rank 1,Count\n1,Ada,9223372036854775807\n", "line 2, Count: The file has more than 10000000000 ballots")]
    [InlineData("id,Rank 1\n1,\u0001\n", "line 2, file: This line holds the control character U+0001")]
    [InlineData("id,Rank 1\r\n1,Ada\r\n\r\n2,Bo\r\n", "")]
    [InlineData("\uFEFFRank 1\nAda\n", "")]
    public async Task A_table_of_ranks_is_counted_or_refused_with_the_line(string text, string message) =>
        await ExpectAsync("ballots.csv", Encoding.UTF8.GetBytes(text), message, "--rule", "irv");

    [Fact]
    public async Task Endless_cells_of_a_table_are_refused()
    {
        await ExpectAsync("a.csv", Encoding.UTF8.GetBytes("Rank 1\n" + Times("x", 1_500_000)), "line 2, file: The row is not CSV", "--rule", "irv");
        await ExpectAsync("b.csv", Encoding.UTF8.GetBytes("Rank 1\n" + Times("x", 500_000)), "line 2, Rank 1: A name has more than 4096", "--rule", "irv");
        await ExpectAsync("c.csv", Encoding.UTF8.GetBytes(Times("Rank,", 1_000)), "line 1, file: The row is not CSV", "--rule", "irv");
        await ExpectAsync(
            "d.csv", Encoding.UTF8.GetBytes("Rank 1\n" + string.Concat(Enumerable.Range(1, 2_001).Select(number => $"c{number}\n"))),
            "line 2002, Rank 1: There are more than 2000 different names", "--rule", "irv");
    }

    [Theory]
    [InlineData("\"CVR\"", "CVR", "line 3, file: This is no JSON")]
    [InlineData("[\"c1\"]", "[1]", "ContestSelection: The selection 's1' names no candidate")]
    [InlineData("\"Ada\"", "\"\\ud800\"", "line 1, file: A text holds half a surrogate pair")]
    [InlineData("\"s1\",\"Sel", "\"\\udc00\",\"Sel", "line 4, file: A text holds half a surrogate pair")]
    [InlineData("\"Ada\"", "\"\\u001b[2J\"", "ContestSelection: A name holds a control character")]
    [InlineData("[{\"Rank\":1}]", "[7,null,\"x\"]", "line 3, CVR[0].Rank: The mark has no rank")]
    [InlineData("\"Rank\":1", "\"Rank\":1e9", "line 3, CVR[0].Rank: The rank '1e9' is no number")]
    [InlineData("\"Rank\":1", "\"Rank\":{}", "line 3, CVR[0].Rank")]
    [InlineData("\"Contest\"", "\"Contests\"", "Contest: There is no contest")]
    [InlineData("{\"Election\"", "[{\"Election\"", "file: This is no JSON")]
    [InlineData("\"s1\",\"CandidateIds\"", "\"s2\",\"CandidateIds\"", "line 3, CVR[0].ContestSelectionId: The contest has no selection 's1'")]
    [InlineData("x", "x", "")]
    public async Task A_report_is_counted_or_refused_with_the_line(string good, string changed, string message) => await ExpectAsync(
        "ballots.json", Encoding.UTF8.GetBytes(Report.Replace(good, changed, StringComparison.Ordinal)), message, "--rule", "irv");

    [Theory]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("{\"Election\":{}}")]
    [InlineData("{\"Election\":[null,1,[]]}")]
    public async Task Json_of_another_kind_is_refused(string text) =>
        await ExpectAsync("ballots.json", Encoding.UTF8.GetBytes(text), "line 1, Contest: There is no contest", "--rule", "irv");

    [Fact]
    public async Task Json_without_a_bottom_and_xml_that_would_fetch_or_grow_are_refused()
    {
        await ExpectAsync("a.json", Encoding.UTF8.GetBytes(Times("[", 100_000)), "line 1, file: This is no JSON", "--rule", "irv");
        await ExpectAsync("b.xml", "<!DOCTYPE a [<!ENTITY b \"bb\">]>\n<a>&b;</a>"u8.ToArray(), "line 1, file: This is no XML", "--rule", "irv");
        await ExpectAsync("c.xml", "<a>\n<b>\n"u8.ToArray(), "file: This is no XML", "--rule", "irv");
        await ExpectAsync("d.xml", "<a/>"u8.ToArray(), "line 1, Contest: There is no contest", "--rule", "irv");
        await ExpectAsync("e.xml", Encoding.UTF8.GetBytes("<a>\n" + Times("<a>", 20_000) + Times("</a>", 20_000) + "</a>"), "line 2, file: More than 64 elements stand inside each other", "--rule", "irv");
    }

    [Fact]
    public async Task What_is_no_file_is_named()
    {
        var fault = await Assert.ThrowsAsync<StartupException>(
            () => SiloCommands.RunAsync(["outcome", _folder.File("."), "--rule", "greedy"], TextWriter.Null, TextWriter.Null));
        Assert.Contains("cannot be read", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StartupException>(
            () => SiloCommands.RunAsync(["outcome", "", "--rule", "greedy"], TextWriter.Null, TextWriter.Null));
    }

    [Fact]
    public async Task A_file_without_an_end_is_read_to_the_limit_and_refused()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "There is no endless device here.");
        var fault = await Assert.ThrowsAsync<StartupException>(
            () => SiloCommands.RunAsync(["outcome", "/dev/zero", "--rule", "greedy"], TextWriter.Null, TextWriter.Null));
        Assert.Contains("has more bytes; at most 268435456 are read", fault.Message, StringComparison.Ordinal);
    }

    private static string Times(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    // An empty message: the file is good.
    private async Task ExpectAsync(string name, byte[] bytes, string message, params string[] arguments)
    {
        var path = _folder.File(name);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var error = new StringWriter();
        if (message.Length == 0)
        {
            Assert.Equal(0, await SiloCommands.RunAsync(["outcome", path, .. arguments], output, error));
            return;
        }

        var fault = await Assert.ThrowsAsync<StartupException>(
            () => SiloCommands.RunAsync(["outcome", path, .. arguments], output, error));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.True(fault.Message.Length < 1_000, "The line is for a person.");
        Assert.Equal("", output.ToString());
    }
}
