using System.Globalization;
using MVoting.Core.Polls;

namespace MVoting.Core.Counting;

/// <summary>An outcome as a page of text for a person at a terminal. JSON is for programs.</summary>
public static class OutcomeText
{
    public static void Write(TextWriter writer, Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(outcome);
        Line(writer, $"rule      {WireName<RuleName>.Of(outcome.Rule)}");
        Line(writer, $"with      {string.Join(", ", outcome.Parameters.Select(one => $"{one.Key} {one.Value}"))}");
        Line(writer, $"winners   {(outcome.Winners.IsEmpty ? "none" : string.Join(", ", outcome.Winners))}");
        if (outcome.Cost is { } cost && outcome.Remaining is { } remaining)
        {
            Line(writer, $"cost      {Amount(cost)}, remaining {Amount(remaining)}");
        }

        foreach (var remark in outcome.Remarks)
        {
            Line(writer, $"note      {remark}");
        }

        Line(writer, "");
        foreach (var round in outcome.Rounds)
        {
            Line(writer, string.Create(CultureInfo.InvariantCulture, $"round {round.Number,-3} {round.ToText()}"));
        }

        Line(writer, "");
        foreach (var option in outcome.Options)
        {
            Line(writer, $"{(option.Won ? "won " : "lost")} {option.Id}: {option.Why}");
        }

        foreach (var tie in outcome.Ties)
        {
            Line(writer, string.Create(
                CultureInfo.InvariantCulture,
                $"tie in round {tie.Round}: {string.Join(", ", tie.Options)}; {tie.Chosen} by {tie.By}"));
        }

        foreach (var winners in outcome.TiedOutcomes)
        {
            Line(writer, $"possible  {string.Join(", ", winners)}");
        }
    }

    /// <summary>A number for a sentence: thousands by commas, cut after two places.</summary>
    public static string Amount(Rational value)
    {
        var text = value.ToText(2);
        var sign = text.StartsWith('-') ? 1 : 0;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        for (var at = (point < 0 ? text.Length : point) - 3; at > sign; at -= 3)
        {
            text = text.Insert(at, ",");
        }

        return text;
    }

    private static void Line(TextWriter writer, string text)
    {
        writer.Write(text);
        writer.Write('\n');
    }
}
