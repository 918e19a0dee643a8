using System.Globalization;

namespace MVoting.Core.Pabulib;

/// <summary>Numbers as <c>.pb</c> files write them, read exactly: nothing is rounded.</summary>
internal static class PabulibNumber
{
    // Far above any budget, and far enough below a decimal's 28 digits that thousands of costs add up exactly.
    private const int WholeDigits = 15;
    private const int FractionDigits = 6;

    /// <summary>
    /// Reads an optional sign, up to 15 digits and, after a point, up to 6 more (zeros beyond are dropped). No
    /// exponent, no separator of thousands, no decimal comma.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value)
    {
        if (text.Length is > 0 and <= WholeDigits && !text.ContainsAnyExceptInRange('0', '9'))
        {
            value = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
            return true;
        }

        value = 0;
        var digits = text.StartsWith("-") ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = (point < 0 ? digits : digits[..point]).TrimStart('0');
        var fraction = (point < 0 ? [] : digits[(point + 1)..]).TrimEnd('0');
        var anyDigit = digits.Length > (point < 0 ? 0 : 1);
        if (!anyDigit || whole.Length > WholeDigits || fraction.Length > FractionDigits
            || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        Span<char> plain = stackalloc char[WholeDigits + FractionDigits + 3];
        return plain.TryWrite($"{(digits.Length < text.Length ? "-" : "")}0{whole}.{fraction}", out var length)
            && decimal.TryParse(
                plain[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a whole number; <c>3.0</c> is one, <c>3.5</c> is not.</summary>
    public static bool TryReadWhole(ReadOnlySpan<char> text, out long value)
    {
        var isWhole = TryRead(text, out var number) && decimal.IsInteger(number);
        value = isWhole ? (long)number : 0;
        return isWhole;
    }

    /// <summary>The shortest exact form: <c>1500000</c>, <c>12.5</c>.</summary>
    public static string Write(decimal value) =>
        value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>What a person should change about a number that cannot be read.</summary>
    public static string Remedy(string text) => text.Contains(',')
        ? "write it with a point and without separators: 1234.5"
        : "write plain digits, with a point before a fraction: 1234.5";
}
