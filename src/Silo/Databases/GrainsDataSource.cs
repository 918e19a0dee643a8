using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace MVoting.Silo.Databases;

/// <summary>
/// The connections that Orleans' providers use for the file of the grains' states. Orleans opens one for each query,
/// however many grains write at once; SQLite lets one of them write, and makes the others sleep and try again, each
/// on a thread and with files of its own and without any order. So what writes goes through one
/// <see cref="GrainsWriter"/>, and what reads opens the file when its turn has come.
/// </summary>
public sealed class GrainsDataSource : DbDataSource
{
    // Reads are a matter of microseconds: more connections at a time would only keep more pages in memory.
    private const int ReadersAtATime = 4;

    private readonly SemaphoreSlim _readers = new(ReadersAtATime, ReadersAtATime);
    private readonly GrainsWriter _writer;

    /// <param name="file">The file of the grains' states, which has its schema.</param>
    public GrainsDataSource(string file)
    {
        // Read-only connections: what is not known to read cannot write beside the writer.
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
        }.ToString();
        _writer = new GrainsWriter(file);
    }

    /// <inheritdoc/>
    public override string ConnectionString { get; }

    /// <inheritdoc/>
    protected override DbConnection CreateDbConnection() => new GrainsConnection(ConnectionString, _readers, _writer);

    /// <inheritdoc/>
    protected override DbConnection OpenDbConnection() => CreateDbConnection();

    /// <inheritdoc/>
    protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken) =>
        new(CreateDbConnection());

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }

        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override ValueTask DisposeAsyncCore()
    {
        // Asked for by the base class instead of Dispose(true).
        Close();
        return base.DisposeAsyncCore();
    }

    private void Close()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        // The writer last: the last one to close empties the log into the file, which those that read may not.
        _writer.Dispose();
        _readers.Dispose();
    }
}
