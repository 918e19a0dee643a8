using System.Globalization;

namespace MVoting.Ladder.Floor;

/// <summary>Receipts of the product's length, each another one.</summary>
internal static class FloorCodes
{
    private static long s_last;

    public static long Next() => Interlocked.Increment(ref s_last);

    public static string Text(long code) => code.ToString("x32", CultureInfo.InvariantCulture);
}
