using System.Text;
using System.Text.Json;
using MVoting.Core.Counting.Ranked;
using MVoting.Core.RankedFiles;
using MVoting.Testing;

namespace MVoting.Core.Tests.Counting.Ranked;

/// <summary>
/// Finds RCTab's published test elections, which are not part of the project: configuration, ballots and the
/// expected report of every round.
/// </summary>
internal static class RankedData
{
    /// <summary>The cases that are known to exist; others in the folder are run, too.</summary>
    private static readonly string[] s_known =
    [
        "2013_minneapolis_park",
        "2015_portland_mayor",
        "continue_until_two_with_batch_elimination_test",
        "duplicate_test",
        "exhaust_if_multiple_continuing",
        "minneapolis_multi_seat_threshold",
        "nist_xml_cdf_2",
        "test_set_0_skipped_first_choice",
        "test_set_1_exhaust_at_overvote",
        "test_set_2_overvote_skip_to_next",
        "test_set_3_skipped_choice_exhaust",
        "test_set_4_skipped_choice_next",
        "test_set_5_two_skipped_choice_exhaust",
        "test_set_6_duplicate_exhaust",
        "test_set_7_duplicate_skip_to_next",
        "test_set_allow_only_one_winner_per_round",
        "test_set_multi_winner_fractional_threshold",
        "test_set_multi_winner_whole_threshold",
        "tiebreak_generate_permutation_test",
        "tiebreak_previous_round_counts_then_random_test",
        "tiebreak_seed_test",
        "tiebreak_use_permutation_in_config_test",
    ];

    /// <summary>
    /// RCTab draws its lots from java.util.Random, which is not copied here. Where its report depends on a lot, the
    /// order of candidates that leads to the same outcome is given as the order that was drawn.
    /// </summary>
    private static readonly Dictionary<string, string[]> s_drawn = new()
    {
        ["nist_xml_cdf_2"] =
        [
            "Anita Rios and Bob Fitrakis", "Edward FitzGerald and Sharen Swartz "
                + "Neuhardt", "John Kasich and Mary Taylor",
        ],
        ["tiebreak_generate_permutation_test"] = ["George Gervin", "Sedale Threatt", "Yinka Dare", "Mookie Blaylock"],
        ["tiebreak_previous_round_counts_then_random_test"] = ["Sneezy", "Dopey", "Grumpy", "Happy"],
        ["tiebreak_seed_test"] = ["George Gervin", "Mookie Blaylock", "Yinka Dare"],
    };

    // Two small tables that cases share; they are not in the folder.
    private static readonly Dictionary<string, string> s_shared = new()
    {
        ["tiebreak_cvr"] = Table("Choice 1", (3, "Mookie Blaylock"), (3, "Yinka Dare"), (3, "George Gervin")),
        ["simple_ess_cvr"] = Table("Choice 1,Choice 2,Choice 3", (4, "Mookie Blaylock"), (3, "Yinka Dare"),
            (1, "George Gervin"), (1, "George Gervin,Yinka Dare"), (1, "Sedale Threatt,George Gervin")),
    };

    public static TheoryData<string> Cases => [.. s_known.Union(Found()).Order()];

    /// <summary>
    /// Those of the cases that publish their ballots as a NIST report, with the report that RCTab makes of
    /// them.
    /// </summary>
    public static TheoryData<string> Reports =>
    [
        .. s_known.Where(name => name.StartsWith("test_set_", StringComparison.Ordinal)
            && name != "test_set_allow_only_one_winner_per_round"),
    ];

    public static bool IsDrawn(string name) => s_drawn.ContainsKey(name);

    /// <summary>Ballots and rules of a case; skips the test where the files are not there.</summary>
    public static (RankedProfile Profile, RankedRules Rules) Case(string name)
    {
        var (config, error) = RcvConfigReader.Read(File.ReadAllBytes(PathOf(name, ".config.json", "_config.json")));
        Assert.Null(error);
        var result = Ballots(name, config!);
        Assert.True(result.IsUsable, result.Error?.ToString());
        var rules = s_drawn.TryGetValue(name, out var drawn) ? config!.Rules with { TieOrder = [.. drawn] } : config!.Rules;
        return (result.Profile, rules);
    }

    public static JsonDocument Expected(string name) => JsonDocument.Parse(
        File.ReadAllBytes(PathOf(name, ".expected.json", "_expected_detailed_report.json")));

    public static RankedReadResult Report(string name, string ending) => CdfJsonReader.Read(
        File.ReadAllBytes(PathOf(name, ending)), new RankedLayout());

    private static RankedReadResult Ballots(string name, RcvConfig config)
    {
        var file = Path.GetFileNameWithoutExtension(config.File);
        if (s_shared.TryGetValue(file, out var table))
        {
            return RankedCsvReader.Read(Encoding.UTF8.GetBytes(table), config.Layout);
        }

        return Path.GetExtension(config.File) switch
        {
            ".xml" => CdfXmlReader.Read(File.ReadAllBytes(PathOf(name, ".xml")), config.Layout),
            ".json" => CdfJsonReader.Read(File.ReadAllBytes(PathOf(name, "_cvr.json")), config.Layout),
            _ => RankedCsvReader.Read(File.ReadAllBytes(PathOf(name, ".csv", "_cvr.csv")), config.Layout),
        };
    }

    private static string PathOf(string name, params string[] endings)
    {
        var path = endings.Select(ending => Path.Combine(Folder, name + ending)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null,
            $"The published case {name} is not here ({name}{endings[0]}): set MVOTING_TEST_DATA to the folder of "
                + "the test data.");
        return path;
    }

    private static string Folder => Path.Combine(
        RepositoryRoot.Data,
        "ranked");

    private static IEnumerable<string> Found() => Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder, "*config.json").Select(path => Path.GetFileName(path)[..^"_config.json".Length])
        : [];

    private static string Table(string header, params (int Count, string Row)[] rows) =>
        $"Cast Vote Record,{header}\n"
        + string.Concat(rows.Select(row => string.Concat(Enumerable.Repeat($"1,{row.Row}\n", row.Count))));
}
