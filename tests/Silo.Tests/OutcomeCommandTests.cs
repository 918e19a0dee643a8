using System.Text.Json;
using MVoting.Silo.Commands;
using MVoting.Silo.Configuration;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>Proves the command <c>outcome</c> as a journalist meets it: its JSON, its page, its exit codes.</summary>
public sealed class OutcomeCommandTests : IDisposable
{
    private const string File = """
        META
        key;value
        description;Riverside decides
        country;Poland
        unit;Riverside
        instance;2026
        num_projects;3
        num_votes;4
        budget;1000
        vote_type;approval
        rule;greedy
        date_begin;01.03.2026
        date_end;31.03.2026
        PROJECTS
        project_id;cost;votes;name
        p1;600;3;Library
        p2;500;2;Park
        p3;400;1;Playground
        VOTES
        voter_id;vote
        v1;p1,p2
        v2;p1
        v3;p2,p3
        v4;p1

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_outcome_is_one_JSON_object_with_the_parameters_in_force_and_a_reason_for_each_option()
    {
        var (code, output, error) = await RunAsync(File, "--rule", "greedyThreshold", "--json");
        Assert.Equal((0, ""), (code, error));
        using var document = JsonDocument.Parse(output);
        var outcome = document.RootElement;
        Assert.Equal(
            ["rule", "parameters", "winners", "cost", "remaining", "rounds", "options", "ties", "series"],
            outcome.EnumerateObject().Select(member => member.Name));
        Assert.Equal("greedyThreshold", outcome.GetProperty("rule").GetString());
        Assert.Equal("fileOrder", outcome.GetProperty("parameters").GetProperty("ties").GetString());
        Assert.Equal("0", outcome.GetProperty("parameters").GetProperty("minScore").GetString());
        Assert.Equal(["p1", "p3"], outcome.GetProperty("winners").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(1000, outcome.GetProperty("cost").GetInt32());
        Assert.Equal(0, outcome.GetProperty("remaining").GetInt32());
        Assert.Equal(
            "did not fit: 400 left, costs 500; would have won with 2 more supporters",
            outcome.GetProperty("options")[1].GetProperty("why").GetString());
    }

    [Fact]
    public async Task Without_json_it_is_a_page_of_text()
    {
        var (code, output, _) = await RunAsync(File, "--rule", "equalShares", "--completion", "utilitarian");
        Assert.Equal(0, code);
        Assert.Contains("winners   p1, p3\n", output, StringComparison.Ordinal);
        Assert.Contains("lost p2: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_defect_of_the_file_is_one_line_with_its_number()
    {
        var fault = await Assert.ThrowsAsync<StartupException>(() => RunAsync(
            File.Replace("v3;p2,p3", "v3;p2,p9", StringComparison.Ordinal), "--rule", "greedy"));
        Assert.Contains("line 23", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_should_know_of_a_file_that_is_counted_goes_to_standard_error()
    {
        var (code, output, error) = await RunAsync(
            File.Replace("v4;p1", "v4;p1,p1", StringComparison.Ordinal).Replace("p1;600;3", "p1;600;4", StringComparison.Ordinal),
            "--rule", "greedy", "--scores", "file", "--json");
        Assert.Equal(0, code);
        using var outcome = JsonDocument.Parse(output);
        Assert.Equal("votes of the file", outcome.RootElement.GetProperty("parameters").GetProperty("score").GetString());
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.StartsWith("note: ", line, StringComparison.Ordinal));
        Assert.Contains("line 24, VOTES.vote: The ballot names the project \"p1\" 2 times; each counts once.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rule", "lottery")]
    [InlineData("--rule", "greedy", "--share", "0.8")]
    [InlineData("--rule", "greedy", "--frobnicate", "1")]
    [InlineData("--rule", "greedy", "--format", "xlsx")]
    [InlineData("--json")]
    public async Task A_wrong_option_stops_the_command(params string[] arguments) =>
        await Assert.ThrowsAsync<StartupException>(() => RunAsync(File, arguments));

    [Fact]
    public async Task A_file_that_is_not_there_is_named() => Assert.Contains(
        "nothing.pb",
        (await Assert.ThrowsAsync<StartupException>(() => SiloCommands.RunAsync(
            ["outcome", _folder.File("nothing.pb"), "--rule", "greedy"], TextWriter.Null))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_rule_that_is_not_defined_for_the_ballots_is_refused_with_3_and_the_reason()
    {
        var (code, output, error) = await RunAsync(
            File.Replace("approval", "choose-1", StringComparison.Ordinal).Replace("p1,p2", "p1", StringComparison.Ordinal)
                .Replace("p2,p3", "p3", StringComparison.Ordinal).Replace("500;2", "500;0", StringComparison.Ordinal),
            "--rule", "equalShares");
        Assert.Equal((3, ""), (code, output));
        Assert.StartsWith("mvoting: Equal Shares without a completion", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_interrupted_count_ends_with_130_and_prints_no_outcome()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "kill sends POSIX signals");

        // Some ten thousand counts with further supporters for a thousand losers, of a hundred million shares each.
        var projects = Enumerable.Range(0, 1_000).Select(place => $"q{place};{900 + (place * 0.05m)};1;Q");
        var votes = Enumerable.Range(0, 1_000).Select(place => $"w{place};q{place}");
        var path = _folder.File("long.pb");
        await System.IO.File.WriteAllTextAsync(
            path,
            File.Replace("num_projects;3", "num_projects;1003", StringComparison.Ordinal)
                .Replace("num_votes;4", "num_votes;1004", StringComparison.Ordinal)
                .Replace("VOTES\n", $"{string.Join('\n', projects)}\nVOTES\n", StringComparison.Ordinal).TrimEnd()
                + $"\n{string.Join('\n', votes)}\n",
            TestContext.Current.CancellationToken);
        using var process = SiloProcess.Start(
            _folder.Path, $"outcome {path} --rule equalShares --completion add1u --increment 0.00001 --lacking exact --progress");
        await process.WaitForErrorLineAsync();
        process.Interrupt();
        var (code, output, error) = await process.EndAsync();
        Assert.Equal((130, ""), (code, output));
        Assert.EndsWith("mvoting: interrupted; nothing was decided.\n", error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_composite_takes_scores_from_tables_and_from_other_polls()
    {
        var table = _folder.File("committee.csv");
        var poll = _folder.File("survey.pb");
        await System.IO.File.WriteAllTextAsync(table, "\uFEFFoption;score\r\np1;0\r\np2;90.5\r\n\"p3\";20\r\n", TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllTextAsync(poll, File, TestContext.Current.CancellationToken);
        var (code, output, _) = await RunAsync(
            File, "--rule", "composite", "--normalise", "max", "--json",
            "--sources", $"ballots*45;committee*45:@{table};survey*10:@{poll}");
        Assert.Equal(0, code);
        using var document = JsonDocument.Parse(output);
        Assert.Equal(
            "ballots*45;committee*45:p1=0,p2=90.5,p3=20;survey*10:p1=3,p2=2,p3=1",
            document.RootElement.GetProperty("parameters").GetProperty("sources").GetString());
        Assert.Equal("p2", document.RootElement.GetProperty("winners")[0].GetString());
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string file, params string[] arguments)
    {
        var path = _folder.File("election.pb");
        await System.IO.File.WriteAllTextAsync(path, file, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await SiloCommands.RunAsync(["outcome", path, .. arguments], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
