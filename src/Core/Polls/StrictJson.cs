using System.Text.Json;
using System.Text.Unicode;

namespace MVoting.Core.Polls;

/// <summary>
/// JSON (RFC 8259) taken by the letter: valid UTF-8 without a byte order mark, no comments, no trailing commas,
/// bounded depth, and no escape that is half a surrogate pair.
/// </summary>
internal static class StrictJson
{
    /// <summary>Parses a document; reports why and returns null when it is not strict JSON.</summary>
    public static JsonDocument? Parse(ReadOnlySpan<byte> utf8Json, List<FieldError> errors)
    {
        if (!Utf8.IsValid(utf8Json))
        {
            errors.Report("", "send the document in UTF-8; it has bytes that are not");
            return null;
        }

        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = Limits.DefinitionDepth });
        try
        {
            while (reader.Read())
            {
                if (HasHalfPair(ref reader))
                {
                    errors.Report("", $"an escape near byte {reader.TokenStartIndex} is half a surrogate pair");
                    return null;
                }
            }

            return JsonDocument.Parse(
                utf8Json.ToArray(), new JsonDocumentOptions { MaxDepth = Limits.DefinitionDepth });
        }
        catch (JsonException exception)
        {
            errors.Report("", Explain(exception));
            return null;
        }
    }

    /// <summary>Where the document stops to be JSON, without repeating what stands there.</summary>
    public static string Explain(JsonException exception) =>
        $"from line {(exception.LineNumber ?? 0) + 1}, byte {(exception.BytePositionInLine ?? 0) + 1} on this is " +
        "not JSON by RFC 8259, or nested too deeply";

    private static bool HasHalfPair(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return false;
        }

        try
        {
            reader.GetString();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
