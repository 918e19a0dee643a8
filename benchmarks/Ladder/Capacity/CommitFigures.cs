namespace MVoting.Ladder.Capacity;

/// <summary>What a silo's lanes and its group commit come to.</summary>
/// <param name="CommitsPerSecond">Transactions a second: one flush of the database's log each.</param>
/// <param name="BallotsPerCommit">Ballots in each, on average.</param>
/// <param name="BytesPerSecond">Bytes of segments a second.</param>
/// <param name="MeanMs">Milliseconds of a ballot from its lane to its answer, on average.</param>
/// <param name="P99Ms">Milliseconds that 99 of 100 ballots do not exceed; null: the model does not say.</param>
internal sealed record CommitFigures(
    double CommitsPerSecond, double BallotsPerCommit, double BytesPerSecond, double MeanMs, double? P99Ms);
