using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace MVoting.Silo.Databases;

/// <summary>
/// A command that reads in its turn, or hands what writes to the writer. Orleans runs every query, also those that
/// write, as an asynchronous reader, and one of them on a connection.
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
        if (CommandText.AsSpan().TrimStart().StartsWith(Reading, StringComparison.OrdinalIgnoreCase))
        {
            await _connection.OpenInTurnAsync(cancellationToken).ConfigureAwait(false);
            return await base.ExecuteDbDataReaderAsync(behavior, cancellationToken).ConfigureAwait(false);
        }

        var write = new GrainsWrite(CommandText, Parameters);
        _connection.Writer.Post(write);
        return new DataTableReader(await write.Task.ConfigureAwait(false));
    }
}
