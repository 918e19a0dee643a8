using System.Buffers;
using System.Text.Json;
using MVoting.Core.Ballots;
using MVoting.Core.Pabulib;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;

namespace MVoting.Core.Tests.Pabulib;

/// <summary>
/// Proves that a file becomes a poll that can be frozen, that every one of its ballots is valid there, and that the
/// poll's tally equals the count made straight from the file: for real elections and for each vote type. Where
/// ballots break the file's own limits, the poll's limits are wider and a note tells both values.
/// </summary>
public sealed class PollTests
{
    public static TheoryData<string> Elections => PabulibData.Elections;

    [Theory, MemberData(nameof(Elections))]
    public void Every_ballot_of_a_real_election_is_counted_in_the_poll_made_from_it(string name) =>
        AssertCounted(PabulibData.Election(name));

    [Theory]
    [InlineData("France_Toulouse_2019.pb", BallotType.Cumulative)]
    [InlineData("Poland_Krakow_2022_Czyzyny.pb", BallotType.Ranked)]
    [InlineData("Poland_Lodz_2022.pb", BallotType.Approval)]
    [InlineData("Poland_Warszawa_2017_Sadul.pb", BallotType.Knapsack)]
    public void The_ballot_type_follows_the_vote_type(string name, BallotType type) =>
        Assert.Equal(type, PabulibPoll.ToPoll(PabulibData.Election(name)).Definition.Questions[0].Rules.Type);

    [Fact]
    public void The_election_of_Lodz_becomes_the_poll_that_the_city_held()
    {
        var import = PabulibPoll.ToPoll(PabulibData.Election("Poland_Lodz_2022.pb"));
        var poll = import.Definition;
        var question = Assert.Single(poll.Questions);
        Assert.Equal("Municipal PB in Łódź", poll.Title["pl"]);
        Assert.Equal((PollKind.Issue, ResultsMode.Live, RevisionMode.Final, 90_494), (poll.Kind, poll.Results, poll.Revision, poll.ExpectedVoters));
        Assert.Equal(("q1", 6_112_868m, "PLN", 160), (question.Id, question.Budget, question.Currency, question.Options.Length));
        Assert.Equal(BallotRules.Approval(1, 5), question.Rules);
        Assert.Equal(("L010", 1_603_000m), (question.Options[0].Id, question.Options[0].Cost));
        Assert.Equal(["sex", "ageBand"], poll.Attributes.Select(attribute => attribute.Id));
        Assert.Empty(import.Notes);
    }

    [Fact]
    public void Points_below_the_citys_least_sum_are_allowed_and_noted()
    {
        var import = PabulibPoll.ToPoll(PabulibData.Election("Worldwide_Mechanical_Turk_Utilities_3.pb"));
        Assert.Equal(99, import.Definition.Questions[0].Rules.MinPoints);
        Assert.Contains(import.Notes, note => note is { Line: 14, Field: "META.min_sum_points", Message: "min_sum_points is 100, but a ballot holds 99: the poll's minPoints is 99 instead of 100." });
    }

    [Fact]
    public void Limits_that_ballots_break_are_widened_and_noted()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("min_length;1\nmax_length;2", "min_length;1\nmax_length;1", StringComparison.Ordinal)
            .Replace("v4;p1;67", "v4;;67", StringComparison.Ordinal).Replace("p1;600;3", "p1;600;2", StringComparison.Ordinal));
        var import = PabulibPoll.ToPoll(file);
        Assert.Equal(BallotRules.Approval(0, 2), import.Definition.Questions[0].Rules);
        Assert.Equal(
        [
            "min_length is 1, but a ballot holds 0: the poll's min is 0 instead of 1.",
            "max_length is 1, but a ballot holds 2: the poll's max is 2 instead of 1.",
        ], Widened(import));
        AssertCounted(file);
    }

    [Fact]
    public void A_blank_choose_1_ballot_is_allowed_and_noted()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("vote_type;approval", "vote_type;choose-1", StringComparison.Ordinal)
            .Replace("min_length;1\nmax_length;2\n", "", StringComparison.Ordinal)
            .Replace("v1;p1,p2", "v1;p1", StringComparison.Ordinal).Replace("v3;p2,p3", "v3;", StringComparison.Ordinal)
            .Replace("p2;400;2", "p2;400;0", StringComparison.Ordinal).Replace("p3;500;1", "p3;500;0", StringComparison.Ordinal));
        var import = PabulibPoll.ToPoll(file);
        Assert.Equal(BallotRules.Single(0), import.Definition.Questions[0].Rules);
        Assert.Equal(["min_length is 1 by default, but a ballot holds 0: the poll's min is 0 instead of 1."], Widened(import));
        AssertCounted(file);
    }

    [Fact]
    public void A_limit_of_cost_equal_to_the_budget_makes_a_knapsack()
    {
        var import = PabulibPoll.ToPoll(PabulibData.Good(PabulibSample.Approval.Replace("max_length;2", "max_sum_cost;1000.00", StringComparison.Ordinal)));
        Assert.Equal((BallotRules.Knapsack(1, 3), 1_000m), (import.Definition.Questions[0].Rules, import.Definition.Questions[0].Budget));
        Assert.Empty(Widened(import));
    }

    [Fact]
    public void Another_limit_of_cost_is_the_budget_of_a_knapsack_with_a_note()
    {
        var import = PabulibPoll.ToPoll(PabulibData.Good(PabulibSample.Approval.Replace("max_length;2", "max_sum_cost;1200", StringComparison.Ordinal)));
        Assert.Equal(1_200m, import.Definition.Questions[0].Budget);
        Assert.Equal(["max_sum_cost is 1200, the budget 1000: the poll's question has max_sum_cost as its budget."], Widened(import));
    }

    [Fact]
    public void A_limit_of_cost_that_ballots_break_makes_an_approval_with_a_note()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("max_length;2", "max_sum_cost;700", StringComparison.Ordinal));
        var import = PabulibPoll.ToPoll(file);
        Assert.Equal((BallotRules.Approval(1, 3), 1_000m), (import.Definition.Questions[0].Rules, import.Definition.Questions[0].Budget));
        Assert.Equal(["max_sum_cost is 700, but ballots cost up to 1000: the poll is approval without that limit."], Widened(import));
        AssertCounted(file);
    }

    [Fact]
    public void Points_beyond_every_stated_limit_are_allowed_and_noted()
    {
        var file = PabulibData.Good(PabulibSample.Points.Replace("max_points;6", "max_points;5", StringComparison.Ordinal)
            .Replace("max_sum_points;10", "max_sum_points;9\nmin_sum_points;5", StringComparison.Ordinal));
        var import = PabulibPoll.ToPoll(file);
        Assert.Equal(BallotRules.Cumulative(10, 4, 6, 1, 2), import.Definition.Questions[0].Rules);
        Assert.Equal(
        [
            "max_points is 5, but a ballot holds 6: the poll's maxPerOption is 6 instead of 5.",
            "max_sum_points is 9, but a ballot holds 10: the poll's points is 10 instead of 9.",
            "min_sum_points is 5, but a ballot holds 4: the poll's minPoints is 4 instead of 5.",
        ], Widened(import));
        AssertCounted(file);
    }

    [Fact]
    public void No_points_for_a_listed_project_are_no_support_in_the_poll()
    {
        var file = PabulibData.Good(PabulibSample.Points.Replace("p1,p2;6,4", "p1,p2;6,0", StringComparison.Ordinal)
            .Replace("p2;500;1;4", "p2;500;1;0", StringComparison.Ordinal));
        Assert.Equal([1L, 0L], [PabulibCount.Of(file).Votes[1], PabulibCount.Of(file).Supports[1]]);
        AssertCounted(file);
    }

    [Fact]
    public void Scoring_becomes_score_with_the_default_noted()
    {
        var file = PabulibData.Good(PabulibSample.Points.Replace("vote_type;cumulative", "vote_type;scoring\ndefault_score;2", StringComparison.Ordinal)
            .Replace("max_sum_points;10", "min_points;0", StringComparison.Ordinal)
            .Replace("6,4", "6,-1", StringComparison.Ordinal).Replace("p2;500;1;4", "p2;500;1;-1", StringComparison.Ordinal));
        var import = PabulibPoll.ToPoll(file);
        Assert.Equal(BallotRules.Score(-1, 6), import.Definition.Questions[0].Rules);
        Assert.Equal(
        [
            "default_score 2 is not carried: in the poll a project that a ballot leaves out has no score.",
            "min_points is 0, but a ballot holds -1: the poll's minScore is -1 instead of 0.",
        ], Widened(import));
        AssertCounted(file);
    }

    [Fact]
    public void Rankings_keep_their_order()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("vote_type;approval", "vote_type;ordinal", StringComparison.Ordinal));
        Assert.Equal(BallotRules.Ranked(1, 2), PabulibPoll.ToPoll(file).Definition.Questions[0].Rules);
        Assert.Equal(["p2", "p3"], new PabulibBallotList(file)[2].Options);
        AssertCounted(file);
    }

    [Fact]
    public void Limits_that_a_poll_does_not_have_are_noted()
    {
        var import = PabulibPoll.ToPoll(PabulibData.Good(PabulibSample.Approval.Replace("max_length;2", "min_sum_cost;100", StringComparison.Ordinal)));
        Assert.Equal(["min_sum_cost 100 is not carried: the ballot type approval has no such limit."], import.Notes.Where(note => note.Line == 15).Select(note => note.Message));
    }

    [Fact]
    public void Ids_that_a_poll_cannot_have_are_replaced_and_noted()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("p2", "p3.", StringComparison.Ordinal).Replace("p1", "ż 1", StringComparison.Ordinal)
            .Replace("p3;500", "p1;500", StringComparison.Ordinal).Replace("p3.,p3", "p3.,p1", StringComparison.Ordinal)
            .Replace("v2;", "z\u0307;", StringComparison.Ordinal));
        var import = PabulibPoll.ToPoll(file);
        var ballots = new PabulibBallotList(file);
        Assert.Equal(["p1-", "p3.", "p1"], import.Definition.Questions[0].Options.Select(option => option.Id));
        Assert.Equal(import.Definition.Questions[0].Options.Select(option => option.Id), ballots.OptionIds);
        Assert.Equal("line-24", ballots[1].Voter);
        Assert.Equal([(18, "PROJECTS.project_id"), (24, "VOTES.voter_id")], import.Notes.Where(note => note.Line > 1).Select(note => (note.Line, note.Field)));
        AssertCounted(file);
    }

    [Fact]
    public void A_ballot_carries_channel_and_attributes_as_the_API_takes_them()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("age;sex;voting_method", "age;sex;district", StringComparison.Ordinal)
            .Replace("20;O;internet", "18-29;X;North", StringComparison.Ordinal));
        var poll = PabulibPoll.ToPoll(file).Definition;
        Assert.Equal(["F", "M", "O"], poll.Attributes[0].Values);
        Assert.Equal(["18-29", "25-34", "45-54", "65-74"], poll.Attributes[1].Values);
        Assert.Equal("""{"voter":"v3","ballotId":"b","answers":{"q1":["p2","p3"]},"attributes":{"ageBand":"18-29","district":"North"}}""", Json(new PabulibBallotList(file)[2]));
        Assert.Equal(
            """{"voter":"v1","ballotId":"b","answers":{"q1":{"p1":6,"p2":4}}}""",
            Json(new PabulibBallotList(PabulibData.Good(PabulibSample.Points))[0]));
        Assert.Contains("\"channel\":\"paper\"", Json(new PabulibBallotList(PabulibData.Good(PabulibSample.Approval))[1]), StringComparison.Ordinal);
        AssertCounted(file);
    }

    [Theory]
    [InlineData("0", "0-17")]
    [InlineData("17", "0-17")]
    [InlineData("18", "18-24")]
    [InlineData("44", "35-44")]
    [InlineData("75", "75+")]
    [InlineData("150", "75+")]
    [InlineData("40-59", "40-59")]
    [InlineData("151", null)]
    [InlineData("young", null)]
    public void An_age_falls_into_its_band(string age, string? band)
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("p1,p2;34", $"p1,p2;{age}", StringComparison.Ordinal));
        Assert.Equal(band, new PabulibBallotList(file)[0].Attributes.Where(pair => pair.Key == "ageBand").Select(pair => pair.Value).SingleOrDefault());
    }

    [Fact]
    public void Texts_that_a_poll_cannot_show_are_cut_or_left_out_with_a_note()
    {
        var file = PabulibData.Good(PabulibSample.Approval.Replace("votes;name", "votes;category", StringComparison.Ordinal)
            .Replace("Library", new string('c', 200), StringComparison.Ordinal)
            .Replace("selected", "name", StringComparison.Ordinal).Replace("Park;1", $"Park;{new string('n', 5_000)}", StringComparison.Ordinal));
        var import = PabulibPoll.ToPoll(file);
        Assert.Null(import.Definition.Questions[0].Options[0].Category);
        Assert.Equal(300, import.Definition.Questions[0].Options[1].Text["und"]!.Length);
        Assert.Equal([1, 18, 19], import.Notes.Select(note => note.Line));
        AssertCounted(file);
    }

    [Fact]
    public void Districts_beyond_the_limit_of_values_are_left_out_with_a_note()
    {
        var text = PabulibSample.Approval.Replace("voting_method", "district", StringComparison.Ordinal)
            .Replace("num_votes;4", "num_votes;1104", StringComparison.Ordinal).Replace("p3;500;1", "p3;500;1101", StringComparison.Ordinal)
            + string.Concat(Enumerable.Range(0, 1_100).Select(voter => $"w{voter};p3;20;F;district {voter}\n"));
        var file = PabulibData.Good(text);
        var import = PabulibPoll.ToPoll(file);
        Assert.DoesNotContain(import.Definition.Attributes, attribute => attribute.Id == "district");
        Assert.Contains(import.Notes, note => note.Field == "VOTES.district");
        AssertCounted(file);
    }

    [Fact]
    public void A_file_without_ballots_makes_a_poll()
    {
        var text = PabulibSample.Points.Replace("num_votes;2", "num_votes;0", StringComparison.Ordinal)
            .Replace("v1;p1,p2;6,4\nv2;p1;4\n", "", StringComparison.Ordinal)
            .Replace("p1;600;2;10", "p1;600;0;0", StringComparison.Ordinal).Replace("p2;500;1;4", "p2;500;0;0", StringComparison.Ordinal);
        foreach (var type in new[] { "cumulative", "scoring", "ordinal" })
        {
            AssertCounted(PabulibData.Good(text.Replace("cumulative", type, StringComparison.Ordinal)));
        }
    }

    private static IEnumerable<string> Widened(PabulibImport import) => import.Notes
        .Where(note => note.Message.Contains("poll", StringComparison.Ordinal) && note.Field != "META.currency")
        .OrderBy(note => note.Line).Select(note => note.Message);

    // The whole way: definition, paper, JSON of each ballot, the reader of the door, the tally.
    private static void AssertCounted(PabulibFile file)
    {
        var definition = PabulibPoll.ToPoll(file).Definition;
        var errors = new List<FieldError>();
        Assert.Equal(definition, PollDefinitionReader.Read(Json(writer => PollDefinitionWriter.Write(writer, definition)), out _, errors));
        var paper = BallotPaper.Freeze("riverside", "budget", definition);
        var (reader, draft, tally) = (new BallotReader(paper), new BallotDraft(), new Tally(paper));
        foreach (var ballot in new PabulibBallotList(file))
        {
            var reading = reader.Read(Json(writer => ballot.Write(writer, $"line-{ballot.Line}")), draft);
            Assert.True(reading == BallotReading.Ok, $"line {ballot.Line}: {string.Join(", ", draft.Errors)}");
            tally.Add(draft.Encoded);
        }

        AssertEqual(file, PabulibCount.Of(file), tally);
    }

    private static void AssertEqual(PabulibFile file, PabulibCount count, Tally tally)
    {
        Assert.Equal((file.Votes.Length, count.Blank), (tally.Ballots, tally.Blank));
        var type = tally.Paper.Definition.Questions[0].Rules.Type;
        for (var project = 0; project < file.Projects.Length; project++)
        {
            Assert.Equal(type == BallotType.Ranked ? count.FirstPreferences(project) : count.Supports[project], tally.Votes(0, project));
            if (type is BallotType.Cumulative or BallotType.Score)
            {
                Assert.Equal(count.Points[project], tally.Points(0, project));
            }

            for (var rank = 0; type == BallotType.Ranked && rank < count.Rankings[project].Length; rank++)
            {
                Assert.Equal(count.Rankings[project][rank], tally.Ranked(0, project, rank));
            }
        }
    }

    private static string Json(PabulibBallot ballot) =>
        System.Text.Encoding.UTF8.GetString(Json(writer => ballot.Write(writer, "b")));

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        write(writer);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
