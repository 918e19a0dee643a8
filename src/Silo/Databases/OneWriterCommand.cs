using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace MVoting.Silo.Databases;

/// <summary>
/// A command that waits for the writers' turn unless it only reads. Orleans runs every query, also those that
/// write, as an asynchronous reader.
/// </summary>
internal sealed class OneWriterCommand : SqliteCommand
{
    private readonly OneWriterConnection _connection;

    public OneWriterCommand(OneWriterConnection connection)
    {
        Connection = connection;
        _connection = connection;
    }

    /// <inheritdoc/>
    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(
        CommandBehavior behavior, CancellationToken cancellationToken)
    {
        if (!CommandText.AsSpan().TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase))
        {
            await _connection.TakeTurnAsync(cancellationToken).ConfigureAwait(false);
        }

        return await base.ExecuteDbDataReaderAsync(behavior, cancellationToken).ConfigureAwait(false);
    }
}
