using System.Text.Json;

namespace MVoting.Core.Counting;

/// <summary>
/// The rounds of an outcome as lines of a chart: what stands round by round in <c>rounds</c>, turned round, so that a page
/// draws it without a program of its own. All lists have one length; a line has null where a round has no such number.
/// </summary>
public static class OutcomeSeries
{
    /// <summary>Writes the member <c>series</c>.</summary>
    public static void Write(Utf8JsonWriter writer, Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(outcome);
        var rounds = outcome.Rounds.Select(round => round.Points.ToDictionary(point => point.Key, point => point.Value)).ToList();
        writer.WriteStartObject("series");
        writer.WriteStartArray("rounds");
        foreach (var round in outcome.Rounds)
        {
            writer.WriteNumberValue(round.Number);
        }

        writer.WriteEndArray();
        if (outcome.Rounds.Any(round => round.Label is not null))
        {
            OutcomeJson.Strings(writer, "options", outcome.Rounds.Select(round => round.Label ?? ""));
        }

        writer.WriteStartArray("lines");
        foreach (var name in rounds.SelectMany(round => round.Keys).Distinct())
        {
            var values = rounds.Select(round => round.GetValueOrDefault(name)).ToList();
            if (values.Exists(value => value is not null))
            {
                Line(writer, name, values);
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Line(Utf8JsonWriter writer, string name, List<Rational?> values)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteStartArray("values");
        foreach (var value in values)
        {
            if (value is { } number)
            {
                writer.WriteRawValue(number.ToText());
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
