using System.Globalization;
using Microsoft.Data.SqlClient;
using MVoting.Journal.Scripts;

namespace MVoting.Journal.SqlServer;

/// <summary>What is asked of a database before the first row: it can be written, durably, and has the journal's schema.</summary>
internal sealed class SqlServerCheck(
    SqlServerSession session, SqlConnectionStringBuilder where, SqlServerJournalOptions options)
{
    private const int NoSuchColumn = 207;
    private const int NoSuchObject = 208;

    private string Database => SqlServerConnections.Name(where);

    /// <exception cref="JournalStartException">The database cannot keep what the journal promises.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!options.AcceptsSecondary)
            await RequireWritableAsync(cancellationToken).ConfigureAwait(false);
        if (!options.ReadOnly)
            await RequireDurableAsync(cancellationToken).ConfigureAwait(false);
        await RequireSchemaAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task RequireWritableAsync(CancellationToken cancellationToken)
    {
        if (await AskAsync("read-updateability", cancellationToken).ConfigureAwait(false) == "READ_ONLY")
            throw new JournalStartException(
                $"The database {Database} is read-only through {SqlServerConnections.Setting}. Take 'Application " +
                "Intent=ReadOnly' out of it, or lead it to the primary replica, or set the database READ_WRITE.");
    }

    private async Task RequireDurableAsync(CancellationToken cancellationToken)
    {
        if (await AskAsync("read-delayed-durability", cancellationToken).ConfigureAwait(false) == "FORCED")
            throw new JournalStartException(
                $"The database {Database} calls a commit done before it is on disk, so that a crash would lose ballots " +
                "that were acknowledged. Run: ALTER DATABASE ... SET DELAYED_DURABILITY = DISABLED.");
    }

    private async Task RequireSchemaAsync(CancellationToken cancellationToken)
    {
        var applied = await ReadAppliedAsync(cancellationToken).ConfigureAwait(false);
        foreach (var script in SqlScripts.SqlServer.Dated.Where(script => !script.IsNative))
        {
            if (!applied.TryGetValue(script.Name, out var checksum))
                throw new JournalStartException(
                    $"The database {Database} lacks the schema script '{script.Name}'. Run 'migrate' first.");
            if (checksum != script.Checksum)
                throw new JournalStartException(
                    $"The database {Database} was made with another text of the schema script '{script.Name}' (checksum " +
                    $"{checksum}, this program's is {script.Checksum}). A script that was applied is never changed: " +
                    "start the program that made this database.");
        }
    }

    private async Task<Dictionary<string, string>> ReadAppliedAsync(CancellationToken cancellationToken)
    {
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);

        // Asked for first: not every server that speaks TDS has the same number for a table that is missing.
        await using (var look = session.Command("has-register", options.ReadTimeout))
        {
            var tables = await look.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
            if (Convert.ToInt64(tables, CultureInfo.InvariantCulture) == 0)
                return applied;
        }
        await using var command = session.Command("read-scripts", options.ReadTimeout);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            applied.Add(reader.GetString(0), reader.GetString(1));
        return applied;
    }

    /// <summary>A text of the server about the database; null when it does not know the question.</summary>
    private async Task<string?> AskAsync(string script, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = session.Command(script, options.ReadTimeout);
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) as string;
        }
        catch (SqlException fault) when (fault.Number is NoSuchColumn or NoSuchObject)
        {
            return null;
        }
    }
}
