using System.Text.Json;
using MVoting.Core.Polls;

namespace MVoting.Api.Requests;

/// <summary>
/// A small JSON object of a request, read strictly: broken JSON, unknown or repeated members and wrong types become
/// field errors. Polls and ballots have readers of their own in Core.
/// </summary>
public sealed class StrictObject : IDisposable
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    private readonly JsonDocument? _document;

    private StrictObject(JsonDocument? document) => _document = document;

    /// <summary>What was found wrong so far.</summary>
    public List<FieldError> Errors { get; } = [];

    /// <summary>Reads an object that may have the members <paramref name="known"/>.</summary>
    public static StrictObject Read(ReadOnlyMemory<byte> utf8, params ReadOnlySpan<string> known)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8, s_options);
        }
        catch (JsonException exception)
        {
            var broken = new StrictObject(null);
            broken.Refuse("", $"This is not valid JSON, or a member stands twice (line {exception.LineNumber + 1}).");
            return broken;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, in an escape: valid JSON, and no name that could be compared with others.
            var broken = new StrictObject(null);
            broken.Refuse("", "The name of a member is no text: half of a surrogate pair stands in it.");
            return broken;
        }

        var result = new StrictObject(document);
        result.CheckMembers(known);
        return result;
    }

    /// <summary>A member, or null when it is absent, null or the whole could not be read.</summary>
    public JsonElement? Member(string name) =>
        _document?.RootElement is { ValueKind: JsonValueKind.Object } root
        && root.TryGetProperty(name, out var member)
        && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    /// <summary>Whether the member stands there, be it null.</summary>
    public bool Has(string name) =>
        _document?.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty(name, out _);

    /// <summary>A text that must be there.</summary>
    public string Text(string name, int maxLength)
    {
        var text = OptionalText(name, maxLength);
        if (text is null && !Errors.Exists(error => error.Field == name))
        {
            Refuse(name, "This member is required.");
        }

        return text ?? "";
    }

    /// <summary>A text that may be absent.</summary>
    public string? OptionalText(string name, int maxLength)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (member.ValueKind != JsonValueKind.String || StringOf(member) is not { } text)
        {
            Refuse(name, "Give a text.");
            return null;
        }

        if (text.Length == 0 || text.Length > maxLength || text.Any(char.IsControl))
        {
            Refuse(name, $"Give 1 to {maxLength} characters without control characters.");
            return null;
        }

        return text;
    }

    /// <summary>A list of different texts that must be there and not be empty.</summary>
    public string[] Texts(string name, int maxCount, int maxLength)
    {
        if (Member(name) is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() is 0)
        {
            Refuse(name, "Give a list with at least one text.");
            return [];
        }

        if (list.GetArrayLength() > maxCount)
        {
            Refuse(name, $"Give at most {maxCount} texts.");
            return [];
        }

        var texts = new List<string>();
        foreach (var item in list.EnumerateArray())
        {
            var text = item.ValueKind == JsonValueKind.String ? StringOf(item) : null;
            if (text is null || text.Length == 0 || text.Length > maxLength || texts.Contains(text))
            {
                Refuse($"{name}[{texts.Count}]", $"Give different texts of 1 to {maxLength} characters.");
                return [];
            }

            texts.Add(text);
        }

        return [.. texts];
    }

    /// <summary>A moment in RFC 3339, as Unix milliseconds; null when absent.</summary>
    public long? Moment(string name)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        var text = member.ValueKind == JsonValueKind.String ? StringOf(member) : null;
        if (text is null || !Instants.TryParse(text, out var moment))
        {
            Refuse(name, Instants.Rule);
            return null;
        }

        return moment.ToUnixTimeMilliseconds();
    }

    /// <summary>Notes a defect.</summary>
    public void Refuse(string field, string message) => Errors.Add(new FieldError(field, message));

    public void Dispose() => _document?.Dispose();

    private void CheckMembers(ReadOnlySpan<string> known)
    {
        if (_document!.RootElement.ValueKind != JsonValueKind.Object)
        {
            Refuse("", "The body must be a JSON object.");
            return;
        }

        foreach (var member in _document.RootElement.EnumerateObject())
        {
            var name = NameOf(member);
            if (!known.Contains(name))
            {
                Refuse(name, "There is no such member.");
            }
        }
    }

    // A lone surrogate in an escape is valid JSON and no text.
    private static string? StringOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string NameOf(JsonProperty member)
    {
        const int EchoLength = 64;
        try
        {
            return member.Name.Length <= EchoLength ? member.Name : member.Name[..EchoLength];
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
