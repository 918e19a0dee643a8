using Microsoft.Data.Sqlite;

namespace MVoting.Silo.Databases;

/// <summary>A connection that takes the writers' turn with its first writing command and gives it back when disposed.</summary>
internal sealed class OneWriterConnection(string connectionString, SemaphoreSlim turn)
    : SqliteConnection(connectionString)
{
    private bool _hasTurn;

    /// <inheritdoc/>
    public override SqliteCommand CreateCommand() =>
        new OneWriterCommand(this) { CommandTimeout = DefaultTimeout, Transaction = Transaction };

    /// <summary>
    /// Waits for the turn, first come first served, and goes on outside the grain's scheduler: the driver blocks its
    /// thread while the disk works, and the grain's other calls are to be answered meanwhile.
    /// </summary>
    public async Task TakeTurnAsync(CancellationToken cancellationToken)
    {
        if (!_hasTurn)
        {
            await turn.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            _hasTurn = true;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // The statement is finished before the next writer begins: disposing closes its reader.
        base.Dispose(disposing);
        if (_hasTurn)
        {
            _hasTurn = false;
            turn.Release();
        }
    }
}
