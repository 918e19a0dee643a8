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
            ["rule", "parameters", "winners", "cost", "remaining", "rounds", "options", "ties"],
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
