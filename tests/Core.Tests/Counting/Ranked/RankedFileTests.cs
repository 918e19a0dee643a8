using System.Buffers;
using System.Text;
using CsCheck;
using MVoting.Core.Counting.Ranked;
using MVoting.Core.RankedFiles;

namespace MVoting.Core.Tests.Counting.Ranked;

/// <summary>
/// Proves that ballots written in each format read back equal, that a spreadsheet finds no formula, and that a
/// defect is told with its line.
/// </summary>
public sealed class RankedFileTests
{
    private static readonly DateTimeOffset s_moment = new(2026, 11, 3, 20, 0, 0, TimeSpan.FromHours(9));

    public static TheoryData<string> Cases => RankedData.Cases;

    public static TheoryData<string> Reports => RankedData.Reports;

    [Theory, MemberData(nameof(Cases))]
    public void A_published_case_reads_back_equal_from_every_format(string name)
    {
        var (profile, _) = RankedData.Case(name);
        AssertEqual(profile, Csv(profile, isMerged: false));
        AssertEqual(profile, Csv(profile, isMerged: true));
        AssertEqual(profile, Cdf(profile));
        if (!HasUnnamedOvervote(profile))
        {
            AssertEqual(profile, Blt(profile));
        }
    }

    [Theory, MemberData(nameof(Reports))]
    public void The_report_that_RCTab_makes_of_a_case_holds_the_same_ballots(string name)
    {
        var cast = RankedData.Report(name, "_cvr.json");
        var report = RankedData.Report(name, "_expected_cdf_cvr.json");
        Assert.True(cast.IsUsable, cast.Error?.ToString());
        Assert.True(report.IsUsable, report.Error?.ToString());
        AssertEqual(cast.Profile, report.Profile);
    }

    [Fact]
    public void Random_ballots_read_back_equal_from_every_format() => Gen.Int.Sample(seed =>
    {
        var random = new Random(seed);
        var isNamed = random.Next(2) == 0;
        var candidates = random.Next(1, 6);
        var builder = new RankedProfileBuilder();
        string[] names = ["=1+1", "'=2", "+A \"B\"", "-x,y", "@z", "Ω; \\ end\\", "plain"];
        for (var candidate = 0; candidate < candidates; candidate++)
        {
            builder.TryAdd(new RankedCandidate(names[(candidate + (seed & 3)) % names.Length]), out _);
        }

        for (var ballots = random.Next(20); ballots > 0; ballots--)
        {
            RandomContests.Add(builder, RandomContests.Ballot(random, candidates, 5, isNamed), random.Next(1, 4));
        }

        var profile = builder.Build();
        AssertEqual(profile, Csv(profile, isMerged: false));
        AssertEqual(profile, Csv(profile, isMerged: true));
        AssertEqual(profile, Cdf(profile));
        if (isNamed)
        {
            AssertEqual(profile, Blt(profile));
        }
    }, iter: 500);

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("'=x", "''=x")]
    [InlineData("it's", "it's")]
    [InlineData("a, \"b\"", "\"a, \"\"b\"\"\"")]
    public void No_cell_is_a_formula_and_what_was_added_is_taken_away_again(string text, string cell)
    {
        Assert.Equal(cell, SpreadsheetCell.Write(text));
        var unquoted = cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
        Assert.Equal(text, SpreadsheetCell.Read(unquoted));
    }

    [Theory]
    [InlineData("", "line 1, file: The file is empty.")]
    [InlineData("a,b\n1,2\n", "line 1, header: No column of ranks was found.")]
    [InlineData("id,Rank 1\n1,\"A\n2,B\n", "line 2, file: The row is not CSV")]
    [InlineData("id,Rank 1,Count\n1,A,2\n2,A,many\n", "line 3, Count: The count of ballots is a whole number from 1.")]
    [InlineData("id,Rank 1\n1,\"A\novervote\"\n", "line 2, Rank 1: A cell with several candidates also says")]
    public void A_defect_of_a_table_is_told_with_its_line(string text, string error) => AssertFault(
        RankedCsvReader.Read(Encoding.UTF8.GetBytes(text), new RankedLayout()), error);

    [Fact]
    public void A_name_that_is_not_declared_is_told_with_its_line_and_column() => AssertFault(
        RankedCsvReader.Read(
            "id,1st choice\n1,A\n2,B\n"u8.ToArray(),
            new RankedLayout { Candidates = [new DeclaredCandidate("A", false, [])] }),
        "line 3, 1st choice: 'B' is no candidate. Declare it");

    [Theory]
    [InlineData("2 1\n3 1 5 0\n0\n\"A\"\n\"B\"\n", "line 2, preferences: '5' is no number from 1 to 2.")]
    [InlineData("2 1\n3 1 2 0\n", "line 3, file: The file ends where ballots, and a line of 0 after them is expected.")]
    [InlineData("2 1\n0\n\"A\"\n\"A\"\n", "line 4, names: 'A' is named twice.")]
    [InlineData("2 1\n0\nA B\n", "line 3, names: 'A' stands where the name of candidate 1 is expected, in quotes.")]
    [InlineData("2 1\nx 1 0\n", "line 2, weight: 'x' is no weight of a ballot.")]
    public void A_defect_of_a_BLT_file_is_told_with_its_line(string text, string error) =>
        AssertFault(BltReader.Read(Encoding.UTF8.GetBytes(text)), error);

    [Fact]
    public void BLT_knows_comments_ids_ties_and_ranks_left_out()
    {
        const string text = "# a council\n4 2\n-3\n(b1) 2 1 - 2=4 0 # twice\n1 0\n0\n\"A\"\n\"B "
            + "\\\"b\\\"\"\n\"C\"\n\"D\"\n\"Council\"\n";
        var profile = BltReader.Read(Encoding.UTF8.GetBytes(text)).Profile!;
        Assert.Equal(["A", "B \"b\"", "C", "D"], profile.Candidates.Select(candidate => candidate.Name));
        Assert.True(profile.Candidates[2].IsExcluded);
        Assert.Equal((3L, 2, "Council"), (profile.Total, profile.Seats, profile.Title));
        using var writer = new StringWriter();
        BltWriter.Write(writer, profile, 2, "Council");
        Assert.Equal("4 2\n-3\n1 0\n2 1 - 2=4 0\n0\n\"A\"\n\"B "
            + "\\\"b\\\"\"\n\"C\"\n\"D\"\n\"Council\"\n", writer.ToString());
    }

    [Fact]
    public void A_defect_of_a_report_is_told_with_the_line_of_its_record()
    {
        var builder = RandomContests.Builder(2, -1, withWriteIns: false);
        RandomContests.Add(builder, [[0]]);
        RandomContests.Add(builder, [[1]]);
        var text = Encoding.UTF8.GetString(Written(builder.Build())).Replace(
            "\"ContestSelectionId\": \"cs-2\"", "\"ContestSelectionId\": \"cs-9\"", StringComparison.Ordinal);
        var result = CdfJsonReader.Read(Encoding.UTF8.GetBytes(text), new RankedLayout());
        AssertFault(result, "line 38, CVR[1].ContestSelectionId: The contest has no selection 'cs-9'.");
        AssertFault(CdfJsonReader.Read("{\n\"CVR\": [,]"u8.ToArray(), new RankedLayout()), "line 2, file: This is no JSON.");
    }

    [Fact]
    public void A_document_type_in_XML_is_refused() => AssertFault(
        CdfXmlReader.Read(
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"u8.ToArray(), new RankedLayout()),
        "line 1, file: This is no XML, or it has a document type.");

    [Fact]
    public void A_wrong_rule_of_a_configuration_is_told_with_its_line()
    {
        var (_, error) = RcvConfigReader.Read(
            "{\n \"rules\": {\n  \"winnerElectionMode\": \"singleWinnerMajority\",\n  \"numberOfWinners\": \"-1\"\n }\n}"u8.ToArray());
        Assert.Equal("line 4, rules.numberOfWinners: '-1' is no number from 0.", error.ToString());
    }

    private static void AssertFault(RankedReadResult result, string error)
    {
        Assert.False(result.IsUsable);
        Assert.StartsWith(error, result.Error.ToString(), StringComparison.Ordinal);
    }

    private static void AssertEqual(RankedProfile expected, RankedProfile actual)
    {
        Assert.Equal(expected.Candidates.Select(one => one.Name), actual.Candidates.Select(one => one.Name));
        Assert.Equal(expected.Ballots.AsEnumerable(), actual.Ballots.AsEnumerable());
    }

    private static RankedProfile Csv(RankedProfile profile, bool isMerged)
    {
        using var writer = new StringWriter();
        RankedCsvWriter.Write(writer, profile, isMerged);
        var layout = new RankedLayout
        {
            Candidates = [.. profile.Candidates.Select(one => new DeclaredCandidate(one.Name, one.IsExcluded, []))],
        };
        return Good(RankedCsvReader.Read(Encoding.UTF8.GetBytes(writer.ToString()), layout));
    }

    private static RankedProfile Blt(RankedProfile profile)
    {
        using var writer = new StringWriter();
        BltWriter.Write(writer, profile, 1, "Contest");
        return Good(BltReader.Read(Encoding.UTF8.GetBytes(writer.ToString())));
    }

    private static RankedProfile Cdf(RankedProfile profile)
    {
        var layout = new RankedLayout
        {
            Candidates = [.. profile.Candidates.Select(one => new DeclaredCandidate(one.Name, one.IsExcluded, []))],
        };
        return Good(CdfJsonReader.Read(Written(profile), layout));
    }

    private static byte[] Written(RankedProfile profile)
    {
        var buffer = new ArrayBufferWriter<byte>();
        CdfJsonWriter.Write(buffer, profile, "Contest", "Town", s_moment);
        return buffer.WrittenSpan.ToArray();
    }

    private static RankedProfile Good(RankedReadResult result)
    {
        Assert.True(result.IsUsable, result.Error?.ToString());
        return result.Profile;
    }

    private static bool HasUnnamedOvervote(RankedProfile profile)
    {
        foreach (var group in profile.Ballots)
        {
            foreach (var rank in group.Ballot)
            {
                if (rank.IsUnnamedOvervote)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
