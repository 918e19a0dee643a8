using System.Text.Json;
using MVoting.Silo.Commands;
using MVoting.Silo.Configuration;
using MVoting.Silo.Tests.Support;
using MVoting.Testing;

namespace MVoting.Silo.Tests;

/// <summary>
/// Proves that the command weighs several files in one outcome, as Seoul weighs a committee, its citizens and a survey,
/// and that a defect names the source, the file and the line.
/// </summary>
public sealed class CompositeOutcomeTests : IDisposable
{
    private static readonly string s_sample = Path.Combine(RepositoryRoot.Folder, "samples", "harbour");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_sample_of_three_sources_is_weighed_by_one_command()
    {
        using var outcome = await CountAsync(
            $"ballots*45;committee*45:@{Sample("committee.csv")};survey*10:@{Sample("survey.pb")}");
        Assert.Equal(["bus", "park", "ramps"], Winners(outcome));

        // The citizens alone would have decided otherwise.
        using var citizens = await CountAsync("ballots*1");
        Assert.Equal(["park", "bus", "library", "trees"], Winners(citizens));
    }

    [Fact]
    public async Task The_outcome_names_every_number_so_that_it_can_be_repeated_without_the_files()
    {
        using var fromFiles = await CountAsync(
            $"ballots*45;committee*45:@{Sample("committee.csv")};survey*10:@{Sample("survey.pb")}");
        var sources = fromFiles.RootElement.GetProperty("parameters").GetProperty("sources").GetString()!;
        Assert.StartsWith("ballots*45;committee*45:park=61,bus=72,", sources, StringComparison.Ordinal);
        using var again = await CountAsync(sources);
        Assert.Equal(fromFiles.RootElement.GetRawText(), again.RootElement.GetRawText());
    }

    [Theory]
    [InlineData("id;note;score\npark;a;1\nbus;b;2.5\nlibrary;;0\nramps;;4\ntrees;;5\nrepair;;6\n")]
    [InlineData("\uFEFFscore,option\r\n1,park\r\n2.5,bus\r\n0,library\r\n4,ramps\r\n\r\n5,trees\r\n6,\"repair\"\r\n")]
    public async Task A_table_may_be_written_in_several_ways(string table)
    {
        using var outcome = await CountAsync($"committee*1:@{Written("committee.csv", table)}");
        Assert.Equal(
            "committee*1:park=1,bus=2.5,library=0,ramps=4,trees=5,repair=6",
            outcome.RootElement.GetProperty("parameters").GetProperty("sources").GetString());
    }

    [Theory]
    [InlineData("", "committee.csv: line 1, file: The file is empty")]
    [InlineData("project_id,score\n", "committee.csv: line 1, file: The table has no rows")]
    [InlineData("name,score\npark,1\n", "committee.csv: line 1, project_id: The header has no column of ids")]
    [InlineData("project_id,points\npark,1\n", "committee.csv: line 1, score: The header has no column score")]
    [InlineData("project_id,score\npark,1\nbus,ten\n", "committee.csv: line 3, score: \"ten\" is no score of \"bus\"")]
    [InlineData("project_id,score\npark,-1\n", "committee.csv: line 2, score")]
    [InlineData("project_id,score\npark\n", "committee.csv: line 2, score")]
    [InlineData("project_id,score\n,1\n", "committee.csv: line 2, project_id: The row names no option")]
    [InlineData("project_id,score\npark,1\npark,2\n", "committee.csv: line 3, project_id: \"park\" has a score in line 2 already")]
    [InlineData("project_id,score\npark,1\nboat,2\n", "committee.csv: line 3, project_id: \"boat\" is no option of the poll")]
    [InlineData("project_id,score\npark,1\n", "committee.csv: the option \"bus\" has no row")]
    [InlineData("project_id,score\n\"park,1\n", "committee.csv: line 2, file: The row is no CSV")]
    public async Task A_defect_names_the_source_the_file_and_the_line(string table, string message)
    {
        var path = Written("committee.csv", table);
        var fault = await Assert.ThrowsAsync<StartupException>(() => CountAsync($"ballots*45;committee*45:@{path}"));
        Assert.StartsWith($"--sources, committee*45: {Path.GetDirectoryName(path)}", fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_defect_of_a_source_of_ballots_is_told_with_its_line()
    {
        var text = await File.ReadAllTextAsync(Sample("survey.pb"), TestContext.Current.CancellationToken);
        var path = Written("survey.pb", text.Replace("\ns3;", "\ns2;", StringComparison.Ordinal));
        var fault = await Assert.ThrowsAsync<StartupException>(() => CountAsync($"ballots*45;survey*10:@{path}"));
        Assert.Contains("survey.pb: line 31, VOTES.voter_id: The voter \"s2\" stands in line 30 already", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_named() => Assert.Contains(
        "nothing.csv cannot be read",
        (await Assert.ThrowsAsync<StartupException>(() => CountAsync("ballots*1;committee*1:@nothing.csv"))).Message,
        StringComparison.Ordinal);

    private static string Sample(string name) => Path.Combine(s_sample, name);

    private static IEnumerable<string?> Winners(JsonDocument outcome) =>
        outcome.RootElement.GetProperty("winners").EnumerateArray().Select(id => id.GetString());

    private string Written(string name, string text)
    {
        var path = _folder.File(name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<JsonDocument> CountAsync(string sources)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await SiloCommands.RunAsync(
            ["outcome", Sample("citizens.pb"), "--rule", "composite", "--sources", sources, "--normalise", "share", "--json"],
            output, TextWriter.Null));
        return JsonDocument.Parse(output.ToString());
    }
}
