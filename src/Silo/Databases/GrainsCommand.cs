using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace MVoting.Silo.Databases;

/// <summary>
/// A command that takes its turn when it is run. Orleans runs every query, also those that write, as an asynchronous
/// reader, and one of them on a connection.
/// </summary>
internal sealed class GrainsCommand : SqliteCommand
{
    private const string Reading = "SELECT";

    private readonly GrainsConnection _connection;

    public GrainsCommand(GrainsConnection connection)
    {
        Connection = connection;
        _connection = connection;
    }

    /// <inheritdoc/>
    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(
        CommandBehavior behavior, CancellationToken cancellationToken)
    {
        var reads = CommandText.AsSpan().TrimStart().StartsWith(Reading, StringComparison.OrdinalIgnoreCase);
        await _connection.TakeTurnAsync(writes: !reads, cancellationToken).ConfigureAwait(false);
        return await base.ExecuteDbDataReaderAsync(behavior, cancellationToken).ConfigureAwait(false);
    }
}
