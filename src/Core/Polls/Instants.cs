using System.Globalization;

namespace MVoting.Core.Polls;

/// <summary>
/// Moments of a poll: read from RFC 3339 with any offset, kept and written in UTC. What is finer than a
/// millisecond is cut off: a box keeps its opening and closing to the millisecond.
/// </summary>
public static class Instants
{
    /// <summary>What a moment must look like, for a message.</summary>
    public const string Rule = "give a time by RFC 3339 with its offset, such as 2026-06-03T09:00:00+09:00";

    private static readonly string[] Formats =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The one way to write a moment.</summary>
    public static string Format(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads a moment; false when it is not one, or has no offset.</summary>
    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        moment = default;
        var upper = text.ToUpperInvariant();
        var hasOffset = upper.EndsWith('Z') || (upper.Length > 6 && upper[^6] is '+' or '-' && upper[^3] == ':');
        if (!hasOffset || !DateTimeOffset.TryParseExact(
            upper, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
        {
            return false;
        }

        var ticks = parsed.UtcTicks;
        moment = new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        return true;
    }
}
