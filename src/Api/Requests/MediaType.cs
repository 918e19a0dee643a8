namespace MVoting.Api.Requests;

/// <summary>
/// Media types that the routes take. Parameters other than <c>charset=utf-8</c> are refused for text formats.
/// </summary>
public static class MediaType
{
    public const string Json = "application/json";
    public const string MergePatch = "application/merge-patch+json";
    public const string NdJson = "application/x-ndjson";

    /// <summary>Whether <paramref name="contentType"/> is the media type, in UTF-8.</summary>
    public static bool Is(string? contentType, string mediaType)
    {
        if (contentType is null || !contentType.StartsWith(mediaType, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // The usual two spellings cost nothing more than the comparison.
        return contentType.Length == mediaType.Length || IsUtf8(contentType.AsSpan(mediaType.Length));
    }

    private static bool IsUtf8(ReadOnlySpan<char> parameters)
    {
        const string Name = "charset=";
        parameters = parameters.TrimStart();
        if (parameters.IsEmpty)
        {
            return true;
        }

        if (parameters[0] != ';')
        {
            return false;
        }

        var parameter = parameters[1..].Trim();
        return parameter.IsEmpty
            || (parameter.StartsWith(Name, StringComparison.OrdinalIgnoreCase)
                && parameter[Name.Length..].Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }
}
