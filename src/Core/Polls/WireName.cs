using System.Collections.Frozen;
using System.Text.Json;

namespace MVoting.Core.Polls;

/// <summary>The names of an enumeration's values as JSON has them: camelCase, matched exactly.</summary>
public static class WireName<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> Names = Enum.GetValues<TEnum>()
        .ToFrozenDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, TEnum> Values =
        Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All names, for a message: <c>live, sealed</c>.</summary>
    public static string All { get; } = string.Join(", ", Enum.GetValues<TEnum>().Select(value => Names[value]));

    /// <summary>The name of a defined value.</summary>
    public static string Of(TEnum value) => Names[value];

    /// <summary>The value of a name; false when there is none.</summary>
    public static bool TryParse(string name, out TEnum value) => Values.TryGetValue(name, out value);
}
