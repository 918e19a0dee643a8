using System.Text.Json;

namespace MVoting.Core.Ballots;

/// <summary>Strings and numbers of a ballot's JSON, as bytes and without allocation.</summary>
internal static class BallotText
{
    /// <summary>
    /// The string or member name at which the reader stands, its escapes resolved into the draft's scratch; good
    /// until the next call. False when an escape is half a surrogate pair, which no text is.
    /// </summary>
    public static bool TryGet(ref Utf8JsonReader reader, BallotDraft draft, out ReadOnlySpan<byte> utf8)
    {
        if (!reader.ValueIsEscaped)
        {
            utf8 = reader.ValueSpan;
            return true;
        }

        var scratch = draft.TextOf(reader.ValueSpan.Length);
        try
        {
            utf8 = scratch[..reader.CopyString(scratch)];
            return true;
        }
        catch (InvalidOperationException)
        {
            utf8 = [];
            return false;
        }
    }

    /// <summary>
    /// A whole number, written as one: digits, with a minus sign or without. Beyond 64 bits it becomes the nearest
    /// number that fits, which is out of every range.
    /// </summary>
    public static bool TryGetWholeNumber(ref Utf8JsonReader reader, out long number)
    {
        number = 0;
        if (reader.TokenType != JsonTokenType.Number)
        {
            return false;
        }

        var isNegative = reader.ValueSpan[0] == '-';
        if (reader.ValueSpan[(isNegative ? 1 : 0)..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        if (!reader.TryGetInt64(out number))
        {
            number = isNegative ? long.MinValue : long.MaxValue;
        }

        return true;
    }
}
