using Microsoft.Data.Sqlite;

namespace MVoting.Journal.Sqlite;

/// <summary>One read on its way through a reader's thread.</summary>
internal sealed class SqliteRead<TResult>(Func<SqliteReader, TResult> read, CancellationToken cancellationToken)
    : TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously), ISqliteWork<SqliteReader>
{
    public void Run(SqliteReader connection)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            SetCanceled(cancellationToken);
            return;
        }
        try
        {
            SetResult(read(connection));
        }
        catch (SqliteException fault)
        {
            SetException(new JournalUnavailableException($"The journal could not be read: {fault.Message}", fault));
        }
        catch (Exception fault)
        {
            SetException(fault);
        }
    }
}
