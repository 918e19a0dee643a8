using System.Text.Json;
using MVoting.Silo.Commands;
using MVoting.Silo.Configuration;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>Proves the command <c>outcome</c> on ranked ballots as an election office meets it.</summary>
public sealed class RankedOutcomeCommandTests : IDisposable
{
    private const string Blt = "3 2\n4 1 2 0\n1 2 0\n1 3 0\n0\n\"Ada\"\n\"Bo\"\n\"Cy\"\n\"Board\"\n";

    private const string Table = "id,1st choice,2nd choice\n1,Ada,Bo\n2,Bo,undervote\n3,Bo,Cy\n4,Cy,Bo\n5,UWI,Ada\n";

    private const string Config = """
        {
          "cvrFileSources": [ { "filePath": "a.xlsx", "provider": "ess", "firstVoteColumnIndex": "2", "firstVoteRowIndex": "2",
            "skippedRankLabel": "undervote", "undeclaredWriteInLabel": "UWI" } ],
          "candidates": [ { "name": "Ada", "excluded": false }, { "name": "Bo", "excluded": false }, { "name": "Cy", "excluded": true } ],
          "rules": {
            "tiebreakMode": "useCandidateOrder", "overvoteRule": "exhaustImmediately", "winnerElectionMode": "singleWinnerMajority",
            "numberOfWinners": "1", "decimalPlacesForVoteArithmetic": "4", "maxSkippedRanksAllowed": "unlimited",
            "maxRankingsAllowed": "max", "exhaustOnDuplicateCandidate": true
          }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_transferable_vote_tells_each_round_exactly()
    {
        using var outcome = JsonDocument.Parse(
            await RunAsync("board.blt", Blt, "--format", "blt", "--rule", "stv", "--json"));
        Assert.Equal("2", outcome.RootElement.GetProperty("parameters").GetProperty("numberOfWinners").GetString());
        var round = outcome.RootElement.GetProperty("rounds")[0];
        Assert.Equal(
            "{\"Ada\":4,\"Bo\":1,\"Cy\":1}",
            JsonSerializer.Serialize(round.GetProperty("tallies")));
        Assert.Equal("3", round.GetProperty("threshold").GetRawText());
        Assert.Equal(
            "[{\"from\":\"Ada\",\"to\":{\"Bo\":1},\"exhausted\":0,\"residualSurplus\":0}]",
            JsonSerializer.Serialize(round.GetProperty("transfers")));
        Assert.Equal(["Ada", "Bo"], outcome.RootElement.GetProperty("winners").EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public async Task A_configuration_gives_candidates_labels_and_rules_and_options_come_before_it()
    {
        var config = _folder.File("config.json");
        await File.WriteAllTextAsync(config, Config, TestContext.Current.CancellationToken);
        using var outcome = JsonDocument.Parse(await RunAsync(
            "ballots.csv", Table, "--format", "rcv", "--rule", "irv", "--config", config,
            "--exhaustOnDuplicateCandidate", "false", "--json"));
        var parameters = outcome.RootElement.GetProperty("parameters");
        Assert.Equal("exhaustImmediately", parameters.GetProperty("overvoteRule").GetString());
        Assert.Equal("false", parameters.GetProperty("exhaustOnDuplicateCandidate").GetString());
        Assert.Equal(
            "[\"Undeclared Write-ins\"]", JsonSerializer.Serialize(outcome.RootElement.GetProperty("rounds")[0].GetProperty("eliminated")));
        Assert.Equal("Bo", Assert.Single(outcome.RootElement.GetProperty("winners").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Without_a_configuration_the_header_finds_the_ranks_and_the_page_is_readable()
    {
        var page = await RunAsync("ballots.csv", Table, "--format", "rcv", "--rule", "irv");
        Assert.Contains("winners   Bo", page, StringComparison.Ordinal);
        Assert.Contains("won  Bo: Elected in round 3 with 3 votes", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,Rank 1,Count\n1,Ada,x\n", "line 2, Count: The count of ballots is a whole number from 1.")]
    public async Task A_defect_is_one_line_with_the_number_of_its_line(string text, string error)
    {
        var fault = await Assert.ThrowsAsync<StartupException>(
            () => RunAsync("ballots.csv", text, "--format", "rcv", "--rule", "irv"));
        Assert.EndsWith(error, fault.Message, StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(string name, string text, params string[] arguments)
    {
        var path = _folder.File(name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        Assert.Equal(0, await SiloCommands.RunAsync(["outcome", path, .. arguments], output));
        return output.ToString();
    }
}
