using Microsoft.Data.SqlClient;
using MVoting.Core.Segments;
using MVoting.Journal.SqlServer;
using MVoting.Testing.SqlServer;

namespace MVoting.Journal.Tests.SqlServer;

/// <summary>A database of the test's own and stores on it.</summary>
public abstract class SqlServerTest : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _open = [];

    protected SqlServerTestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await SqlServerTestDatabase.CreateAsync();
        await PrepareAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        for (var i = _open.Count - 1; i >= 0; i--)
            await _open[i].DisposeAsync();
        if (Database is not null)
            await Database.DisposeAsync();
    }

    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected T Keep<T>(T what)
        where T : IAsyncDisposable
    {
        _open.Add(what);
        return what;
    }

    protected SqlServerJournalOptions Options() => new(Database.ConnectionString) { OnFault = Tell };

    protected async Task<SqlServerJournalStore> OpenAsync(SqlServerJournalOptions options) =>
        Keep(await SqlServerJournalStore.OpenAsync(options, TestContext.Current.CancellationToken));

    protected Task<SqlServerJournalStore> OpenAsync() => OpenAsync(Options());

    /// <summary>A session of somebody else on the same database, with a row that is not committed.</summary>
    protected async Task<SqlTransaction> IntrudeAsync(SegmentRow row)
    {
        var connection = Keep(await Database.ConnectAsync());
        var transaction = (SqlTransaction)await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO segment (poll, box, number, id, bytes) VALUES (@poll, @box, @number, @id, @bytes)";
        command.Parameters.AddWithValue("@poll", row.Poll.ToBytes());
        command.Parameters.AddWithValue("@box", row.Box);
        command.Parameters.AddWithValue("@number", row.Number);
        command.Parameters.AddWithValue("@id", row.Id.ToByteArray(bigEndian: true));
        command.Parameters.AddWithValue("@bytes", row.Bytes.ToArray());
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return transaction;
    }

    private static void Tell(Exception fault) => TestContext.Current.TestOutputHelper?.WriteLine(
        fault is SqlException answer ? $"{answer.Number}: {answer.Message}" : fault.Message);
}
