using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace MVoting.Silo.Databases;

/// <summary>
/// The connections that Orleans' providers use for the file of the grains' states. Orleans opens one for each query,
/// however many grains write at once; SQLite lets one of them write, and makes the others sleep and try again, each
/// on a thread and with files of its own and without any order. So a connection of this source opens the file only
/// when its command runs, and its command takes its turn: one that writes, and a few that read, first come first
/// served.
/// </summary>
public sealed class GrainsDataSource(string file) : DbDataSource
{
    // Reads are a matter of microseconds: more connections at a time would only keep more pages in memory.
    private const int ReadersAtATime = 4;

    private readonly SemaphoreSlim _writers = new(1, 1);
    private readonly SemaphoreSlim _readers = new(ReadersAtATime, ReadersAtATime);

    /// <inheritdoc/>
    public override string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadWrite,
    }.ToString();

    /// <inheritdoc/>
    protected override DbConnection CreateDbConnection() => new GrainsConnection(ConnectionString, _writers, _readers);

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
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
            _writers.Dispose();
            _readers.Dispose();
        }

        base.Dispose(disposing);
    }
}
