using System.Globalization;
using System.Text.Json;
using MVoting.Core.Pabulib;

namespace MVoting.Core.RankedFiles;

/// <summary>
/// Finds the line of a member in a JSON text, when there is a defect to report: the parsed document has no
/// lines.
/// </summary>
internal static class JsonLines
{
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
        var left = int.Parse(number, CultureInfo.InvariantCulture);
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
