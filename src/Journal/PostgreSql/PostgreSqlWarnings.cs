using Npgsql;

namespace MVoting.Journal.PostgreSql;

/// <summary>
/// Listens for the server's warnings on a connection. At a commit there is one that matters: that the wait for the
/// synchronous standby was cancelled, with which the commit is reported as a success.
/// </summary>
internal sealed class PostgreSqlWarnings : IDisposable
{
    private const string Warning = "WARNING";
    private readonly NpgsqlConnection _connection;
    private PostgresNotice? _first;

    public PostgreSqlWarnings(NpgsqlConnection connection)
    {
        _connection = connection;
        connection.Notice += OnNotice;
    }

    /// <exception cref="JournalUnavailableException">The server has warned since this listener was made.</exception>
    public void ThrowIfAny()
    {
        if (_first is { } warning)
            throw new JournalUnavailableException(
                $"The server has warned at the commit ({warning.SqlState}): {warning.MessageText}.");
    }

    public void Dispose() => _connection.Notice -= OnNotice;

    private void OnNotice(object sender, NpgsqlNoticeEventArgs notice)
    {
        if (notice.Notice.InvariantSeverity == Warning)
            _first ??= notice.Notice;
    }
}
