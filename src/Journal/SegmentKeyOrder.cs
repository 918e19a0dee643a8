using MVoting.Core.Segments;

namespace MVoting.Journal;

/// <summary>
/// The order of the journal's keys: the poll's 16 bytes as unsigned bytes, then box, then number. All three
/// databases order their binary keys in the same way, so locks are always taken in this order.
/// </summary>
public sealed class SegmentKeyOrder : IComparer<SegmentRow>
{
    /// <summary>The one instance.</summary>
    public static readonly SegmentKeyOrder Instance = new();

    private SegmentKeyOrder()
    {
    }

    public int Compare(SegmentRow? x, SegmentRow? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = x.Poll.High.CompareTo(y.Poll.High);
        if (order == 0)
            order = x.Poll.Low.CompareTo(y.Poll.Low);
        if (order == 0)
            order = x.Box.CompareTo(y.Box);
        return order == 0 ? x.Number.CompareTo(y.Number) : order;
    }
}
