using System.Text.Json;

namespace MVoting.Core.Polls;

/// <summary>
/// Writes a definition as the JSON object that <see cref="PollDefinitionReader"/> reads back as an equal one: the
/// members of API.md in its order, every default spelled out, money as strings, times in UTC. Equal definitions
/// are written alike.
/// </summary>
public static class PollDefinitionWriter
{
    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter writer, PollDefinition poll)
    {
        writer.WriteStartObject();
        WriteMembers(writer, poll);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members alone, for a caller whose object has others as well.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, PollDefinition poll)
    {
        WriteText(writer, "title", poll.Title);
        writer.WriteString("kind", WireName<PollKind>.Of(poll.Kind));
        writer.WriteStartArray("questions");
        foreach (var question in poll.Questions)
        {
            WriteQuestion(writer, question);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("attributes");
        foreach (var attribute in poll.Attributes)
        {
            WriteAttribute(writer, attribute);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("electorate");
        writer.WriteString("type", "open");
        writer.WriteEndObject();
        WriteMoment(writer, "opensAt", poll.OpensAt);
        WriteMoment(writer, "closesAt", poll.ClosesAt);
        writer.WriteString("results", WireName<ResultsMode>.Of(poll.Results));
        writer.WriteString("revision", WireName<RevisionMode>.Of(poll.Revision));
        writer.WriteNumber("expectedVoters", poll.ExpectedVoters);
    }

    private static void WriteQuestion(Utf8JsonWriter writer, Question question)
    {
        writer.WriteStartObject();
        writer.WriteString("id", question.Id);
        WriteText(writer, "text", question.Text);
        writer.WriteStartObject("ballot");
        writer.WriteString("type", WireName<BallotType>.Of(question.Rules.Type));
        foreach (var member in BallotRulesReader.MembersOf(question.Rules.Type).AsSpan(1))
        {
            writer.WriteNumber(member, RuleOf(question.Rules, member));
        }

        WriteCategories(writer, question.Rules.PerCategory);
        writer.WriteEndObject();
        WriteAmount(writer, "budget", question.Budget);
        WriteOptional(writer, "currency", question.Currency);
        writer.WriteStartArray("options");
        foreach (var option in question.Options)
        {
            writer.WriteStartObject();
            writer.WriteString("id", option.Id);
            WriteText(writer, "text", option.Text);
            WriteAmount(writer, "cost", option.Cost);
            WriteOptional(writer, "category", option.Category);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCategories(Utf8JsonWriter writer, CategoryLimits limits)
    {
        if (limits.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject(BallotRulesReader.PerCategory);
        foreach (var limit in limits.Items)
        {
            writer.WriteStartObject(limit.Category);
            writer.WriteNumber("min", limit.Min);
            writer.WriteNumber("max", limit.Max);
            WriteAmount(writer, "maxCost", limit.MaxCost);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static int RuleOf(BallotRules rules, string member) => member switch
    {
        "min" => rules.Min,
        "max" => rules.Max,
        "points" => rules.Points,
        "minPoints" => rules.MinPoints,
        "maxPerOption" => rules.MaxPerOption,
        "minScore" => rules.MinScore,
        _ => rules.MaxScore,
    };

    private static void WriteAttribute(Utf8JsonWriter writer, AttributeDeclaration attribute)
    {
        writer.WriteStartObject();
        writer.WriteString("id", attribute.Id);
        writer.WriteStartArray("values");
        foreach (var value in attribute.Values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, LocalizedText text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach (var (language, value) in text.Entries)
        {
            writer.WriteString(language, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteMoment(Utf8JsonWriter writer, string name, DateTimeOffset? moment)
    {
        if (moment is { } value)
        {
            writer.WriteString(name, Instants.Format(value));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteAmount(Utf8JsonWriter writer, string name, decimal? amount)
    {
        if (amount is { } value)
        {
            writer.WriteString(name, Money.Format(value));
        }
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}
