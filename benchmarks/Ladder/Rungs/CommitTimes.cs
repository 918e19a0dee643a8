namespace MVoting.Ladder.Rungs;

/// <summary>How long flushes of one shape took.</summary>
/// <param name="Rows">Segments in each.</param>
/// <param name="Ballots">Ballots in each segment.</param>
/// <param name="SizeBytes">Bytes of all its segments.</param>
/// <param name="Milliseconds">Of each flush, from the call of the store to its answer.</param>
public sealed record CommitTimes(int Rows, int Ballots, int SizeBytes, IReadOnlyList<double> Milliseconds);
