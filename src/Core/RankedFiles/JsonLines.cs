using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using MVoting.Core.Pabulib;

namespace MVoting.Core.RankedFiles;

/// <summary>
/// Finds the line of a member in a JSON text, when there is a defect to report: the parsed document has no
/// lines.
/// </summary>
internal static class JsonLines
{
    /// <summary>A value as text: strings, numbers and <c>true</c>; else null.</summary>
    /// <exception cref="RankedFileException">The string is half a surrogate pair, which is no text.</exception>
    public static string? Text(ReadOnlySpan<byte> utf8, JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()
                : value.ValueKind is JsonValueKind.Number or JsonValueKind.True ? value.GetRawText() : null;
        }
        catch (InvalidOperationException)
        {
            var raw = JsonMarshal.GetRawUtf8Value(value);
            var line = utf8.Overlaps(raw, out var offset) ? 1 + PabulibText.LineEnds(utf8[..offset]) : 1;
            throw RankedFileText.Fault(line, "file", "A text holds half a surrogate pair. Correct the escape \\ud800 to \\udfff.");
        }
    }

    /// <summary>
    /// The line, from 1, where the value of a path begins; of its longest existing part where it is missing.
    /// </summary>
    /// <param name="path">Names of members, and numbers of elements as text: <c>CVR, 12, CVRSnapshot</c>.</param>
    public static int Find(ReadOnlySpan<byte> utf8, params ReadOnlySpan<string> path)
    {
        var reader = new Utf8JsonReader(utf8);
        var found = 0L;
        reader.Read();
        foreach (var step in path)
        {
            if (!(reader.TokenType == JsonTokenType.StartArray ? Element(ref reader, step) : Member(ref reader, step)))
            {
                break;
            }

            found = reader.TokenStartIndex;
        }

        return 1 + PabulibText.LineEnds(utf8[..(int)found]);
    }

    private static bool Member(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool Element(ref Utf8JsonReader reader, string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var left))
        {
            return false;
        }

        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; left--)
        {
            if (left == 0)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
