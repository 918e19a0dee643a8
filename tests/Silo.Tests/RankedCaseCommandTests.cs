using System.Globalization;
using System.Text.Json;
using MVoting.Silo.Commands;
using MVoting.Silo.Tests.Support;
using MVoting.Testing;

namespace MVoting.Silo.Tests;

/// <summary>
/// Proves that every published ranked case, counted by the command from its file and RCTab's configuration alone, has
/// the winners and the tallies of every round that RCTab reports. Where a lot decided, the order that was drawn is given.
/// </summary>
public sealed class RankedCaseCommandTests
{
    private static readonly Dictionary<string, string> s_drawn = new()
    {
        ["nist_xml_cdf_2"] = "Anita Rios and Bob Fitrakis;Edward FitzGerald and Sharen Swartz Neuhardt;John Kasich and Mary Taylor",
        ["tiebreak_generate_permutation_test"] = "George Gervin;Sedale Threatt;Yinka Dare;Mookie Blaylock",
        ["tiebreak_previous_round_counts_then_random_test"] = "Sneezy;Dopey;Grumpy;Happy",
        ["tiebreak_seed_test"] = "George Gervin;Mookie Blaylock;Yinka Dare",
    };

    // Two tables that cases share; they are not in the folder.
    private static readonly Dictionary<string, string> s_shared = new()
    {
        ["tiebreak_cvr.xlsx"] = "Cast Vote Record,Choice 1,Count\n1,Mookie Blaylock,3\n1,Yinka Dare,3\n1,George Gervin,3\n",
        ["simple_ess_cvr.xlsx"] = "Cast Vote Record,Choice 1,Choice 2,Choice 3\n"
            + string.Concat(Enumerable.Repeat("1,Mookie Blaylock,,\n", 4)) + string.Concat(Enumerable.Repeat("1,Yinka Dare,,\n", 3))
            + "1,George Gervin,,\n1,George Gervin,Yinka Dare,\n1,Sedale Threatt,George Gervin,\n",
    };

    [Fact]
    public async Task Every_published_case_comes_out_by_the_command()
    {
        var folder = Path.Combine(RepositoryRoot.Data, "ranked");
        Assert.SkipUnless(Directory.Exists(folder), "The published cases are not here: set MVOTING_TEST_DATA to the folder of the test data.");
        using var own = new TemporaryFolder();
        var cases = 0;
        foreach (var config in Directory.EnumerateFiles(folder, "*config.json").Order())
        {
            var name = Path.GetFileName(config).Replace("_config.json", "", StringComparison.Ordinal).Replace(".config.json", "", StringComparison.Ordinal);
            using var expected = JsonDocument.Parse(File.ReadAllBytes(Existing(folder, name, ".expected.json", "_expected_detailed_report.json")));
            using var outcome = await CountAsync(name, config, Ballots(folder, name, config, own));
            Assert.Equal(Published(expected), Counted(outcome));
            cases++;
        }

        Assert.True(cases >= 20, $"{cases} cases were found.");
    }

    private static async Task<JsonDocument> CountAsync(string name, string config, string ballots)
    {
        using var rules = JsonDocument.Parse(await File.ReadAllBytesAsync(config));
        var mode = rules.RootElement.GetProperty("rules").GetProperty("winnerElectionMode").GetString();
        var rule = mode == "singleWinnerMajority" ? "irv" : "stv";
        string[] drawn = s_drawn.TryGetValue(name, out var order) ? ["--tieOrder", order] : [];
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await SiloCommands.RunAsync(
            ["outcome", ballots, "--rule", rule, "--config", config, "--json", .. drawn], output, error);
        Assert.True(code == 0, $"{name}: {error}");
        return JsonDocument.Parse(output.ToString());
    }

    // Round by round: who was elected and eliminated, and every candidate's votes.
    private static string Published(JsonDocument report) => string.Join('\n', report.RootElement.GetProperty("results").EnumerateArray().Select(round =>
        Text(
            round.GetProperty("tally").EnumerateObject().Select(one => (one.Name, decimal.Parse(one.Value.GetString()!, CultureInfo.InvariantCulture))),
            Names(round.GetProperty("tallyResults"), "elected"),
            Names(round.GetProperty("tallyResults"), "eliminated"))));

    private static string Counted(JsonDocument outcome) => string.Join('\n', outcome.RootElement.GetProperty("rounds").EnumerateArray().Select(round =>
        Text(
            round.GetProperty("tallies").EnumerateObject().Select(one => (one.Name, one.Value.GetDecimal())),
            round.GetProperty("elected").EnumerateArray().Select(one => one.GetString()!),
            round.GetProperty("eliminated").EnumerateArray().Select(one => one.GetString()!))));

    private static string Text(IEnumerable<(string Name, decimal Votes)> tallies, IEnumerable<string> elected, IEnumerable<string> eliminated) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{string.Join("; ", tallies.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => $"{one.Name} {one.Votes / 1.0000000000000000000m}"))}")
        + $" | {string.Join("; ", elected.Order(StringComparer.Ordinal))} | {string.Join("; ", eliminated.Order(StringComparer.Ordinal))}";

    private static IEnumerable<string> Names(JsonElement results, string action) =>
        results.EnumerateArray().Where(one => one.TryGetProperty(action, out _)).Select(one => one.GetProperty(action).GetString()!);

    private static string Ballots(string folder, string name, string config, TemporaryFolder own)
    {
        using var rules = JsonDocument.Parse(File.ReadAllBytes(config));
        var file = Path.GetFileName(rules.RootElement.GetProperty("cvrFileSources")[0].GetProperty("filePath").GetString()!);
        if (s_shared.TryGetValue(file, out var table))
        {
            var path = own.File(Path.ChangeExtension(file, ".csv"));
            File.WriteAllText(path, table);
            return path;
        }

        return Path.GetExtension(file) switch
        {
            ".xml" => Existing(folder, name, ".xml"),
            ".json" => Existing(folder, name, "_cvr.json"),
            _ => Existing(folder, name, ".csv", "_cvr.csv"),
        };
    }

    private static string Existing(string folder, string name, params string[] endings) =>
        endings.Select(ending => Path.Combine(folder, name + ending)).First(File.Exists);
}
