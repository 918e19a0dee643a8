using MVoting.Core.Segments;

namespace MVoting.Journal.Sqlite;

/// <summary>
/// One call of <see cref="SqliteJournalStore.AppendAsync"/> on its way through the writer's thread. The task completes
/// right there: the journal's writer gathers its next flush on that thread, without a hop in between, and the thread
/// finds it in its queue.
/// </summary>
internal sealed class SqliteAppend(
    IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken)
    : TaskCompletionSource, ISqliteWork<SqliteAppender>
{
    public void Run(SqliteAppender connection)
    {
        // Once begun it runs to its end: a local transaction is short, and its true outcome better than "unknown".
        if (cancellationToken.IsCancellationRequested)
            Array.Fill(outcomes, AppendOutcome.Failed, 0, rows.Count);
        else
            connection.Append(rows, outcomes);
        SetResult();
    }
}
