using Microsoft.Data.Sqlite;

namespace MVoting.Silo.Databases;

/// <summary>A connection for one command, which opens the file, for reading, in its turn; disposing ends the turn.</summary>
internal sealed class GrainsConnection(string connectionString, SemaphoreSlim readers, GrainsWriter writer)
    : SqliteConnection(connectionString)
{
    private SemaphoreSlim? _turn;

    /// <summary>What writes.</summary>
    public GrainsWriter Writer => writer;

    /// <inheritdoc/>
    public override SqliteCommand CreateCommand() => new GrainsCommand(this);

    /// <summary>Waits for the turn, first come first served, and opens the file.</summary>
    public async Task OpenInTurnAsync(CancellationToken cancellationToken)
    {
        await readers.WaitAsync(cancellationToken).ConfigureAwait(false);
        _turn = readers;
        Open();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Interlocked.Exchange(ref _turn, null)?.Release();
    }
}
