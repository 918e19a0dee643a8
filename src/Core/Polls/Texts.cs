using System.Text.Json;

namespace MVoting.Core.Polls;

/// <summary>The texts of a definition: what a person reads, and the short labels.</summary>
internal static class Texts
{
    private const string TextRule = "give 1 to 4096 characters, not only spaces and no control characters";

    /// <summary>What a category or a value must look like, for a message.</summary>
    public const string LabelRule = "give 1 to 128 characters, no control characters, no space at the ends";

    /// <summary>Whether a text may be a category or an attribute's value.</summary>
    public static bool IsLabel(string text) =>
        IsWithin(text, Limits.LabelLength) && text.Trim().Length == text.Length
        && !text.Any(char.IsControl);

    /// <summary>
    /// Whether a text may be shown to a person: it may have lines and tabs, no other control characters.
    /// </summary>
    public static bool IsText(string text) =>
        IsWithin(text, Limits.TextLength) && !string.IsNullOrWhiteSpace(text)
        && !text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t'));

    /// <summary>Whether a tag has the outer form of RFC 5646: letters, then groups of letters and digits.</summary>
    public static bool IsLanguageTag(string tag)
    {
        if (tag.Length > Limits.LanguageTagLength)
        {
            return false;
        }

        var parts = tag.Split('-');
        return parts[0].Length is >= 2 and <= 8 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>The text at a member that may be left out, then empty.</summary>
    public static LocalizedText Read(JsonFields fields, string name, List<FieldError> errors) =>
        fields.TryGet(name, out var element) ? Read(element, fields.Path(name), errors) : LocalizedText.Empty;

    public static LocalizedText Read(JsonElement element, string path, List<FieldError> errors)
    {
        var entries = new List<KeyValuePair<string, string>>();
        if (element.ValueKind != JsonValueKind.Object
            || element.GetPropertyCount() is 0 or > Limits.LanguagesPerText)
        {
            errors.Report(path, "give an object of 1 to 32 language tags and their texts, such as {\"en\": \"…\"}");
            return LocalizedText.Empty;
        }

        var tags = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in element.EnumerateObject())
        {
            var memberPath = FieldErrors.Member(path, member.Name);
            if (!IsLanguageTag(member.Name))
            {
                errors.Report(memberPath, "give a language tag such as en, ko or pt-BR (RFC 5646)");
            }
            else if (!tags.Add(member.Name))
            {
                errors.Report(memberPath, "give each language once");
            }
            else if (member.Value.ValueKind != JsonValueKind.String || !IsText(member.Value.GetString()!))
            {
                errors.Report(memberPath, TextRule);
            }
            else
            {
                entries.Add(KeyValuePair.Create(member.Name, member.Value.GetString()!));
            }
        }

        return LocalizedText.Of(entries);
    }

    private static bool IsWithin(string text, int characters) =>
        text.Length > 0 && (text.Length <= characters || text.EnumerateRunes().Count() <= characters);
}
