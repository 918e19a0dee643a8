using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using MVoting.Core.Ballots;

namespace MVoting.Core.Polls;

/// <summary>
/// Reads a poll's definition from JSON, as API.md has it. Strict: unknown members, members given twice and wrong
/// types are refused, and every defect that can be found in one pass is reported with its path and its remedy.
/// Ids of questions and options that are left out are made: <c>q1</c>, <c>q2</c> … and <c>o1</c>, <c>o2</c> …
/// </summary>
public static class PollDefinitionReader
{
    private static readonly string[] Members =
    [
        "id", "title", "kind", "questions", "attributes", "electorate", "opensAt", "closesAt", "results",
        "revision", "expectedVoters",
    ];

    private static readonly string[] AttributeMembers = ["id", "values"];
    private static readonly string[] ElectorateMembers = ["type"];

    /// <summary>The definition, or null when <paramref name="errors"/> says why not.</summary>
    /// <param name="id">The poll's id where the caller chose one at the top level, else null.</param>
    /// <param name="errors">Defects are added here, at most <see cref="Limits.ErrorsPerDocument"/>.</param>
    public static PollDefinition? Read(ReadOnlySpan<byte> utf8Json, out string? id, List<FieldError> errors)
    {
        id = null;
        var before = errors.Count;
        using var document = StrictJson.Parse(utf8Json, errors);
        if (document is null
            || JsonFields.Open(document.RootElement, "", errors, Members) is not { } fields)
        {
            return null;
        }

        id = fields.Text("id", Identifiers.Rule, Identifiers.IsId);
        var definition = ReadDefinition(fields, errors);
        if (errors.HasNoneSince(before))
        {
            CheckSize(definition, errors);
        }

        return errors.HasNoneSince(before) ? definition : null;
    }

    private static PollDefinition ReadDefinition(JsonFields fields, List<FieldError> errors)
    {
        fields.TryRequire("kind", $"give one of {WireName<PollKind>.All}", out _);
        var title = fields.TryRequire("title", "give a text in at least one language", out var text)
            ? Texts.Read(text, "title", errors)
            : LocalizedText.Empty;
        CheckElectorate(fields, errors);
        var definition = new PollDefinition
        {
            Title = title,
            Kind = fields.Choice("kind", PollKind.Issue),
            Questions = ReadQuestions(fields, errors),
            Attributes = ReadAttributes(fields, errors),
            OpensAt = ReadMoment(fields, "opensAt"),
            ClosesAt = ReadMoment(fields, "closesAt"),
            Results = fields.Choice("results", ResultsMode.Live),
            Revision = fields.Choice("revision", RevisionMode.Final),
            ExpectedVoters = fields.Number(
                "expectedVoters", 1, Limits.ExpectedVoters, PollDefinition.DefaultExpectedVoters),
        };
        if (definition.ClosesAt <= definition.OpensAt)
        {
            fields.Report("closesAt", "give a time after opensAt");
        }

        return definition;
    }

    private static ImmutableArray<Question> ReadQuestions(JsonFields fields, List<FieldError> errors)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var questions = fields.Items(
            "questions",
            1,
            Limits.QuestionsPerPoll,
            (element, path) => QuestionReader.Read(element, path, ids, errors));
        return QuestionReader.WithIds(
            questions, "q", ids, question => question.Id, (question, id) => question with { Id = id });
    }

    private static ImmutableArray<AttributeDeclaration> ReadAttributes(JsonFields fields, List<FieldError> errors)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. fields.Items(
                "attributes",
                0,
                Limits.AttributesPerPoll,
                (element, path) => ReadAttribute(element, path, ids, errors)),
        ];
    }

    private static AttributeDeclaration? ReadAttribute(
        JsonElement element, string path, HashSet<string> ids, List<FieldError> errors)
    {
        if (JsonFields.Open(element, path, errors, AttributeMembers) is not { } fields
            || !fields.TryRequire("id", Identifiers.Rule, out _))
        {
            return null;
        }

        var values = new HashSet<string>(StringComparer.Ordinal);
        var list = fields.Items(
            "values",
            1,
            Limits.ValuesPerAttribute,
            (value, valuePath) => ReadValue(value, valuePath, values, errors));
        var id = QuestionReader.ReadId(fields, Identifiers.Rule, Identifiers.IsId, ids);
        return id is null ? null : new AttributeDeclaration(id, [.. list]);
    }

    private static string? ReadValue(
        JsonElement element, string path, HashSet<string> others, List<FieldError> errors)
    {
        if (element.ValueKind != JsonValueKind.String || !Texts.IsLabel(element.GetString()!))
        {
            errors.Report(path, Texts.LabelRule);
            return null;
        }

        if (!others.Add(element.GetString()!))
        {
            errors.Report(path, "give each value once");
            return null;
        }

        return element.GetString();
    }

    private static void CheckElectorate(JsonFields fields, List<FieldError> errors)
    {
        if (!fields.TryGet("electorate", out var element))
        {
            return;
        }

        var isOpen = element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty("type", out var type)
            && type.ValueKind == JsonValueKind.String && type.ValueEquals("open");
        if (!isOpen)
        {
            fields.Report("electorate", "only open yet: give {\"type\": \"open\"} or leave it out");
            return;
        }

        JsonFields.Open(element, "electorate", errors, ElectorateMembers);
    }

    private static DateTimeOffset? ReadMoment(JsonFields fields, string name)
    {
        var text = fields.Text(name, Instants.Rule, text => Instants.TryParse(text, out _));
        return text is not null && Instants.TryParse(text, out var moment) ? moment : null;
    }

    /// <summary>A ballot must fit its place in a segment, and the paper must fit the first one.</summary>
    private static void CheckSize(PollDefinition definition, List<FieldError> errors)
    {
        var layout = new BallotLayout(definition);
        var ballotSizeBytes = layout.MaxSizeBytes;
        if (ballotSizeBytes > Limits.BallotSizeBytes)
        {
            errors.Report(
                "questions",
                $"a ballot would need up to {ballotSizeBytes} bytes of {Limits.BallotSizeBytes}: " +
                "ask less in one poll");
        }

        CheckTally(definition, layout.CounterCount, errors);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, BallotPaper.JsonOptions);
        PollDefinitionWriter.Write(writer, definition);
        writer.Flush();
        if (buffer.WrittenCount > Limits.PaperSizeBytes - BallotPaper.EnvelopeSizeBytes)
        {
            errors.Report("", $"the poll is too large: its ballot paper may have {Limits.PaperSizeBytes} bytes");
        }
    }

    // A tally is kept for each box, in memory, and shown whole.
    private static void CheckTally(PollDefinition definition, int counters, List<FieldError> errors)
    {
        if (counters > Limits.CountersPerPoll)
        {
            errors.Report(
                "questions",
                $"the poll's results would have {counters} figures of {Limits.CountersPerPoll}: ask less in one poll, or give fewer ranks");
            return;
        }

        var boxes = BallotPaper.BoxesFor(definition.ExpectedVoters);
        var sizeBytes = (long)counters * boxes * sizeof(long);
        if (sizeBytes > Limits.TalliesSizeBytes)
        {
            errors.Report(
                "expectedVoters",
                $"{boxes} ballot boxes with {counters} figures each would take {sizeBytes} bytes of memory of {Limits.TalliesSizeBytes}: " +
                "ask less in one poll, give fewer ranks, or expect fewer voters (more may come)");
        }
    }
}
