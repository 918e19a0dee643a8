using System.Globalization;

namespace MVoting.Core.Counting;

/// <summary>
/// The options of an outcome as a table for spreadsheets (RFC 4180: commas, CRLF). A text that a spreadsheet would
/// take for a formula begins with an apostrophe: names come from proposers.
/// </summary>
public static class OutcomeCsv
{
    public static void Write(TextWriter writer, Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(outcome);
        Row(writer, "option", "won", "round", "votes", "score", "cost", "allocation", "why");
        foreach (var option in outcome.Options)
        {
            Row(
                writer,
                Text(option.Id),
                option.Won ? "1" : "0",
                option.Round?.ToString(CultureInfo.InvariantCulture) ?? "",
                option.Votes?.ToString(CultureInfo.InvariantCulture) ?? "",
                option.Score?.ToText() ?? "",
                option.Cost?.ToText() ?? "",
                option.Allocation?.ToText() ?? "",
                Text(option.Why));
        }
    }

    /// <summary>A text that no spreadsheet computes.</summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isFormula = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';
        return isFormula ? "'" + text : text;
    }

    private static void Row(TextWriter writer, params string[] cells)
    {
        for (var at = 0; at < cells.Length; at++)
        {
            if (at > 0)
            {
                writer.Write(',');
            }

            writer.Write(cells[at].AsSpan().IndexOfAny(",\"\r\n") < 0
                ? cells[at]
                : $"\"{cells[at].Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }

        writer.Write("\r\n");
    }
}
