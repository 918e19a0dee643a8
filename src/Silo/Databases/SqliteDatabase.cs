using System.Data.Common;
using MVoting.Journal;
using MVoting.Journal.Scripts;

namespace MVoting.Silo.Databases;

/// <summary>Two files on a local disk: the journal, and the grains' states.</summary>
public sealed class SqliteDatabase(SqliteFiles files) : Database
{
    /// <summary>Where they are.</summary>
    public SqliteFiles Files => files;

    /// <inheritdoc/>
    public override string Name => files.Grains;

    /// <inheritdoc/>
    public override string MasterSecretFile => files.MasterSecret;

    /// <inheritdoc/>
    internal override SqlScripts Texts => SqlTexts.Sqlite;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> UpgradeAsync(bool plain, CancellationToken cancellationToken)
    {
        await using (JournalFile.OpenForWriting(files))
        {
            return GrainsSchema.Upgrade(files);
        }
    }

    /// <inheritdoc/>
    public override Task VerifyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override async Task<IJournalStore> OpenJournalAsync(
        Action<Exception> onFault, CancellationToken cancellationToken)
    {
        // The journal first: its lock turns a second process away before that one touches anything else.
        var journal = JournalFile.OpenForWriting(files, onFault);
        try
        {
            GrainsSchema.Upgrade(files);
            return journal;
        }
        catch
        {
            await journal.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override Task<IJournalStore> OpenJournalForReadingAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IJournalStore>(JournalFile.OpenForReading(files));

    /// <inheritdoc/>
    public override Task<IJournalStore> OpenJournalForClientAsync(CancellationToken cancellationToken) =>
        OpenJournalForReadingAsync(cancellationToken);

    /// <inheritdoc/>
    internal override DbConnection OpenForTools() => OpenForReading();

    /// <inheritdoc/>
    internal override DbConnection OpenForReading() => GrainsFile.OpenForReading(files.Grains);

    /// <inheritdoc/>
    internal override DbConnection OpenForWriting() => GrainsFile.OpenForWriting(files.Grains);
}
