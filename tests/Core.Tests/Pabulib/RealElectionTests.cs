using System.Text.Json;
using MVoting.Core.Pabulib;

namespace MVoting.Core.Tests.Pabulib;

/// <summary>
/// Proves that eighteen real elections are read without an error, that the independent count gives the totals
/// which others computed for them, and that a file written again says the same.
/// </summary>
public sealed class RealElectionTests
{
    public static TheoryData<string> Elections => PabulibData.Elections;

    [Theory, MemberData(nameof(Elections))]
    public void A_real_election_is_read_without_an_error_and_counts_as_others_counted_it(string name)
    {
        var file = PabulibData.Election(name);
        var count = PabulibCount.Of(file);
        using var expected = JsonDocument.Parse(File.ReadAllBytes(PabulibData.PathOf("EXPECTED.json")));
        var election = expected.RootElement.GetProperty(name);
        var totals = election.GetProperty("totals");
        var scoring = election.GetProperty("ranking_key").GetString() == "votes"
            ? PabulibScoring.Votes : count.FindScoring(file);

        Assert.Equal(election.GetProperty("voters").GetInt32(), file.Votes.Length);
        Assert.Equal(election.GetProperty("projects").GetInt32(), file.Projects.Length);
        Assert.Equal(election.GetProperty("budget").GetDecimal(), file.Meta.Budget);
        Assert.NotNull(scoring);
        var scores = count.Scores(scoring.Value);
        for (var project = 0; project < file.Projects.Length; project++)
        {
            Assert.Equal(totals.GetProperty(file.Projects[project].Id).GetInt64(), scores[project]);
            Assert.Equal(file.Projects[project].Votes, count.Votes[project]);
        }
    }

    [Theory, MemberData(nameof(Elections))]
    public void A_real_election_written_again_reads_back_equal(string name)
    {
        var file = PabulibData.Election(name);
        Assert.True(file.Equals(PabulibData.Good(PabulibData.Write(file))));
    }

    [Theory]
    [InlineData("Poland_Krakow_2022_Czyzyny.pb", PabulibScoring.Points)]
    [InlineData("US_Stanford_Dataset_PB_Chicago_35th_Ward_2021_vote_rankings.pb", PabulibScoring.BordaByBallotLength)]
    [InlineData("France_Toulouse_2019.pb", PabulibScoring.Points)]
    public void The_way_a_published_score_was_counted_is_found(string name, PabulibScoring expected)
    {
        var file = PabulibData.Election(name);
        Assert.Equal(expected, PabulibCount.Of(file).FindScoring(file));
    }

    [Fact]
    public void Points_of_Cracow_are_the_ranks_by_max_length()
    {
        var count = PabulibCount.Of(PabulibData.Election("Poland_Krakow_2022_Czyzyny.pb"));
        Assert.Equal(count.Scores(PabulibScoring.Points), count.Scores(PabulibScoring.BordaByMaxLength));
    }

    [Fact]
    public void Ballots_beyond_the_citys_own_limits_are_noted_with_their_number_and_first_line() => Assert.Equal(
        "min_sum_points 100 (line 14): 11 ballots hold less, the least 99, first at line 44.",
        Assert.Single(PabulibData.Election("Worldwide_Mechanical_Turk_Utilities_3.pb").Notes).Message);

    [Fact]
    public void Nothing_else_is_noted_about_the_real_elections()
    {
        var notes = PabulibData.Names.SelectMany(name => PabulibData.Election(name).Notes
            .Select(note => $"{name[..8]} {note.Line} {note.Field}"));
        Assert.Equal(
        [
            "Poland_K 23 PROJECTS.score", "Switzerl 47 VOTES", "US_Stanf 21 PROJECTS.score",
            "Worldwid 44 META.min_sum_points",
        ], notes);
    }
}
