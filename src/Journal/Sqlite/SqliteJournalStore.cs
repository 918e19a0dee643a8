using Microsoft.Data.Sqlite;
using MVoting.Core;
using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Journal.Sqlite;

/// <summary>
/// The journal in one SQLite file: write-ahead log, <c>synchronous=FULL</c>, one writing connection on one thread, a few
/// reading ones on theirs. One process writes a file; a second one is refused at its start.
/// </summary>
public sealed class SqliteJournalStore : IJournalStore
{
    private readonly SqliteFileLock? _fileLock;
    private readonly SqliteThreads<SqliteAppender>? _writer;
    private readonly SqliteThreads<SqliteReader> _readers;

    private SqliteJournalStore(SqliteFileLock? fileLock, SqliteAppender? appender, List<SqliteReader> readers)
    {
        _fileLock = fileLock;
        _writer = appender is null
            ? null
            : new SqliteThreads<SqliteAppender>("journal writer", [appender], Limits.JournalAppendsWaiting);
        _readers = new SqliteThreads<SqliteReader>("journal reader", readers, Limits.JournalReadsWaiting);
    }

    /// <inheritdoc/>
    public bool HasForeignWriters => false;

    /// <summary>Opens the journal, and makes the file and its schema when there is none.</summary>
    /// <exception cref="JournalStartException">The file cannot be used; the message tells the remedy.</exception>
    public static SqliteJournalStore Open(SqliteJournalOptions options)
    {
        options = options with { Path = SqliteFile.Resolve(options.Path) };
        SqliteFileLock? fileLock = null;
        SqliteAppender? appender = null;
        var readers = new List<SqliteReader>();
        try
        {
            if (!options.ReadOnly)
            {
                SqliteFile.MakeIfMissing(options.Path);
                fileLock = SqliteFileLock.Take(options.Path);
                appender = new SqliteAppender(options);
            }
            for (var i = 0; i < options.Readers; i++)
                readers.Add(new SqliteReader(options));
            return new SqliteJournalStore(fileLock, appender, readers);
        }
        catch (Exception fault)
        {
            readers.ForEach(reader => reader.Dispose());
            appender?.Dispose();
            fileLock?.Dispose();
            if (fault is SqliteException or IOException or UnauthorizedAccessException)
                throw new JournalStartException(
                    $"The journal {options.Path} cannot be opened: {fault.Message} Check that the file is a journal of " +
                    "this program, and that the process may write it and its folder.",
                    fault);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task AppendAsync(
        IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken)
    {
        Invariant.Check(outcomes.Length >= rows.Count, "Every row needs a place for its outcome.");
        if (_writer is null)
            throw new InvalidOperationException("This journal was opened for reading only.");
        if (rows.Count == 0)
            return Task.CompletedTask;
        var append = new SqliteAppend(rows, outcomes, cancellationToken);
        if (_writer.TryPost(append))
            return append.Task;

        Array.Fill(outcomes, AppendOutcome.Failed, 0, rows.Count);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SegmentRow>> ReadAsync(
        PollUid poll, int box, int fromNumber, int maxBytes, CancellationToken cancellationToken) =>
        await ReadAsync(reader => reader.Read(poll, box, fromNumber, maxBytes), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public IAsyncEnumerable<BoxAddress> ListBoxesAsync(CancellationToken cancellationToken) => ListAsync(null, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BoxAddress> ListBoxesAsync(PollUid poll, CancellationToken cancellationToken) =>
        ListAsync(poll, cancellationToken);

    /// <inheritdoc/>
    public Task<DateTimeOffset> ReadClockAsync(CancellationToken cancellationToken) =>
        ReadAsync(reader => reader.ReadClock(), cancellationToken);

    /// <summary>Ends what was begun, closes the file and gives up the right to write it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync().ConfigureAwait(false);
        if (_writer is not null)
            await _writer.DisposeAsync().ConfigureAwait(false);
        _fileLock?.Dispose();
    }

    private IAsyncEnumerable<BoxAddress> ListAsync(PollUid? poll, CancellationToken cancellationToken) =>
        BoxListing.ListAsync(
            poll, after => ReadAsync(reader => reader.ListBoxes(after, poll), cancellationToken), cancellationToken);

    private Task<TResult> ReadAsync<TResult>(Func<SqliteReader, TResult> read, CancellationToken cancellationToken)
    {
        var work = new SqliteRead<TResult>(read, cancellationToken);
        return _readers.TryPost(work)
            ? work.Task
            : Task.FromException<TResult>(new JournalUnavailableException(
                $"The journal is closed, or {Limits.JournalReadsWaiting} reads wait for it already."));
    }
}
