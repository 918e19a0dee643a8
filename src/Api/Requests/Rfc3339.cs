using MVoting.Core;

namespace MVoting.Api.Requests;

/// <summary>
/// Moments as RFC 3339 in UTC, with milliseconds (<c>2026-11-30T18:00:00.000Z</c>) or without.
/// </summary>
public static class Rfc3339
{
    /// <summary>Length of a written moment in ASCII characters.</summary>
    public const int Length = 24;

    /// <summary>Length of a moment to the second, in ASCII characters.</summary>
    public const int SecondsLength = 20;

    private const int UpToSecondsLength = 19;

    /// <summary>
    /// Writes a moment. By hand: a custom format string costs several times as much on the way of a ballot.
    /// </summary>
    public static int Write(Span<byte> destination, long unixMs)
    {
        var moment = WriteUpToSeconds(destination, unixMs, Length);
        destination[UpToSecondsLength] = (byte)'.';
        Digits(destination[20..], moment.Millisecond, 3);
        destination[23] = (byte)'Z';
        return Length;
    }

    /// <summary>Writes a moment to the second, which it may be up to a second after.</summary>
    public static int WriteSeconds(Span<byte> destination, long unixMs)
    {
        WriteUpToSeconds(destination, unixMs, SecondsLength);
        destination[UpToSecondsLength] = (byte)'Z';
        return SecondsLength;
    }

    /// <summary>A moment as text.</summary>
    public static string Format(long unixMs) => string.Create(Length, unixMs, static (text, moment) =>
    {
        Span<byte> ascii = stackalloc byte[Length];
        Write(ascii, moment);
        System.Text.Encoding.ASCII.GetChars(ascii, text);
    });

    private static DateTime WriteUpToSeconds(Span<byte> destination, long unixMs, int length)
    {
        Invariant.Check(destination.Length >= length, "a moment fits its destination");
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(unixMs).UtcDateTime;
        var (year, month, day) = moment;
        Digits(destination, year, 4);
        destination[4] = (byte)'-';
        Digits(destination[5..], month, 2);
        destination[7] = (byte)'-';
        Digits(destination[8..], day, 2);
        destination[10] = (byte)'T';
        Digits(destination[11..], moment.Hour, 2);
        destination[13] = (byte)':';
        Digits(destination[14..], moment.Minute, 2);
        destination[16] = (byte)':';
        Digits(destination[17..], moment.Second, 2);
        return moment;
    }

    private static void Digits(Span<byte> destination, int value, int count)
    {
        for (var position = count - 1; position >= 0; position--)
        {
            destination[position] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }
}
