using System.Text;
using System.Text.Json;
using MVoting.Api.Requests;
using MVoting.Core;
using MVoting.Grains.Cities;

namespace MVoting.Api.Cities;

/// <summary>
/// Reads a city's description: a name (one text, or texts by language), its languages, its time zone.
/// </summary>
public static class CityReader
{
    private const int LanguageLength = 35;
    private const int TimeZoneLength = 64;

    // Without the operating system's time zone data nobody could make a city. Then the form of the name must do.
    private static readonly bool s_hasTimeZones = TimeZoneInfo.GetSystemTimeZones().Count > 1;

    /// <summary>The description; worth nothing when <paramref name="fields"/> holds errors afterwards.</summary>
    public static CityDescription Read(StrictObject fields)
    {
        var name = ReadName(fields);
        var locales = fields.Texts("locales", DoorLimits.LocalesPerCity, LanguageLength);
        foreach (var (index, locale) in locales.Index())
        {
            if (!IsLanguage(locale))
            {
                fields.Refuse($"locales[{index}]", "Give a language tag (BCP 47) such as ko or pl-PL.");
            }
        }

        var timeZone = fields.Text("timeZone", TimeZoneLength);
        if (timeZone.Length > 0 && !IsTimeZone(timeZone))
        {
            fields.Refuse("timeZone", "Give a time zone of the IANA database such as Asia/Seoul.");
        }

        return new CityDescription(name, locales, timeZone);
    }

    private static string ReadName(StrictObject fields)
    {
        if (fields.Member("name") is { ValueKind: JsonValueKind.Object } texts)
        {
            return ReadTexts(fields, texts);
        }

        var text = fields.Text("name", Limits.TextLength);
        return Json(writer => writer.WriteStringValue(text));
    }

    private static string ReadTexts(StrictObject fields, JsonElement texts)
    {
        var count = 0;
        foreach (var text in texts.EnumerateObject())
        {
            count++;
            if (!IsLanguage(text.Name) || text.Value.ValueKind != JsonValueKind.String || !IsText(text.Value))
            {
                fields.Refuse("name", $"Give texts of 1 to {Limits.TextLength} characters by language tag (BCP 47).");
                return "null";
            }
        }

        if (count is 0 or > Limits.LanguagesPerText)
        {
            fields.Refuse("name", $"Give a text in 1 to {Limits.LanguagesPerText} languages.");
            return "null";
        }

        return Json(texts.WriteTo);
    }

    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.GetString() is { Length: > 0 and <= Limits.TextLength } text && !text.Any(char.IsControl);
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate: valid JSON, no text.
            return false;
        }
    }

    private static string Json(Action<Utf8JsonWriter> write) =>
        Encoding.UTF8.GetString(JsonText.Make(write, static (writer, write) => write(writer)).Span);

    // The shape of BCP 47: a language of letters, then subtags of letters and digits, 1 to 8 long.
    private static bool IsLanguage(string tag)
    {
        var parts = tag.Split('-');
        return tag.Length <= LanguageLength
            && parts[0].Length is >= 2 and <= 8
            && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    private static bool IsTimeZone(string name)
    {
        var hasForm = char.IsAsciiLetter(name[0])
            && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '/' or '_' or '-' or '+')
            && !name.Contains("//", StringComparison.Ordinal);
        return hasForm && (!s_hasTimeZones || TimeZoneInfo.TryFindSystemTimeZoneById(name, out _));
    }
}
