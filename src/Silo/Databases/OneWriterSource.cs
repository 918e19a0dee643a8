using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace MVoting.Silo.Databases;

/// <summary>
/// The connections that Orleans opens to the file of the grains' states. Each is set to full durability when it is
/// opened (a pooled connection keeps whatever its last user set), and their writers take turns: SQLite lets one
/// write at a time and makes the others sleep and try again, each on a thread of its own and without any order.
/// </summary>
public sealed class OneWriterSource(string file) : DbDataSource
{
    // Other processes on this file (the operator's tool) hold it for moments. Nobody in this process waits here.
    private const string Settings = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;";

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <inheritdoc/>
    public override string ConnectionString { get; } =
        SqliteFiles.ConnectionString(file, SqliteOpenMode.ReadWrite);

    /// <inheritdoc/>
    protected override DbConnection CreateDbConnection() => new OneWriterConnection(ConnectionString, _turn);

    /// <inheritdoc/>
    protected override DbConnection OpenDbConnection()
    {
        var connection = new OneWriterConnection(ConnectionString, _turn);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken) =>
        // The driver has no asynchronous I/O; opening is a matter of microseconds once the pool is warm.
        new(OpenDbConnection());

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
            _turn.Dispose();
        }

        base.Dispose(disposing);
    }
}
