using System.Text;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using MVoting.Core.Tests.Polls;

namespace MVoting.Core.Tests.Ballots;

/// <summary>
/// Proves what a ballot's JSON may hold and what it may not: which defects make it malformed (400) and which make
/// it invalid (422), and that every broken rule is named.
/// </summary>
public sealed class BallotReaderTests
{
    private const string District = ",\"attributes\":[{\"id\":\"district\",\"values\":[\"Jongno\",\"중구\"]}]";
    private const string Head = "\"voter\":\"v\",\"ballotId\":\"b\",";
    private const string Good = "\"answers\":{\"q1\":[\"p1\"]}";

    private static readonly BallotPaper Approval =
        PollSamples.Paper("""{"type":"approval","min":1,"max":5}""", 10, pollMore: District);

    private static readonly BallotPaper Knapsack =
        PollSamples.Paper("""{"type":"knapsack"}""", 10, "\"budget\":\"99.50\",");

    private static readonly BallotPaper Cumulative = PollSamples.Paper(
        """{"type":"cumulative","points":10,"minPoints":2,"maxPerOption":6,"max":3}""", 10);

    private static readonly BallotPaper Score =
        PollSamples.Paper("""{"type":"score","minScore":-2,"maxScore":5}""", 10);

    private static readonly BallotPaper Ranked = PollSamples.Paper("""{"type":"ranked","min":2,"max":3}""", 10);

    [Fact]
    public void A_good_ballot_is_encoded_with_its_channel_and_attributes()
    {
        var draft = new BallotDraft();
        var reading = Read(
            Approval,
            """
            {"voter":"resident-4711","ballotId":"0f6c.A_1-z","answers":{"q1":["p7","p1"]},
             "channel":"kiosk","attributes":{"district":"중구"}}
            """,
            draft);

        Assert.Equal(BallotReading.Ok, reading);
        Assert.Equal("resident-4711"u8, draft.Voter);
        Assert.Equal("0f6c.A_1-z"u8, draft.BallotId);
        Assert.Equal(
            new Ballot(BallotChannel.Kiosk, [1], [new Answer([new Pick(0), new Pick(6)])]),
            Approval.Codec.Decode(draft.Encoded));
    }

    [Fact]
    public void Escapes_are_read_as_the_characters_they_stand_for()
    {
        var draft = new BallotDraft();
        var reading = Read(
            Approval,
            """
            {"v\u006fter":"\ud64d \ud83d\uddf3\/\"\\","ballotId":"\u0062","answers":{"\u00711":["p\u0031"]},
             "attributes":{"d\u0069strict":"\uc911\uad6c"},"channel":"we\u0062"}
            """,
            draft);

        Assert.Equal(BallotReading.Ok, reading);
        Assert.Equal("홍 🗳/\"\\", Encoding.UTF8.GetString(draft.Voter));
        Assert.Equal("b"u8, draft.BallotId);
        Assert.Equal(
            new Ballot(BallotChannel.Web, [1], [new Answer([new Pick(0)])]), Approval.Codec.Decode(draft.Encoded));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("\"text\"", "")]
    [InlineData("{", "")]
    [InlineData("{" + Head + Good, "")]
    [InlineData("{" + Head + Good + "} {}", "")]
    [InlineData("{" + Head + Good + "},", "")]
    [InlineData("{" + Head + Good + ",}", "")]
    [InlineData("{" + Head + Good + "/* no */}", "")]
    [InlineData("\uFEFF{" + Head + Good + "}", "")]
    [InlineData("{" + Head + Good + ",\"x\":[[[[[[[[[[1]]]]]]]]]]}", "")]
    [InlineData("{" + Head + Good + ",\"weight\":2}", "weight")]
    [InlineData("{" + Head + Good + ",\"\\ud800\":2}", "")]
    [InlineData("{" + Head + Good + ",\"Channel\":\"web\"}", "Channel")]
    [InlineData("{" + Head + Good + ",\"voter\":\"v\"}", "voter")]
    [InlineData("{" + Head + Good + ",\"ballot\\u0049d\":\"b\"}", "ballotId")]
    [InlineData("{" + Head + Good + "," + Good + "}", "answers")]
    [InlineData("{\"ballotId\":\"b\"," + Good + "}", "voter")]
    [InlineData("{\"voter\":\"v\"," + Good + "}", "ballotId")]
    [InlineData("{\"voter\":\"v\",\"ballotId\":\"b\"}", "answers")]
    [InlineData("{" + Head + "\"answers\":null}", "answers")]
    [InlineData("{" + Head + "\"answers\":[\"p1\"]}", "answers")]
    [InlineData("{" + Head + "\"answers\":{\"q1\":\"p1\"}}", "answers.q1")]
    [InlineData("{" + Head + "\"answers\":{\"q1\":null}}", "answers.q1")]
    [InlineData("{" + Head + "\"answers\":{\"q1\":{\"p1\":1}}}", "answers.q1")]
    [InlineData("{" + Head + "\"answers\":{\"q1\":[\"p1\",2]}}", "answers.q1[1]")]
    [InlineData("{" + Head + "\"answers\":{\"q1\":[[\"p1\"]]}}", "answers.q1[0]")]
    [InlineData("{" + Head + "\"answers\":{\"q1\":[\"p1\",\"\\udc00\"]}}", "answers.q1[1]")]
    [InlineData("{" + Head + "\"answers\":{\"q1\":[\"p1\"],\"q1\":[\"p1\"]}}", "answers.q1")]
    [InlineData("{" + Head + "\"answers\":{\"q1\":[\"p1\"],\"\\ud800\":[]}}", "answers")]
    [InlineData("{" + Head + Good + ",\"channel\":\"fax\"}", "channel")]
    [InlineData("{" + Head + Good + ",\"channel\":\"none\"}", "channel")]
    [InlineData("{" + Head + Good + ",\"channel\":null}", "channel")]
    [InlineData("{" + Head + Good + ",\"attributes\":[]}", "attributes")]
    [InlineData("{" + Head + Good + ",\"attributes\":{\"district\":1}}", "attributes.district")]
    [InlineData("{" + Head + Good + ",\"attributes\":{\"district\":[\"a\",{}]}}", "attributes.district")]
    [InlineData("{" + Head + Good + ",\"attributes\":{\"district\":\"\\ud800\"}}", "attributes.district")]
    [InlineData(
        "{" + Head + Good + ",\"attributes\":{\"district\":\"Jongno\",\"district\":\"Jongno\"}}",
        "attributes.district")]
    public void What_is_no_ballot_is_malformed(string json, string field)
    {
        var draft = new BallotDraft();

        Assert.Equal(BallotReading.Malformed, Read(Approval, json, draft));
        Assert.Contains(draft.Errors, error => error.Field == field);
        Assert.True(draft.Encoded.IsEmpty);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.0")]
    [InlineData("1e400")]
    [InlineData("1E2")]
    [InlineData("\"3\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[3]")]
    [InlineData("{\"p1\":3}")]
    public void Points_that_are_not_a_whole_number_are_malformed(string points)
    {
        var draft = new BallotDraft();
        var reading = Read(Cumulative, Answering("{\"q1\":{\"p2\":4,\"p1\":" + points + "}}"), draft);

        Assert.Equal(BallotReading.Malformed, reading);
        Assert.Equal([new FieldError("answers.q1.p1", "give a whole number")], draft.Errors);
    }

    [Fact]
    public void An_option_that_has_points_twice_is_malformed()
    {
        var draft = new BallotDraft();

        Assert.Equal(
            BallotReading.Malformed, Read(Cumulative, "{" + Head + "\"answers\":{\"q1\":{\"p1\":0,\"p1\":3}}}", draft));
        Assert.Equal("answers.q1.p1", Assert.Single(draft.Errors).Field);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_malformed()
    {
        var draft = new BallotDraft();
        byte[] json = [.. "{\"voter\":\""u8, 0xC3, .. "\",\"ballotId\":\"b\",\"answers\":{\"q1\":[\"p1\"]}}"u8];

        Assert.Equal(BallotReading.Malformed, new BallotReader(Approval).Read(json, draft));
        Assert.Single(draft.Errors);
    }

    [Theory]
    [InlineData("[]", "answers.q1", "choose at least 1 option, not 0")]
    [InlineData("""["p1","p2","p3","p4","p5","p6","p7"]""", "answers.q1", "choose at most 5 options, not 7")]
    [InlineData("""["p1","p2","p99"]""", "answers.q1[2]", "unknown option \"p99\"")]
    [InlineData("""["p1","P1"]""", "answers.q1[1]", "unknown option \"P1\"")]
    [InlineData("""["p1","p2","p1"]""", "answers.q1[2]", "option \"p1\" is named twice")]
    public void A_list_that_breaks_a_rule_is_invalid(string list, string field, string message) =>
        CheckInvalid(Approval, "{\"q1\":" + list + "}", field, message);

    [Theory]
    [InlineData("""["p4","p6"]""", "choose options of 99.5 KRW at most in all, not 100")]
    [InlineData("""["p10"]""", "choose options of 99.5 KRW at most in all, not 100")]
    public void Options_over_the_budget_are_invalid(string list, string message) =>
        CheckInvalid(Knapsack, "{\"q1\":" + list + "}", "answers.q1", message);

    [Theory]
    [InlineData("""{"p1":1}""", "answers.q1", "give at least 2 points in all, not 1")]
    [InlineData("{}", "answers.q1", "give at least 2 points in all, not 0")]
    [InlineData("""{"p1":6,"p2":5}""", "answers.q1", "give at most 10 points in all, not 11")]
    [InlineData("""{"p1":7}""", "answers.q1.p1", "give an option 0 to 6 points, not 7")]
    [InlineData("""{"p1":-1,"p2":3}""", "answers.q1.p1", "give an option 0 to 6 points, not -1")]
    [InlineData("""{"p1":1,"p2":1,"p3":1,"p4":1}""", "answers.q1", "choose at most 3 options, not 4")]
    [InlineData("""{"p99":1,"p1":3}""", "answers.q1.p99", "unknown option \"p99\"")]
    public void Points_that_break_a_rule_are_invalid(string points, string field, string message) =>
        CheckInvalid(Cumulative, "{\"q1\":" + points + "}", field, message);

    [Theory]
    [InlineData("6")]
    [InlineData("-3")]
    [InlineData("2147483648")]
    public void A_score_out_of_its_range_is_invalid(string score) => CheckInvalid(
        Score, "{\"q1\":{\"p1\":0,\"p2\":" + score + "}}", "answers.q1.p2", $"give a score from -2 to 5, not {score}");

    [Fact]
    public void A_whole_number_beyond_every_range_is_invalid_not_malformed()
    {
        var draft = new BallotDraft();
        var json = "{" + Head + "\"answers\":{\"q1\":{\"p1\":99999999999999999999999,\"p2\":-99999999999999999999}}}";

        Assert.Equal(BallotReading.Invalid, Read(Score, json, draft));
        Assert.Equal(["answers.q1.p1", "answers.q1.p2"], draft.Errors.Select(error => error.Field));
    }

    [Theory]
    [InlineData("""["p1"]""", "choose at least 2 options, not 1")]
    [InlineData("""["p4","p3","p2","p1"]""", "choose at most 3 options, not 4")]
    public void A_ranking_that_is_too_short_or_too_long_is_invalid(string list, string message) =>
        CheckInvalid(Ranked, "{\"q1\":" + list + "}", "answers.q1", message);

    [Fact]
    public void A_ranking_keeps_its_order()
    {
        var draft = new BallotDraft();

        Assert.Equal(BallotReading.Ok, Read(Ranked, Answering("{\"q1\":[\"p9\",\"p2\",\"p5\"]}"), draft));
        Assert.Equal(
            [new Pick(8), new Pick(1), new Pick(4)], Ranked.Codec.Decode(draft.Encoded).Answers[0].Picks);
    }

    [Fact]
    public void An_option_of_0_points_is_the_same_as_an_option_left_out()
    {
        var with = new BallotDraft();
        var without = new BallotDraft();

        Assert.Equal(
            BallotReading.Ok,
            Read(Cumulative, Answering("{\"q1\":{\"p1\":0,\"p2\":3,\"p4\":0,\"p5\":0,\"p6\":0}}"), with));
        Assert.Equal(BallotReading.Ok, Read(Cumulative, "{" + Head + "\"answers\":{\"q1\":{\"p2\":3}}}", without));
        Assert.Equal(without.Encoded, with.Encoded);
    }

    [Theory]
    [InlineData("{}", "answers.q1")]
    [InlineData("""{"q1":["p1"],"q2":["p1"]}""", "answers.q2")]
    [InlineData("""{"Q1":["p1"]}""", "answers.Q1")]
    public void Every_question_of_the_paper_and_no_other_is_answered(string answers, string field)
    {
        var draft = new BallotDraft();

        Assert.Equal(BallotReading.Invalid, Read(Approval, Answering(answers), draft));
        Assert.Contains(draft.Errors, error => error.Field == field);
    }

    [Theory]
    [InlineData("""{"district":"Gangnam"}""", "attributes.district")]
    [InlineData("""{"ageBand":"30-39"}""", "attributes.ageBand")]
    public void An_attribute_or_a_value_that_is_not_declared_is_invalid(string attributes, string field)
    {
        var draft = new BallotDraft();
        var json = "{" + Head + Good + ",\"attributes\":" + attributes + "}";

        Assert.Equal(BallotReading.Invalid, Read(Approval, json, draft));
        Assert.Equal(field, Assert.Single(draft.Errors).Field);
    }

    [Fact]
    public void Every_broken_rule_of_a_ballot_is_named()
    {
        var draft = new BallotDraft();
        var json = "{" + Head +
            "\"answers\":{\"q1\":[\"p1\",\"p1\",\"x\",\"p2\",\"p3\",\"p4\",\"p5\",\"y\"],\"q7\":[]}," +
            "\"attributes\":{\"sex\":\"x\"}}";

        Assert.Equal(BallotReading.Invalid, Read(Approval, json, draft));
        Assert.Equal(
            ["answers.q1[1]", "answers.q1[2]", "answers.q1[7]", "answers.q1", "answers.q7", "attributes.sex"],
            draft.Errors.Select(error => error.Field));
    }

    [Fact]
    public void Messages_are_bounded_in_number_and_length()
    {
        var draft = new BallotDraft();
        var options = string.Join(",", Enumerable.Repeat($"\"{new string('é', 5_000)}\"", 500));

        Assert.Equal(BallotReading.Invalid, Read(Approval, Answering("{\"q1\":[" + options + "]}"), draft));
        Assert.Equal(Limits.ErrorsPerDocument, draft.Errors.Count);
        Assert.All(draft.Errors, error => Assert.InRange(error.Message.Length, 1, 100));
    }

    [Fact]
    public void The_voter_may_be_left_out_where_the_door_knows_it()
    {
        var draft = new BallotDraft();
        var json = Encoding.UTF8.GetBytes("{\"ballotId\":\"b\"," + Good + "}");

        Assert.Equal(BallotReading.Ok, new BallotReader(Approval).Read(json, draft, voterRequired: false));
        Assert.True(draft.Voter.IsEmpty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("é")]
    [InlineData("a/b")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void A_ballot_id_has_few_characters_and_simple_ones(string id)
    {
        var draft = new BallotDraft();

        Assert.Equal(
            BallotReading.Malformed,
            Read(Approval, "{\"voter\":\"v\",\"ballotId\":\"" + id + "\"," + Good + "}", draft));
        Assert.Equal("ballotId", Assert.Single(draft.Errors).Field);
    }

    [Fact]
    public void A_draft_is_good_for_one_paper_after_another()
    {
        var draft = new BallotDraft();
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(BallotReading.Ok, Read(Approval, "{" + Head + Good + "}", draft));
            Assert.Equal(BallotReading.Invalid, Read(Approval, "{" + Head + "\"answers\":{}}", draft));
            Assert.Equal(BallotReading.Ok, Read(Score, "{" + Head + "\"answers\":{\"q1\":{\"p1\":-2}}}", draft));
            Assert.Equal([new Pick(0, -2)], Score.Codec.Decode(draft.Encoded).Answers[0].Picks);
        }
    }

    private static void CheckInvalid(BallotPaper paper, string answers, string field, string message)
    {
        var draft = new BallotDraft();

        Assert.Equal(BallotReading.Invalid, Read(paper, Answering(answers), draft));
        Assert.Equal([new FieldError(field, message)], draft.Errors);
        Assert.True(draft.Encoded.IsEmpty);
    }

    private static string Answering(string answers) => "{" + Head + "\"answers\":" + answers + "}";

    private static BallotReading Read(BallotPaper paper, string json, BallotDraft draft) =>
        new BallotReader(paper).Read(Encoding.UTF8.GetBytes(json), draft);
}
