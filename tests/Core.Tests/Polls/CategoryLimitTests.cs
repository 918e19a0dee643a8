using System.Buffers;
using System.Text;
using MVoting.Core.Ballots;
using MVoting.Core.Exports;
using MVoting.Core.Pabulib;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;
using MVoting.Core.Tests.Exports;
using MVoting.Core.Tests.Pabulib;

namespace MVoting.Core.Tests.Polls;

/// <summary>
/// Proves the limits for categories on ballots: which definitions are possible, which ballots keep them and what the
/// others hear, and their way into a <c>.pb</c> file and back.
/// </summary>
public sealed class CategoryLimitTests
{
    private const string Options = """
        "options":[{"id":"a","cost":10,"category":"sport"},{"id":"b","cost":20,"category":"sport"},
        {"id":"c","cost":30,"category":"sport,culture"},{"id":"d","cost":40,"category":"culture"},{"id":"e","cost":50}]
        """;

    private const string Apart = """
        "options":[{"id":"a","cost":10,"category":"sport"},{"id":"b","cost":20,"category":"sport"},
        {"id":"d","cost":40,"category":"culture"},{"id":"e","cost":50}]
        """;

    [Theory]
    [InlineData("""{"sport":{"max":2}}""")]
    [InlineData("""{"sport":{"min":1},"culture":{"min":1,"max":1,"maxCost":"40.5"}}""")]
    [InlineData("{}")]
    public void A_definition_with_limits_is_written_and_read_back_equal(string limits)
    {
        var question = Question("approval", limits, Options);
        var again = PollSamples.Read(Encoding.UTF8.GetString(Written(PollSamples.Read(PollSamples.Around(question)))));
        Assert.Equal(PollSamples.Read(PollSamples.Around(question)).Questions[0], again.Questions[0]);
    }

    [Fact]
    public void What_is_left_out_is_no_limit() => Assert.Equal(
        [new CategoryLimit("sport", 0, 3, 25), new CategoryLimit("culture", 1, 2)],
        PollSamples.Read(PollSamples.Around(Question("approval", """{"sport":{"maxCost":25},"culture":{"min":1}}""", Options)))
            .Questions[0].Rules.PerCategory.Items);

    [Fact]
    public void A_paper_without_limits_is_written_as_it_always_was() => Assert.DoesNotContain(
        "perCategory", Encoding.UTF8.GetString(PollSamples.Paper("""{"type":"approval"}""", 3).Bytes.Span), StringComparison.Ordinal);

    [Theory]
    [InlineData("approval", "[]", Options, "", "give an object")]
    [InlineData("approval", """{"sport":3}""", Options, ".sport", "give an object")]
    [InlineData("approval", """{"sport":{"most":3}}""", Options, ".sport.most", "known here is min, max, maxCost")]
    [InlineData("approval", """{"sport":{"max":-1}}""", Options, ".sport.max", "whole number from 0")]
    [InlineData("approval", """{"sport":{"max":4}}""", Options, ".sport.max", "which is 3, not 4")]
    [InlineData("approval", """{"sport":{"min":2,"max":1}}""", Options, ".sport.min", "at most max, which is 1")]
    [InlineData("approval", """{"roads":{"max":1}}""", Options, ".roads", "no option has this category")]
    [InlineData("approval", """{"sport":{"min":2,"maxCost":29}}""", Options, ".sport.min", "cost 30, more than maxCost")]
    [InlineData("approval", """{"sport":{"min":2},"culture":{"min":1}}""", Apart, "", "are 3 options together, an answer may have 2")]
    [InlineData("knapsack", """{"sport":{"min":1},"culture":{"min":1}}""", Apart, "", "cost 50, more than the budget")]
    public void A_limit_that_cannot_be_kept_is_refused_with_its_path(
        string type, string limits, string options, string path, string words)
    {
        var errors = new List<FieldError>();
        PollDefinitionReader.Read(
            Encoding.UTF8.GetBytes(PollSamples.Around(Question(type, limits, options, type == "knapsack" ? 45 : 1000))), out _, errors);
        var error = Assert.Single(errors);
        Assert.Equal($"questions[0].ballot.perCategory{path}", error.Field);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("single")]
    [InlineData("score")]
    public void A_ballot_of_one_choice_or_of_scores_has_none(string type)
    {
        var errors = new List<FieldError>();
        PollDefinitionReader.Read(
            Encoding.UTF8.GetBytes(PollSamples.Around(
                $$$$"""{"id":"q1","ballot":{"type":"{{{{type}}}}","perCategory":{"sport":{"max":1}}},"currency":"EUR",{{{{Options}}}}}""")),
            out _, errors);
        Assert.Equal("questions[0].ballot.perCategory", Assert.Single(errors).Field);
    }

    [Theory]
    [InlineData("approval", """{"sport":{"max":1}}""", """["a","d"]""", null)]
    [InlineData("approval", """{"sport":{"max":1}}""", """["a","b"]""", "choose at most 1 option of \"sport\", not 2")]
    [InlineData("approval", """{"culture":{"max":1}}""", """["c","d"]""", "choose at most 1 option of \"culture\", not 2")]
    [InlineData("approval", """{"culture":{"min":1}}""", """["a","e"]""", "choose at least 1 option of \"culture\", not 0")]
    [InlineData("approval", """{"culture":{"min":1}}""", "[]", null)]
    [InlineData("approval", """{"sport":{"max":0}}""", """["a"]""", "choose at most 0 options of \"sport\", not 1")]
    [InlineData("approval", """{"sport":{"maxCost":30}}""", """["a","b"]""", null)]
    [InlineData("approval", """{"sport":{"maxCost":30}}""", """["a","c"]""", "choose options of 30 EUR at most of \"sport\", not 40")]
    [InlineData("ranked", """{"sport":{"max":1}}""", """["b","a"]""", "choose at most 1 option of \"sport\", not 2")]
    [InlineData("knapsack", """{"culture":{"min":1}}""", """["a"]""", "choose at least 1 option of \"culture\", not 0")]
    [InlineData("cumulative", """{"sport":{"max":1}}""", """{"a":1,"b":0}""", null)]
    [InlineData("cumulative", """{"sport":{"max":1}}""", """{"a":1,"b":2}""", "choose at most 1 option of \"sport\", not 2")]
    public void A_ballot_that_breaks_a_limit_hears_which_and_what_to_do(
        string type, string limits, string answer, string? message)
    {
        var paper = Paper(type, limits);
        var draft = new BallotDraft();
        var reading = new BallotReader(paper).Read(
            Encoding.UTF8.GetBytes($$$"""{"voter":"v","ballotId":"b","answers":{"q1":{{{answer}}}}}"""), draft);
        Assert.Equal(message is null ? BallotReading.Ok : BallotReading.Invalid, reading);
        Assert.Equal(message is null ? [] : [new FieldError("answers.q1", message)], draft.Errors);
    }

    [Theory]
    [InlineData("approval", """{"sport":{"max":1}}""", true, 0, 3)]
    [InlineData("approval", """{"sport":{"max":1}}""", false, 0, 1)]
    [InlineData("approval", """{"culture":{"min":1}}""", false, 0, 4)]
    [InlineData("approval", """{"culture":{"min":1}}""", true)]
    [InlineData("approval", """{"sport":{"maxCost":30}}""", true, 0, 1)]
    [InlineData("approval", """{"sport":{"maxCost":30}}""", false, 0, 2)]
    [InlineData("ranked", """{"sport":{"max":1}}""", false, 1, 0)]
    [InlineData("ranked", """{"sport":{"max":1}}""", true, 4, 0)]
    [InlineData("knapsack", """{"culture":{"min":1}}""", false, 0)]
    [InlineData("cumulative", """{"sport":{"max":1}}""", false, 0, 1)]
    [InlineData("cumulative", """{"sport":{"max":1}}""", true, 1, 4)]
    public void A_ballot_that_breaks_a_limit_is_no_ballot_for_the_box_the_tally_and_the_recount(
        string type, string limits, bool keepsThem, params int[] named)
    {
        var (free, limited) = (Paper(type, "{}"), Paper(type, limits));
        var answer = new Answer([.. named.Select(option => new Pick(option, type == "cumulative" ? 1 : 0))]);
        var encoded = free.Codec.Encode(new Ballot(BallotChannel.Api, [], [answer]));
        Assert.True(free.Codec.IsWellFormed(encoded));
        Assert.Equal(keepsThem, limited.Codec.IsWellFormed(encoded));
        Assert.Equal(keepsThem, new Tally(limited).TryAdd(encoded));
    }

    private static BallotPaper Paper(string type, string limits) =>
        BallotPaper.Freeze("seoul", "budget", PollSamples.Read(PollSamples.Around(Question(type, limits, Options))));

    [Fact]
    public void Limits_go_into_a_pb_file_and_come_back()
    {
        var definition = PollSamples.Read(PollSamples.Around(Question(
            "approval", """{"sport":{"min":1,"max":2},"culture":{"max":1,"maxCost":45}}""", Options)));
        var export = new PollExport(BallotPaper.Freeze("seoul", "budget", definition), 0);
        using var text = new StringWriter();
        BallotWriters.Write(ExportFormat.Pabulib, export.ToPublic(), Frames.Some, text, new ArrayBufferWriter<byte>());
        Assert.Contains(
            "categories;sport,culture\nmin_length_per_category;1,0\nmax_length_per_category;2,1\nmax_sum_cost_per_category;150,45\n",
            text.ToString(), StringComparison.Ordinal);

        var import = PabulibPoll.ToPoll(PabulibData.Good(text.ToString()));
        Assert.Equal(
            [new CategoryLimit("sport", 1, 2), new CategoryLimit("culture", 0, 1, 45)],
            import.Definition.Questions[0].Rules.PerCategory.Items);
        Assert.DoesNotContain(import.Notes, note => note.Field.Contains("per_category", StringComparison.Ordinal));
    }

    [Fact]
    public void A_poll_made_of_a_file_allows_what_its_ballots_hold_and_a_note_says_so()
    {
        var text = PabulibSample.Approval
            .Replace("max_length;2\n", "max_length;2\ncategories;green\nmin_length_per_category;2\nmax_length_per_category;1\nmax_sum_cost_per_category;450\n", StringComparison.Ordinal)
            .Replace("votes;name;", "votes;category;", StringComparison.Ordinal).Replace("Library", "green", StringComparison.Ordinal)
            .Replace("Park", "green", StringComparison.Ordinal).Replace("Playground", "green", StringComparison.Ordinal);
        var import = PabulibPoll.ToPoll(PabulibData.Good(text));
        Assert.Equal(
            [new CategoryLimit("green", 1, 2, 1000)], import.Definition.Questions[0].Rules.PerCategory.Items);
        foreach (var (key, stated, held, rule) in new[]
        {
            ("min_length", 2, 1, "min"), ("max_length", 1, 2, "max"), ("max_sum_cost", 450, 1000, "maxCost"),
        })
        {
            Assert.Contains(
                $"{key}_per_category is {stated} for \"green\", but a ballot holds {held}: the poll's {rule} is {held} there.",
                import.Notes.Select(note => note.Message));
        }
    }

    [Fact]
    public void Limits_that_contradict_each_other_in_a_file_without_ballots_are_left_out_with_a_note()
    {
        var text = PabulibSample.Approval[..PabulibSample.Approval.IndexOf("v1;", StringComparison.Ordinal)]
            .Replace("num_votes;4", "num_votes;0", StringComparison.Ordinal).Replace(";3;Library;1", ";0;x,y,z;1", StringComparison.Ordinal)
            .Replace(";2;Park;1", ";0;y;1", StringComparison.Ordinal).Replace(";1;Playground;0", ";0;z;0", StringComparison.Ordinal)
            .Replace("votes;name;", "votes;category;", StringComparison.Ordinal)
            .Replace("max_length;2\n", "max_length;2\nmin_length_per_category;2\nmax_length_per_category;1\n", StringComparison.Ordinal);
        var import = PabulibPoll.ToPoll(PabulibData.Good(text));
        Assert.True(import.Definition.Questions[0].Rules.PerCategory.IsEmpty);
        Assert.Contains(import.Notes, note => note.Message.StartsWith("The limits for categories cannot be kept", StringComparison.Ordinal));
    }

    private static string Question(string type, string limits, string options, int budget = 1000)
    {
        var more = type == "cumulative" ? ",\"points\":10,\"minPoints\":0" : type == "approval" ? ",\"max\":2" : "";
        return $$"""{"id":"q1","ballot":{"type":"{{type}}","min":0{{more}},"perCategory":{{limits}}},"budget":{{budget}},"currency":"EUR",{{options}}}""";
    }

    private static byte[] Written(PollDefinition definition)
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream))
        {
            PollDefinitionWriter.Write(writer, definition);
        }

        return stream.ToArray();
    }
}
