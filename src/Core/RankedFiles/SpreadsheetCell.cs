namespace MVoting.Core.RankedFiles;

/// <summary>
/// Text in a cell of a CSV file that a spreadsheet will open. A cell that begins with <c>= + - @</c>, a tab or a
/// carriage return would be run as a formula, so an apostrophe is put before it (OWASP, CSV injection), and taken
/// away again when such a file is read here.
/// </summary>
public static class SpreadsheetCell
{
    private const string Dangerous = "=+-@\t\r";

    /// <summary>The cell as CSV text: harmless, and quoted where the format needs it.</summary>
    public static string Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Quote(IsDangerous(text) ? "'" + text : text);
    }

    /// <summary>Several texts in one cell, each on a line of its own.</summary>
    internal static string WriteLines(IEnumerable<string> lines) =>
        Quote(string.Join('\n', lines.Select(line => IsDangerous(line) ? "'" + line : line)));

    private static string Quote(string harmless) =>
        harmless.AsSpan().IndexOfAny(",\"\n\r") >= 0 || harmless != harmless.Trim(' ')
            ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : harmless;

    /// <summary>The text of a cell that <see cref="Write"/> made, quotes taken away already.</summary>
    public static string Read(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.StartsWith('\'') && IsDangerous(cell[1..]) ? cell[1..] : cell;
    }

    // Apostrophes before such a beginning count with it, so that writing and reading undo each other.
    private static bool IsDangerous(string text)
    {
        var rest = text.AsSpan().TrimStart('\'');
        return rest.Length > 0 && Dangerous.Contains(rest[0], StringComparison.Ordinal);
    }
}
