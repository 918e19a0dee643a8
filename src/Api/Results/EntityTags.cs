namespace MVoting.Api.Results;

/// <summary>Comparison of <c>If-None-Match</c> with an ETag (RFC 9110, 13.1.2: weakly).</summary>
public static class EntityTags
{
    public static bool Matches(string? ifNoneMatch, string eTag)
    {
        if (string.IsNullOrEmpty(ifNoneMatch))
        {
            return false;
        }

        if (ifNoneMatch.Trim() == "*")
        {
            return true;
        }

        foreach (var part in ifNoneMatch.Split(',', StringSplitOptions.TrimEntries))
        {
            var tag = part.StartsWith("W/", StringComparison.Ordinal) ? part[2..] : part;
            if (string.Equals(tag, eTag, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
