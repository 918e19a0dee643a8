using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MVoting.Core.Polls;

namespace MVoting.Core.Counting;

/// <summary>
/// An outcome as one JSON object: <c>rule, parameters, winners, cost, remaining, rounds, options, ties, series</c>.
/// Amounts and scores are numbers where they are whole or have at most six places, else they are cut there and the
/// exact fraction stands beside them.
/// </summary>
public static class OutcomeJson
{
    // The reader is a program or a person at a terminal, not a page: names stay readable.
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string ToText(Outcome outcome)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            Write(writer, outcome);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter writer, Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteMembers(writer, outcome);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members alone, into an object that has others.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(outcome);
        writer.WriteString("rule", WireName<RuleName>.Of(outcome.Rule));
        writer.WriteStartObject("parameters");
        foreach (var (name, value) in outcome.Parameters)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
        Strings(writer, "winners", outcome.Winners);
        Number(writer, "cost", outcome.Cost);
        Number(writer, "remaining", outcome.Remaining);
        writer.WriteStartArray("rounds");
        foreach (var round in outcome.Rounds)
        {
            writer.WriteStartObject();
            writer.WriteNumber("round", round.Number);
            round.WriteMembers(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("options");
        foreach (var option in outcome.Options)
        {
            Option(writer, option);
        }

        writer.WriteEndArray();
        Ties(writer, outcome);
        OutcomeSeries.Write(writer, outcome);
        if (outcome.Remarks.Length > 0)
        {
            Strings(writer, "remarks", outcome.Remarks);
        }
    }

    /// <summary>A number as a member, and the exact fraction as <c>nameExact</c> where it has more than six places.</summary>
    public static void Number(Utf8JsonWriter writer, string name, Rational? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is not { } number)
        {
            return;
        }

        writer.WritePropertyName(name);
        writer.WriteRawValue(number.ToText());
        if (!(number * 1_000_000).IsWhole)
        {
            writer.WriteString(name + "Exact", number.ToString());
        }
    }

    /// <summary>A member that is a list of texts.</summary>
    public static void Strings(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(texts);
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void Option(Utf8JsonWriter writer, OutcomeOption option)
    {
        writer.WriteStartObject();
        writer.WriteString("id", option.Id);
        writer.WriteBoolean("won", option.Won);
        writer.WriteString("why", option.Why);
        if (option.Votes is { } votes)
        {
            writer.WriteNumber("votes", votes);
        }

        Number(writer, "score", option.Score);
        Number(writer, "cost", option.Cost);
        Number(writer, "allocation", option.Allocation);
        if (option.Lacking is { } lacking)
        {
            writer.WriteStartObject("lacks");
            writer.WriteNumber("supporters", (long)lacking.Supporters);
            writer.WriteString("is", WireName<LackingKind>.Of(lacking.Kind));
            writer.WriteEndObject();
        }

        if (option.Round is { } round)
        {
            writer.WriteNumber("round", round);
        }

        writer.WriteEndObject();
    }

    private static void Ties(Utf8JsonWriter writer, Outcome outcome)
    {
        writer.WriteStartArray("ties");
        foreach (var tie in outcome.Ties)
        {
            writer.WriteStartObject();
            writer.WriteNumber("round", tie.Round);
            Strings(writer, "options", tie.Options);
            writer.WriteString("chosen", tie.Chosen);
            writer.WriteString("by", tie.By);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (outcome.TiedOutcomes.Length == 0)
        {
            return;
        }

        writer.WriteStartArray("tiedOutcomes");
        foreach (var winners in outcome.TiedOutcomes)
        {
            writer.WriteStartArray();
            foreach (var winner in winners)
            {
                writer.WriteStringValue(winner);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("tiedOutcomesAreCut", outcome.TiedOutcomesAreCut);
    }
}
