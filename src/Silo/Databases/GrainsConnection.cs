using Microsoft.Data.Sqlite;

namespace MVoting.Silo.Databases;

/// <summary>A connection for one command, which opens the file in its turn; the turn ends when this is disposed of.</summary>
internal sealed class GrainsConnection(string connectionString, SemaphoreSlim writers, SemaphoreSlim readers)
    : SqliteConnection(connectionString)
{
    private SemaphoreSlim? _turn;

    /// <inheritdoc/>
    public override SqliteCommand CreateCommand() => new GrainsCommand(this);

    /// <summary>
    /// Waits for the turn and opens the file. A writer goes on outside the grain's scheduler: the driver blocks its
    /// thread while the disk works, and the grain's other calls are to be answered meanwhile.
    /// </summary>
    public async Task TakeTurnAsync(bool writes, CancellationToken cancellationToken)
    {
        var turn = writes ? writers : readers;
        var options = writes ? ConfigureAwaitOptions.ForceYielding : ConfigureAwaitOptions.None;
        await turn.WaitAsync(cancellationToken).ConfigureAwait(options);
        _turn = turn;
        Open();

        // Each time: a pooled connection keeps what its last user set.
        using var settings = new SqliteCommand(SqlTexts.Statement("open-writer"), this);
        settings.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Closes the command's reader first, so that its statement is at its end before the next turn begins.
        base.Dispose(disposing);
        Interlocked.Exchange(ref _turn, null)?.Release();
    }
}
