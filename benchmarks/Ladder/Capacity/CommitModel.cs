using MVoting.Core;

namespace MVoting.Ladder.Capacity;

/// <summary>
/// The closed form. Under load the writer is never idle: while one half of the boxes is in the flush, the other half
/// waits for the next one. So a flush carries what came in while it and the one before it ran, its time T is where
/// T = time(bytes that come in during T), and a ballot waits half its box's round of 2 T for its call, one flush of
/// the others, and its own: 3 T on average.
/// </summary>
internal static class CommitModel
{
    private const int Steps = 200;

    /// <summary>Throws <see cref="InvariantException"/> when the store cannot take the load at all.</summary>
    public static CommitFigures Of(SiloLoad load, CommitCurve curve)
    {
        var flushMs = curve.MeanMs(0);
        for (var step = 0; step < Steps; step++)
        {
            flushMs = curve.MeanMs(BytesOf(load, flushMs));
            Invariant.Check(flushMs < 60_000, "the store takes as many bytes a second as come in");
        }

        var commits = 1_000 / flushMs;
        return new CommitFigures(
            commits,
            load.BallotsPerSecond / commits,
            BytesOf(load, flushMs) * commits,
            3 * flushMs,
            P99Ms: null);
    }

    private static double BytesOf(SiloLoad load, double flushMs) =>
        (load.BallotsPerSecond * flushMs / 1_000 * load.JournalBytes)
        + (Math.Max(1, load.Boxes / 2.0) * SiloLoad.SegmentOverheadBytes);
}
