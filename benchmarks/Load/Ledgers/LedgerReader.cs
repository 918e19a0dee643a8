using System.Globalization;
using System.Text;
using System.Text.Json;
using MVoting.Load.Ballots;

namespace MVoting.Load.Ledgers;

/// <summary>Reads a ledger back, line by line.</summary>
public static class LedgerReader
{
    private const int Fields = 4;

    /// <summary>Throws <see cref="SetupException"/> when it is not a ledger of this program.</summary>
    public static LedgerHeader ReadHeader(string path)
    {
        using var reader = Open(path);
        var line = reader.ReadLine();
        try
        {
            var header = line is ['#', ..]
                ? JsonSerializer.Deserialize(line.AsSpan(1), LedgerJson.Default.LedgerHeader)
                : null;
            return header is { Format: 2, City: not null, Poll: not null }
                ? header
                : throw new SetupException($"'{path}' is not a ledger of this program.");
        }
        catch (JsonException)
        {
            throw new SetupException($"'{path}' is not a ledger of this program.");
        }
    }

    /// <summary>
    /// Every acknowledged ballot. A last line without its line feed is not one: its writing was cut off. Throws
    /// <see cref="SetupException"/> with the line's number for any other line that cannot be read.
    /// </summary>
    public static IEnumerable<LedgerEntry> ReadEntries(string path)
    {
        using var reader = Open(path);
        var number = 0;
        foreach (var line in WholeLines(reader))
        {
            if (++number > 1)
            {
                yield return Read(line, path, number);
            }
        }
    }

    private static IEnumerable<string> WholeLines(StreamReader reader)
    {
        var line = new StringBuilder();
        var buffer = new char[32 * 1024];
        for (int count; (count = reader.Read(buffer)) > 0;)
        {
            var start = 0;
            for (int end; (end = Array.IndexOf(buffer, '\n', start, count - start)) >= 0; start = end + 1)
            {
                yield return line.Append(buffer, start, end - start).ToString();
                line.Clear();
            }

            line.Append(buffer, start, count - start);
        }
    }

    private static LedgerEntry Read(string line, string path, int number)
    {
        var fields = line.Split('\t');
        if (fields.Length == Fields
            && Guid.TryParseExact(fields[1], "D", out var ballotId)
            && ulong.TryParse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hash))
        {
            return new LedgerEntry(fields[0], ballotId, new Receipt(fields[2]), hash);
        }

        throw new SetupException($"'{path}', line {number}: not a line of a ledger.");
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path, new UTF8Encoding(false, true));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"The ledger cannot be read: {fault.Message}");
        }
    }
}
