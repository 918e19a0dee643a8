using System.Data.Common;
using Microsoft.Data.Sqlite;
using MVoting.Journal;
using MVoting.Journal.Scripts;
using MVoting.Journal.Sqlite;
using MVoting.Silo.Configuration;

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
        RequireJournal();

        // The journal first: its lock turns a second process away before that one touches anything else.
        var journal = JournalFile.OpenForWriting(files, onFault);
        try
        {
            await RequireGrainsAsync(journal, cancellationToken);
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

    // The check value is kept after both files were made. So a missing file was lost, and is never made anew in silence.
    private void RequireJournal()
    {
        if (!Exists(files.Journal) && Exists(files.Grains) && IsSecretKept())
        {
            throw new StartupException(
                $"The journal {files.Journal} is gone, and {files.Grains}, which belongs to it, is there: restore the journal from a backup. To begin anew without its ballots, move {files.Grains} and {files.MasterSecret} away as well.");
        }
    }

    private async Task RequireGrainsAsync(SqliteJournalStore journal, CancellationToken cancellationToken)
    {
        if (Exists(files.Grains))
        {
            return;
        }

        await foreach (var _ in journal.ListBoxesAsync(cancellationToken))
        {
            throw new StartupException(
                $"The database {files.Grains} is gone, and the journal {files.Journal} holds ballots: restore it from a backup, together with {files.MasterSecret}. To begin anew without these ballots, move the journal away as well.");
        }
    }

    private bool IsSecretKept()
    {
        try
        {
            return MasterCheck.IsKept(this);
        }
        catch (SqliteException)
        {
            // The very first start was interrupted before the tables were made.
            return false;
        }
    }

    private static bool Exists(string file) => new FileInfo(file) is { Exists: true, Length: > 0 };
}
