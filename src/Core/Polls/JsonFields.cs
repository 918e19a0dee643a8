using System.Text.Json;

namespace MVoting.Core.Polls;

/// <summary>
/// The members of one JSON object, each known, each once, with the path that a message names. A wrong type or
/// value is reported and read as absent, so that one pass finds every defect.
/// </summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly string path;
    private readonly List<FieldError> errors;

    private JsonFields(string path, List<FieldError> errors) => (this.path, this.errors) = (path, errors);

    /// <summary>Opens an object; null, with a report, when the value is none.</summary>
    public static JsonFields? Open(
        JsonElement element, string path, List<FieldError> errors, ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Report(path, "give an object");
            return null;
        }

        var fields = new JsonFields(path, errors);
        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                errors.Report(
                    FieldErrors.Member(path, member.Name), $"leave it out: known here is {string.Join(", ", known)}");
            }
            else if (!fields.members.TryAdd(member.Name, member.Value))
            {
                errors.Report(FieldErrors.Member(path, member.Name), "give it once");
            }
        }

        return fields;
    }

    public string Path(string name) => FieldErrors.Member(path, name);

    public void Report(string name, string message) => errors.Report(Path(name), message);

    public bool Has(string name) => members.ContainsKey(name);

    /// <summary>A member that may be left out; null counts as left out.</summary>
    public bool TryGet(string name, out JsonElement value) =>
        members.TryGetValue(name, out value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A member that must be there; reports when it is not.</summary>
    public bool TryRequire(string name, string rule, out JsonElement value)
    {
        if (TryGet(name, out value))
        {
            return true;
        }

        Report(name, $"it is missing: {rule}");
        return false;
    }

    /// <summary>A string, or null when it is absent or was reported.</summary>
    public string? Text(string name, string rule, Func<string, bool> isValid)
    {
        if (!TryGet(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && isValid(text))
        {
            return text;
        }

        Report(name, rule);
        return null;
    }

    /// <summary>A whole number, <paramref name="otherwise"/> when it is absent or was reported.</summary>
    public int Number(string name, int from, int to, int otherwise)
    {
        if (!TryGet(name, out var value))
        {
            return otherwise;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            && number >= from && number <= to)
        {
            return number;
        }

        Report(name, $"give a whole number from {from} to {to}");
        return otherwise;
    }

    /// <summary>
    /// One of an enumeration's names, <paramref name="otherwise"/> when it is absent or was reported.
    /// </summary>
    public TEnum Choice<TEnum>(string name, TEnum otherwise)
        where TEnum : struct, Enum
    {
        if (!TryGet(name, out var value))
        {
            return otherwise;
        }

        if (value.ValueKind == JsonValueKind.String && WireName<TEnum>.TryParse(value.GetString()!, out var choice))
        {
            return choice;
        }

        Report(name, $"give one of {WireName<TEnum>.All}");
        return otherwise;
    }

    /// <summary>An amount of money, or null when it is absent or was reported.</summary>
    public decimal? Amount(string name)
    {
        if (!TryGet(name, out var value))
        {
            return null;
        }

        if (Money.TryRead(value, out var amount))
        {
            return amount;
        }

        Report(name, Money.Rule);
        return null;
    }

    /// <summary>
    /// A list of <paramref name="from"/> to <paramref name="to"/> items, each read by <paramref name="read"/> with
    /// its path; what is read as null was reported.
    /// </summary>
    public List<T> Items<T>(string name, int from, int to, Func<JsonElement, string, T?> read)
        where T : class
    {
        var items = new List<T>();
        if (!TryGet(name, out var value))
        {
            if (from > 0)
            {
                Report(name, $"it is missing: give a list of {from} to {to}");
            }

            return items;
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() < from || value.GetArrayLength() > to)
        {
            Report(name, $"give a list of {from} to {to}");
            return items;
        }

        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            if (read(element, $"{Path(name)}[{index++}]") is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }
}
