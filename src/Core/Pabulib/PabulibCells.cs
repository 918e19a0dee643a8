namespace MVoting.Core.Pabulib;

/// <summary>
/// Reads cells as values: trimmed, and null where a cell is empty or <c>None</c>. Values that repeat from row to
/// row (ages, districts) are kept once.
/// </summary>
internal sealed class PabulibCells(string section, PabulibFindings findings)
{
    private const int KeptValues = 4_096;
    private const int KeptLength = 64;

    private readonly HashSet<string> _kept = [];
    private char[] _text = new char[256];

    /// <summary>The value of a cell, or null; also null for the column -1.</summary>
    public string? Value(PabulibScanner row, int column)
    {
        var text = Span(row, column);
        return text.IsEmpty ? null : Keep(text);
    }

    /// <summary>The same without making a string; valid until the next call.</summary>
    public ReadOnlySpan<char> Span(PabulibScanner row, int column)
    {
        if (column < 0)
        {
            return default;
        }

        var bytes = row.Bytes(column);
        if (_text.Length < bytes.Length)
        {
            _text = new char[bytes.Length * 2];
        }

        var all = _text.AsSpan(0, System.Text.Encoding.UTF8.GetChars(bytes, _text));
        var value = all.Trim();
        if (value.Length != all.Length && !value.IsEmpty)
        {
            findings.Count(row.Line, section, "spaces around a cell, left out");
        }

        return value is "None" ? default : value;
    }

    private string Keep(ReadOnlySpan<char> text)
    {
        if (text.Length > KeptLength)
        {
            return text.ToString();
        }

        var kept = _kept.GetAlternateLookup<ReadOnlySpan<char>>();
        if (kept.TryGetValue(text, out var value))
        {
            return value;
        }

        value = text.ToString();
        if (_kept.Count < KeptValues)
        {
            _kept.Add(value);
        }

        return value;
    }
}
