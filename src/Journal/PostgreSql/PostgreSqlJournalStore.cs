using MVoting.Core;
using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Journal.PostgreSql;

/// <summary>
/// The journal in a PostgreSQL database at full durability: one writing connection, a few reading ones. Any number of
/// processes may write the same database; the table's key keeps their boxes apart.
/// </summary>
public sealed class PostgreSqlJournalStore : IJournalStore
{
    private readonly PostgreSqlReaders _readers;
    private readonly PostgreSqlQueries _queries;
    private readonly PostgreSqlWriter? _writer;

    private PostgreSqlJournalStore(PostgreSqlJournalOptions options)
    {
        Invariant.Check(options.ReadOnly || !options.AcceptsStandby, "Who writes reads on the primary.");
        _readers = new PostgreSqlReaders(options);
        _queries = new PostgreSqlQueries(options.AcceptsStandby);
        _writer = options.ReadOnly ? null : new PostgreSqlWriter(options);
    }

    /// <summary>Opens the journal of a database that has this program's schema.</summary>
    /// <exception cref="JournalStartException">The database cannot be used; the message tells the remedy.</exception>
    public static async Task<PostgreSqlJournalStore> OpenAsync(
        PostgreSqlJournalOptions options, CancellationToken cancellationToken)
    {
        var store = new PostgreSqlJournalStore(options);
        try
        {
            await (store._writer is { } writer
                ? writer.OpenAsync(cancellationToken)
                : store._readers.CheckAsync(cancellationToken)).ConfigureAwait(false);
            return store;
        }
        catch (Exception fault)
        {
            await store.DisposeAsync().ConfigureAwait(false);
            if (PostgreSqlFaults.IsOfDatabase(fault))
                throw PostgreSqlFaults.Refusal(options.ConnectionString, fault);
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
        return rows.Count == 0 ? Task.CompletedTask : _writer.AppendAsync(rows, outcomes, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SegmentRow>> ReadAsync(
        PollUid poll, int box, int fromNumber, int maxBytes, CancellationToken cancellationToken) =>
        _readers.RunAsync(
            (connection, cancelled) => _queries.ReadPageAsync(connection, poll, box, fromNumber, maxBytes, cancelled),
            cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BoxAddress> ListBoxesAsync(CancellationToken cancellationToken) => ListAsync(null, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BoxAddress> ListBoxesAsync(PollUid poll, CancellationToken cancellationToken) =>
        ListAsync(poll, cancellationToken);

    /// <inheritdoc/>
    public Task<DateTimeOffset> ReadClockAsync(CancellationToken cancellationToken) =>
        _readers.RunAsync(_queries.ReadClockAsync, cancellationToken);

    /// <summary>Ends what was begun, and closes every connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync().ConfigureAwait(false);
        if (_writer is not null)
            await _writer.DisposeAsync().ConfigureAwait(false);
    }

    private IAsyncEnumerable<BoxAddress> ListAsync(PollUid? poll, CancellationToken cancellationToken) =>
        BoxListing.ListAsync(
            poll,
            after => _readers.RunAsync(
                (connection, cancelled) => _queries.ListBoxesAsync(connection, after, poll, cancelled), cancellationToken),
            cancellationToken);
}
