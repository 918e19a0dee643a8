using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace MVoting.Core.Polls;

/// <summary>
/// Exact amounts of money: 0 to <see cref="Limits.MoneyAmount"/>, at most <see cref="Limits.MoneyDecimals"/>
/// places, read from a JSON number or string, written without trailing zeros. Nothing is ever rounded.
/// </summary>
public static class Money
{
    /// <summary>ISO 4217's code for "no currency": of amounts whose currency nobody named.</summary>
    public const string NoCurrency = "XXX";

    /// <summary>What an amount must look like, for a message.</summary>
    public const string Rule = "give an amount such as 120000 or \"99.50\": 0 to 10^18, at most 6 decimal places";

    // Within a decimal's 28 digits, so that nothing is rounded while it is read.
    private const int ScientificLength = 24;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>The one way to write an amount.</summary>
    public static string Format(decimal amount) => amount.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Reads an amount; false when it is not one, or not exact within the limits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal amount)
    {
        amount = 0;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var decimals = point < 0 ? [] : text[(point + 1)..];
        var isWritten = whole.Length is > 0 and <= 19 && !whole.ContainsAnyExcept(Digits)
            && (whole.Length == 1 || whole[0] != '0')
            && (point < 0 || decimals.Length is > 0 and <= Limits.MoneyDecimals) && !decimals.ContainsAnyExcept(Digits);
        return isWritten
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)
            && IsAmount(amount);
    }

    /// <summary>Whether a number is within the limits and has no more decimal places than they allow.</summary>
    public static bool IsAmount(decimal amount) =>
        amount >= 0 && amount <= Limits.MoneyAmount && decimal.Round(amount, Limits.MoneyDecimals) == amount;

    internal static bool TryRead(JsonElement element, out decimal amount)
    {
        amount = 0;
        return element.ValueKind switch
        {
            JsonValueKind.Number => TryParse(element.GetRawText(), out amount)
                || TryParseScientific(element.GetRawText(), out amount),
            JsonValueKind.String => TryParse(element.GetString(), out amount),
            _ => false,
        };
    }

    // 1.2E7: how some languages write a number of eight digits. Exact, since a power of ten only moves the point.
    private static bool TryParseScientific(string text, out decimal amount)
    {
        amount = 0;
        return text.Length <= ScientificLength && !text.Contains('-', StringComparison.Ordinal)
            && decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out amount)
            && IsAmount(amount);
    }
}
