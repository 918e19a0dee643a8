using System.Text;
using MVoting.Core.Polls;

namespace MVoting.Core.Tests.Polls;

/// <summary>
/// Proves what a poll's JSON may hold, what its defaults are, and that each defect is named where it is.
/// </summary>
public sealed class PollDefinitionReaderTests
{
    private const string Single = """{"type":"single"}""";

    [Fact]
    public void The_example_of_the_contract_is_read()
    {
        var errors = new List<FieldError>();
        var poll = PollDefinitionReader.Read(
            """
            { "id": "budget-2026", "title": {"ko": "2026 주민참여예산", "en": "Participatory budget 2026"},
              "kind": "onTheSpot",
              "questions": [ { "id": "q1", "text": {"en": "Which projects?"},
                  "ballot": { "type": "approval", "min": 1, "max": 1 },
                  "budget": 1000000, "currency": "KRW",
                  "options": [ { "id": "p1", "text": {"en": "Riverside library"}, "cost": "120000.50",
                                 "category": "culture" } ] } ],
              "attributes": [{"id": "district", "values": ["Jongno", "Mapo"]}],
              "electorate": { "type": "open" },
              "opensAt": "2026-06-03T09:00:00.1239+09:00", "closesAt": "2026-06-03T00:00:01Z",
              "results": "sealed", "revision": "untilClose", "expectedVoters": 100000 }
            """u8,
            out var id,
            errors);

        Assert.Empty(errors);
        Assert.Equal("budget-2026", id);
        var expected = new PollDefinition
        {
            Title = LocalizedText.Of([new("ko", "2026 주민참여예산"), new("en", "Participatory budget 2026")]),
            Kind = PollKind.OnTheSpot,
            Questions =
            [
                new Question
                {
                    Id = "q1",
                    Text = LocalizedText.Of("en", "Which projects?"),
                    Rules = BallotRules.Approval(1, 1),
                    Budget = 1_000_000,
                    Currency = "KRW",
                    Options =
                        [new PollOption("p1", LocalizedText.Of("en", "Riverside library"), 120_000.5m, "culture")],
                },
            ],
            Attributes = [new AttributeDeclaration("district", ["Jongno", "Mapo"])],
            OpensAt = new DateTimeOffset(2026, 6, 3, 0, 0, 0, 123, TimeSpan.Zero),
            ClosesAt = new DateTimeOffset(2026, 6, 3, 0, 0, 1, TimeSpan.Zero),
            Results = ResultsMode.Sealed,
            Revision = RevisionMode.UntilClose,
            ExpectedVoters = 100_000,
        };
        Assert.Equal(expected, poll);
        Assert.Equal(TimeSpan.Zero, poll!.OpensAt!.Value.Offset);
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var poll = PollSamples.Read(PollSamples.Around(PollSamples.Question(Single, 2, "\"currency\":\"EUR\",")));

        Assert.Equal(ResultsMode.Live, poll.Results);
        Assert.Equal(RevisionMode.Final, poll.Revision);
        Assert.Equal(10_000, poll.ExpectedVoters);
        Assert.Null(poll.OpensAt);
        Assert.Null(poll.ClosesAt);
        Assert.Empty(poll.Attributes);
    }

    [Fact]
    public void Each_ballot_type_has_its_own_defaults()
    {
        Assert.Equal(BallotRules.Single(1), RulesOf(Single));
        Assert.Equal(BallotRules.Approval(1, 7), RulesOf("""{"type":"approval"}"""));
        Assert.Equal(BallotRules.Knapsack(0, 7), RulesOf("""{"type":"knapsack"}"""));
        Assert.Equal(BallotRules.Ranked(1, 7), RulesOf("""{"type":"ranked"}"""));
        Assert.Equal(BallotRules.Score(0, 5), RulesOf("""{"type":"score"}"""));
        Assert.Equal(BallotRules.Cumulative(9, 1, 9, 0, 7), RulesOf("""{"type":"cumulative","points":9}"""));
    }

    [Fact]
    public void Ids_are_made_where_none_were_chosen_and_never_twice()
    {
        var poll = PollSamples.Read(PollSamples.Around(
            """
            {"ballot":{"type":"single"},"options":[{"text":{"en":"Yes"}},{"id":"o1"},{"text":{"en":"No"}}]},
            {"id":"q1","ballot":{"type":"single"},"options":[{"id":"a.b/c"}]},
            {"ballot":{"type":"single"},"options":[{"text":{"en":"x"}},{"text":{"en":"y"}}]}
            """));

        Assert.Equal(["q2", "q1", "q3"], poll.Questions.Select(question => question.Id));
        Assert.Equal(["o2", "o1", "o3"], poll.Questions[0].Options.Select(option => option.Id));
        Assert.Equal(["o1", "o2"], poll.Questions[2].Options.Select(option => option.Id));
    }

    [Fact]
    public void Money_may_be_written_with_an_exponent_and_without_a_currency()
    {
        var poll = PollSamples.Read(PollSamples.Around(PollSamples.Question(Single, 2, "\"budget\":1.2E7,")));
        Assert.Equal((12_000_000m, "XXX"), (poll.Questions[0].Budget, poll.Questions[0].Currency));
    }

    [Theory]
    [InlineData("\"title\":{\"en\":\"x\"}", "title", "kind")]
    [InlineData("\"title\":{}", "title")]
    [InlineData("\"title\":\"x\"", "title")]
    [InlineData("\"title\":{\"en\":\"\"}", "title.en")]
    [InlineData("\"title\":{\"en\":\" \\n\"}", "title.en")]
    [InlineData("\"title\":{\"en\":\"a\\u0000\"}", "title.en")]
    [InlineData("\"title\":{\"en\":5}", "title.en")]
    [InlineData("\"title\":{\"e\":\"x\"}", "title.e")]
    [InlineData("\"title\":{\"en\":\"x\",\"EN\":\"y\"}", "title.EN")]
    [InlineData("\"kind\":\"Public\"", "kind")]
    [InlineData("\"kind\":3", "kind")]
    [InlineData("\"kind\":null", "kind")]
    [InlineData("\"Kind\":\"public\"", "Kind")]
    [InlineData("\"weight\":1", "weight")]
    [InlineData("\"id\":\"-x\"", "id")]
    [InlineData("\"id\":\"a.b\"", "id")]
    [InlineData("\"id\":7", "id")]
    [InlineData("\"electorate\":{\"type\":\"register\",\"of\":1}", "electorate")]
    [InlineData("\"electorate\":\"open\"", "electorate")]
    [InlineData("\"electorate\":{\"type\":\"open\",\"of\":1}", "electorate.of")]
    [InlineData("\"opensAt\":\"2026-06-03T09:00:00\"", "opensAt")]
    [InlineData("\"opensAt\":\"2026-06-03 09:00:00Z\"", "opensAt")]
    [InlineData("\"opensAt\":\"2026-02-30T09:00:00Z\"", "opensAt")]
    [InlineData("\"opensAt\":\"0001-01-01T00:00:00+14:00\"", "opensAt")]
    [InlineData("\"opensAt\":1780444800", "opensAt")]
    [InlineData("\"opensAt\":\"2026-06-03T09:00:00Z\",\"closesAt\":\"2026-06-03T09:00:00Z\"", "closesAt")]
    [InlineData("\"results\":\"hidden\"", "results")]
    [InlineData("\"revision\":\"untilclose\"", "revision")]
    [InlineData("\"expectedVoters\":0", "expectedVoters")]
    [InlineData("\"expectedVoters\":100000001", "expectedVoters")]
    [InlineData("\"expectedVoters\":1e400", "expectedVoters")]
    [InlineData("\"expectedVoters\":\"10\"", "expectedVoters")]
    [InlineData("\"expectedVoters\":1.5", "expectedVoters")]
    [InlineData("\"questions\":[]", "questions")]
    [InlineData("\"questions\":{}", "questions")]
    [InlineData("\"questions\":[7]", "questions[0]")]
    [InlineData("\"attributes\":{}", "attributes")]
    [InlineData("\"attributes\":[{\"id\":\"a\",\"values\":[]}]", "attributes[0].values")]
    [InlineData("\"attributes\":[{\"values\":[\"x\"]}]", "attributes[0].id")]
    [InlineData("\"attributes\":[{\"id\":\"a\",\"values\":[\"x\",\"x\"]}]", "attributes[0].values[1]")]
    [InlineData("\"attributes\":[{\"id\":\"a\",\"values\":[\" x\"]}]", "attributes[0].values[0]")]
    [InlineData(
        "\"attributes\":[{\"id\":\"a\",\"values\":[\"x\"]},{\"id\":\"a\",\"values\":[\"x\"]}]", "attributes[1].id")]
    public void A_defect_of_a_poll_is_named(string members, params string[] fields)
    {
        var good = new Dictionary<string, string>
        {
            ["title"] = "\"title\":{\"en\":\"x\"}",
            ["kind"] = "\"kind\":\"issue\"",
            ["questions"] = $"\"questions\":[{PollSamples.Question(Single, 2, "\"currency\":\"EUR\",")}]",
        };
        var rest = fields.Length > 1
            ? [good["questions"]]
            : good.Where(pair => !members.Contains($"\"{pair.Key}\"", StringComparison.Ordinal))
                .Select(pair => pair.Value);
        var errors = Errors("{" + string.Join(",", rest.Append(members)) + "}");

        Assert.Equal(fields[^1], Assert.Single(errors).Field);
    }

    [Theory]
    [InlineData("\"ballot\":{\"type\":\"stv\"},\"options\":[{\"id\":\"a\"}]", "ballot.type")]
    [InlineData("\"ballot\":{\"max\":1},\"options\":[{\"id\":\"a\"}]", "ballot.type")]
    [InlineData("\"ballot\":\"single\",\"options\":[{\"id\":\"a\"}]", "ballot")]
    [InlineData("\"options\":[{\"id\":\"a\"}]", "ballot")]
    [InlineData("\"ballot\":{\"type\":\"single\"}", "options")]
    [InlineData("\"ballot\":{\"type\":\"single\"},\"options\":[]", "options")]
    [InlineData("\"ballot\":{\"type\":\"single\"},\"options\":[\"a\"]", "options[0]")]
    [InlineData("\"ballot\":{\"type\":\"single\"},\"options\":[{}]", "options[0]")]
    [InlineData("\"ballot\":{\"type\":\"single\"},\"options\":[{\"id\":\"a\"},{\"id\":\"a\"}]", "options[1].id")]
    [InlineData("\"ballot\":{\"type\":\"single\"},\"options\":[{\"id\":\"a b\"}]", "options[0].id")]
    [InlineData("\"ballot\":{\"type\":\"single\"},\"options\":[{\"id\":\"a\",\"votes\":1}]", "options[0].votes")]
    [InlineData("\"ballot\":{\"type\":\"single\"},\"options\":[{\"id\":\"a\",\"id\":\"b\"}]", "options[0].id")]
    [InlineData("\"ballot\":{\"type\":\"single\"},\"options\":[{\"id\":\"a\",\"cost\":-1}]", "options[0].cost")]
    [InlineData("\"ballot\":{\"type\":\"single\"},\"options\":[{\"id\":\"a\",\"cost\":\"1e3\"}]", "options[0].cost")]
    [InlineData("\"ballot\":{\"type\":\"single\"},\"options\":[{\"id\":\"a\",\"cost\":0.1234567}]", "options[0].cost")]
    [InlineData("\"ballot\":{\"type\":\"single\"},\"options\":[{\"id\":\"a\",\"cost\":1e400}]", "options[0].cost")]
    [InlineData("\"ballot\":{\"type\":\"single\"},\"currency\":\"krw\",\"options\":[{\"id\":\"a\"}]", "currency")]
    [InlineData("\"ballot\":{\"type\":\"single\",\"max\":1},\"options\":[{\"id\":\"a\"}]", "ballot.max")]
    [InlineData("\"ballot\":{\"type\":\"single\",\"min\":2},\"options\":[{\"id\":\"a\"}]", "ballot.min")]
    [InlineData("\"ballot\":{\"type\":\"approval\",\"points\":1},\"options\":[{\"id\":\"a\"}]", "ballot.points")]
    [InlineData("\"ballot\":{\"type\":\"approval\",\"max\":2},\"options\":[{\"id\":\"a\"}]", "ballot.max")]
    [InlineData("\"ballot\":{\"type\":\"approval\",\"max\":0},\"options\":[{\"id\":\"a\"}]", "ballot.max")]
    [InlineData("\"ballot\":{\"type\":\"approval\",\"min\":-1},\"options\":[{\"id\":\"a\"}]", "ballot.min")]
    [InlineData("\"ballot\":{\"type\":\"approval\",\"min\":2,\"max\":1},\"options\":[{\"id\":\"a\"}]", "ballot.min")]
    [InlineData("\"ballot\":{\"type\":\"knapsack\"},\"currency\":\"EUR\",\"options\":[{\"id\":\"a\",\"cost\":1}]", "budget")]
    [InlineData(
        "\"ballot\":{\"type\":\"knapsack\"},\"currency\":\"EUR\",\"budget\":1,\"options\":[{\"id\":\"a\"}]",
        "options[0].cost")]
    [InlineData(
        "\"ballot\":{\"type\":\"knapsack\",\"min\":1},\"currency\":\"EUR\",\"budget\":1,\"options\":[{\"id\":\"a\",\"cost\":2}]",
        "ballot.min")]
    [InlineData("\"ballot\":{\"type\":\"cumulative\"},\"options\":[{\"id\":\"a\"}]", "ballot.points")]
    [InlineData("\"ballot\":{\"type\":\"cumulative\",\"points\":0},\"options\":[{\"id\":\"a\"}]", "ballot.points")]
    [InlineData("\"ballot\":{\"type\":\"cumulative\",\"points\":1000001},\"options\":[{\"id\":\"a\"}]", "ballot.points")]
    [InlineData(
        "\"ballot\":{\"type\":\"cumulative\",\"points\":5,\"minPoints\":6},\"options\":[{\"id\":\"a\"},{\"id\":\"b\"}]",
        "ballot.minPoints")]
    [InlineData(
        "\"ballot\":{\"type\":\"cumulative\",\"points\":5,\"maxPerOption\":6},\"options\":[{\"id\":\"a\"}]",
        "ballot.maxPerOption")]
    [InlineData(
        "\"ballot\":{\"type\":\"cumulative\",\"points\":5,\"minPoints\":4,\"maxPerOption\":3},\"options\":[{\"id\":\"a\"}]",
        "ballot.minPoints")]
    [InlineData(
        "\"ballot\":{\"type\":\"cumulative\",\"points\":1,\"min\":2},\"options\":[{\"id\":\"a\"},{\"id\":\"b\"}]",
        "ballot.min")]
    [InlineData("\"ballot\":{\"type\":\"score\",\"max\":1},\"options\":[{\"id\":\"a\"}]", "ballot.max")]
    [InlineData("\"ballot\":{\"type\":\"score\",\"minScore\":6},\"options\":[{\"id\":\"a\"}]", "ballot.minScore")]
    [InlineData("\"ballot\":{\"type\":\"score\",\"minScore\":-1001},\"options\":[{\"id\":\"a\"}]", "ballot.minScore")]
    [InlineData("\"ballot\":{\"type\":\"score\",\"maxScore\":1000001},\"options\":[{\"id\":\"a\"}]", "ballot.maxScore")]
    public void A_defect_of_a_question_is_named(string members, string field)
    {
        var errors = Errors(PollSamples.Around("{" + members + "}"));

        Assert.Equal($"questions[0].{field}", Assert.Single(errors).Field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("{\"title\":{\"en\":\"\\ud800\"}}")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("{\"a\":[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}")]
    [InlineData("\uFEFF{}")]
    public void What_is_not_a_strict_json_object_is_one_defect_of_the_document(string json) =>
        Assert.Equal("", Assert.Single(Errors(json)).Field);

    [Fact]
    public void Bytes_that_are_not_utf8_are_a_defect_of_the_document()
    {
        var errors = new List<FieldError>();

        Assert.Null(PollDefinitionReader.Read([.. "{\"title\":\""u8, 0xFF, .. "\"}"u8], out _, errors));
        Assert.Equal("", Assert.Single(errors).Field);
    }

    [Fact]
    public void All_defects_of_a_poll_are_found_in_one_pass()
    {
        var errors = Errors(
            """
            {"title":{"en":""},"kind":"none","weight":1,"opensAt":"soon","expectedVoters":-1,"questions":[
              {"ballot":{"type":"approval","max":9},"options":[{"id":"a"}]},
              {"ballot":{"type":"single","points":1},"options":[{"id":"!","cost":"much"},{"id":"b","id":"b"}]}]}
            """);

        Assert.Equal(
            [
                "weight", "title.en", "kind", "questions[0].ballot.max", "questions[1].options[0].id",
                "questions[1].options[0].cost", "questions[1].options[1].id", "questions[1].ballot.points", "opensAt",
                "expectedVoters",
            ],
            errors.Select(error => error.Field));
    }

    [Fact]
    public void Limits_hold_for_lists_and_texts()
    {
        Assert.Equal("questions[0].options", FieldOf(PollSamples.Around(PollSamples.Question(Single, 2_001))));
        Assert.Equal(
            "questions", FieldOf(PollSamples.Around(string.Join(",", Enumerable.Repeat("7", 33)))));
        Assert.Equal(
            "title.ko",
            FieldOf($$"""
                {"title":{"ko":"{{new string('가', 4_097)}}"},"kind":"issue","questions":[
                {"ballot":{"type":"single"},"options":[{"id":"a"}]}]}
                """));
    }

    [Fact]
    public void A_ranking_has_as_many_counters_as_a_box_can_report()
    {
        var question = PollSamples.Question("""{"type":"ranked"}""", 501, "\"currency\":\"EUR\",");
        var error = Assert.Single(Errors(PollSamples.Around(question)));

        Assert.Equal("questions[0].ballot.max", error.Field);
        Assert.StartsWith("give at most 499 ranks", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32, 2_000, 125, 100_000_000, "questions")]
    [InlineData(32, 2_000, 125, 1, "questions")]
    [InlineData(1, 2_000, 125, 100_000_000, "expectedVoters")]
    [InlineData(4, 2_000, 125, 5_000_000, "expectedVoters")]
    public void Tallies_of_all_boxes_fit_what_a_poll_may_cost(int questions, int options, int ranks, int expectedVoters, string field)
    {
        var error = Assert.Single(Errors(Ranked(questions, options, ranks, expectedVoters)));
        Assert.Equal(field, error.Field);
        Assert.Contains(" of ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 200, 200, 100_000_000)]
    [InlineData(4, 2_000, 125, 4_000_000)]
    public void Tallies_that_just_fit_are_taken(int questions, int options, int ranks, int expectedVoters)
    {
        var errors = new List<FieldError>();
        Assert.NotNull(PollDefinitionReader.Read(
            Encoding.UTF8.GetBytes(Ranked(questions, options, ranks, expectedVoters)), out _, errors));
    }

    private static string Ranked(int questions, int options, int ranks, int expectedVoters)
    {
        var list = string.Join(",", Enumerable.Range(0, options).Select(option => $$"""{"id":"{{option}}"}"""));
        var all = string.Join(",", Enumerable.Range(0, questions).Select(question =>
            $$$"""{"id":"q{{{question}}}","ballot":{"type":"ranked","max":{{{ranks}}}},"options":[{{{list}}}]}"""));
        return $$"""{"title":{"en":"T"},"kind":"issue","questions":[{{all}}],"expectedVoters":{{expectedVoters}}}""";
    }

    [Fact]
    public void A_ballot_fits_its_place_in_a_segment()
    {
        var questions = Enumerable.Range(1, 8).Select(number => PollSamples.Question(
            """{"type":"score","maxScore":1000}""", 2_000, "\"currency\":\"EUR\",", $"q{number}"));

        Assert.Equal("questions", FieldOf(PollSamples.Around(string.Join(",", questions))));
    }

    [Fact]
    public void Messages_are_bounded_in_number_and_length()
    {
        var members = string.Join(
            ",", Enumerable.Range(0, 500).Select(number => $"\"{new string('é', 500)}{number}\":1"));
        var errors = Errors("{" + members + "}");

        Assert.Equal(Limits.ErrorsPerDocument, errors.Count);
        Assert.All(errors, error => Assert.InRange(error.Field.Length, 1, Limits.EchoLength));
    }

    [Fact]
    public void Defects_beyond_those_that_are_told_are_defects_still()
    {
        var members = string.Join(",", Enumerable.Range(0, 100).Select(number => $"\"x{number}\":1"));
        var questions = "{\"ballot\":{\"type\":\"ranked\"},\"options\":[]},{\"ballot\":{\"type\":\"cumulative\"}}";

        Assert.Equal(
            Limits.ErrorsPerDocument, Errors("{" + members + ",\"questions\":[" + questions + "]}").Count);
    }

    [Fact]
    public void A_list_that_was_full_before_makes_no_poll()
    {
        var errors = Enumerable.Repeat(new FieldError("x", "y"), Limits.ErrorsPerDocument).ToList();

        Assert.Null(PollDefinitionReader.Read("{}"u8, out _, errors));
    }

    private static string FieldOf(string json) => Assert.Single(Errors(json)).Field;

    private static List<FieldError> Errors(string json)
    {
        var errors = new List<FieldError>();
        Assert.Null(PollDefinitionReader.Read(Encoding.UTF8.GetBytes(json), out _, errors));
        return errors;
    }

    private static BallotRules RulesOf(string ballot) =>
        PollSamples.Paper(ballot, 7, "\"budget\":1,").Definition.Questions[0].Rules;
}
