namespace MVoting.Ladder.Rungs;

/// <summary>
/// The shapes of flushes whose times the capacity model starts from: a lone ballot, a quiet hour's, a crowd's.
/// </summary>
internal static class CommitShapes
{
    private const int Flushes = 100;

    public static async Task<List<CommitTimes>> SampleAsync(
        StoreRung rung, int boxes, CancellationToken cancellationToken)
    {
        var times = new List<CommitTimes>();
        foreach (var (rows, ballots) in new[] { (1, 1), (boxes, 16), (boxes, 250), (boxes, 1_000) })
        {
            times.Add(await rung.SampleAsync(rows, ballots, Flushes, cancellationToken));
        }

        return times;
    }
}
