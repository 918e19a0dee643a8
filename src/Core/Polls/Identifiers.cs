namespace MVoting.Core.Polls;

/// <summary>
/// The ids that a caller may choose: <c>[A-Za-z0-9][A-Za-z0-9_-]{0,63}</c> for cities, polls, questions and
/// attributes; options also with <c>.</c> and <c>/</c>, which published project lists have.
/// </summary>
public static class Identifiers
{
    /// <summary>What an id must look like, for a message.</summary>
    public const string Rule = "use 1 to 64 of A-Z a-z 0-9 _ -, a letter or digit first";

    /// <summary>What an option's id must look like, for a message.</summary>
    public const string OptionRule = "use 1 to 64 of A-Z a-z 0-9 _ - . /, a letter or digit first";

    /// <summary>Whether <paramref name="text"/> may be the id of a city, poll, question or attribute.</summary>
    public static bool IsId(string text) => Follows(text, "_-");

    /// <summary>Whether <paramref name="text"/> may be the id of an option.</summary>
    public static bool IsOptionId(string text) => Follows(text, "_-./");

    private static bool Follows(string text, string signs)
    {
        if (text.Length is 0 or > Limits.IdLength || !char.IsAsciiLetterOrDigit(text[0]))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && !signs.Contains(character))
            {
                return false;
            }
        }

        return true;
    }
}
