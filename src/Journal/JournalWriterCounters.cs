namespace MVoting.Journal;

/// <summary>What a <see cref="JournalWriter"/> has done since its start, for the meters. All but the last two only grow.</summary>
/// <param name="Flushes">Calls of the store that ended in time, groups and single rows.</param>
/// <param name="FlushesAlone">How many of them sent one row alone.</param>
/// <param name="DurableRows">Rows made durable.</param>
/// <param name="DurableSizeBytes">Their bytes.</param>
/// <param name="TakenRows">Rows whose position was taken.</param>
/// <param name="FailedRows">Rows that were not written, those that were never sent among them.</param>
/// <param name="UnknownRows">Rows whose outcome nobody knows.</param>
/// <param name="RefusedRows">Rows refused at once: full queue, overdue store, stopping.</param>
/// <param name="OverdueFlushes">Calls of the store that took longer than the timeout.</param>
/// <param name="WaitingRows">Rows that wait at this moment.</param>
/// <param name="SuspectBoxes">Boxes whose last append failed, at this moment.</param>
public readonly record struct JournalWriterCounters(
    long Flushes,
    long FlushesAlone,
    long DurableRows,
    long DurableSizeBytes,
    long TakenRows,
    long FailedRows,
    long UnknownRows,
    long RefusedRows,
    long OverdueFlushes,
    int WaitingRows,
    int SuspectBoxes);
