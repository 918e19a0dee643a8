using Microsoft.Data.SqlClient;
using MVoting.Core;
using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Journal.SqlServer;

/// <summary>
/// The journal on SQL Server, or another server that speaks TDS: a flush is one statement, which commits by itself, in
/// one round trip. What an error comes to is told in <see cref="ServerErrors"/>, how a flush deals with rivals in
/// <see cref="GroupAppend"/>, and what of the connection string is the store's in <see cref="SqlServerConnections"/>.
/// </summary>
public sealed class SqlServerJournalStore : IJournalStore
{
    private readonly SqlServerJournalOptions _options;
    private readonly SqlServerSessions _writers, _readers;

    private SqlServerJournalStore(SqlServerJournalOptions options, string connectionString)
    {
        _options = options;
        _writers = new SqlServerSessions(Connect, options.Writers, Limits.JournalAppendsWaiting);
        _readers = new SqlServerSessions(Connect, options.Readers, Limits.JournalReadsWaiting);

        Task<SqlServerSession> Connect(CancellationToken cancellationToken) =>
            SqlServerSession.OpenAsync(connectionString, options, cancellationToken);
    }

    /// <summary>Connects, and checks that the database can keep what this store promises.</summary>
    /// <exception cref="JournalStartException">It cannot; the message names the setting or the remedy.</exception>
    public static async Task<SqlServerJournalStore> OpenAsync(
        SqlServerJournalOptions options, CancellationToken cancellationToken)
    {
        var where = SqlServerConnections.Read(options.ConnectionString);
        SqlServerCultures.Require();
        var store = new SqlServerJournalStore(options, where.ConnectionString);
        try
        {
            var session = await store._readers.TakeAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await new SqlServerCheck(session, where, options).RunAsync(cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await store._readers.GiveBackAsync(session).ConfigureAwait(false);
            }
            return store;
        }
        catch (Exception fault)
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw fault is SqlException ? SqlServerConnections.Unusable(where, fault) : fault;
        }
    }

    /// <inheritdoc/>
    public async Task AppendAsync(
        IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken)
    {
        Invariant.Check(outcomes.Length >= rows.Count, "Every row needs a place for its outcome.");

        // Beyond them append.sql would leave rows out, and not written is what it says of a taken position.
        Invariant.Check(rows.Count <= Limits.JournalFlushRows, "A flush has more rows than its statement can count.");
        if (_options.ReadOnly)
            throw new InvalidOperationException("This journal was opened for reading only.");
        if (rows.Count == 0)
            return;
        Array.Fill(outcomes, AppendOutcome.Failed, 0, rows.Count);
        SqlServerSession session;
        try
        {
            session = await _writers.TakeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            // Without a connection nothing was sent: this is the one place where any error is known to mean "failed".
            if (fault is not OperationCanceledException)
                _options.OnFault?.Invoke(fault);
            return;
        }
        try
        {
            if (!cancellationToken.IsCancellationRequested)
                await GroupAppend.RunAsync(session, rows, outcomes, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await _writers.GiveBackAsync(session).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SegmentRow>> ReadAsync(
        PollUid poll, int box, int fromNumber, int maxBytes, CancellationToken cancellationToken) =>
        await ReadAsync(
            session => SqlServerReads.ReadAsync(
                session, _options.ReadTimeout, new SegmentPage(poll, box, fromNumber, maxBytes), cancellationToken),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public IAsyncEnumerable<BoxAddress> ListBoxesAsync(CancellationToken cancellationToken) => ListAsync(null, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BoxAddress> ListBoxesAsync(PollUid poll, CancellationToken cancellationToken) =>
        ListAsync(poll, cancellationToken);

    /// <inheritdoc/>
    public Task<DateTimeOffset> ReadClockAsync(CancellationToken cancellationToken) => ReadAsync(
        session => SqlServerReads.ReadClockAsync(session, _options.ReadTimeout, cancellationToken), cancellationToken);

    /// <summary>Lets the calls under way end, each within its timeout, and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync().ConfigureAwait(false);
        await _writers.DisposeAsync().ConfigureAwait(false);
    }

    private IAsyncEnumerable<BoxAddress> ListAsync(PollUid? poll, CancellationToken cancellationToken) =>
        BoxListing.ListAsync(
            poll,
            after => ReadAsync(
                session => SqlServerReads.ListBoxesAsync(session, _options.ReadTimeout, after, poll, cancellationToken),
                cancellationToken),
            cancellationToken);

    private async Task<TResult> ReadAsync<TResult>(
        Func<SqlServerSession, Task<TResult>> read, CancellationToken cancellationToken)
    {
        try
        {
            var session = await _readers.TakeAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await read(session).ConfigureAwait(false);
            }
            catch
            {
                session.GiveUp();
                throw;
            }
            finally
            {
                await _readers.GiveBackAsync(session).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is not (JournalDamagedException or JournalUnavailableException))
        {
            // The driver has a SqlException of its own for a call that was cancelled.
            cancellationToken.ThrowIfCancellationRequested();
            _options.OnFault?.Invoke(fault);
            throw new JournalUnavailableException($"The journal could not be read: {fault.Message}", fault);
        }
    }
}
