using System.Data;
using System.Data.Common;
using System.Globalization;

namespace MVoting.Journal.Scripts;

/// <summary>
/// Brings a database server's schema up to this program's, or refuses it. Each dated script runs once, in the order
/// of the names, in one transaction with its entry in <c>schema_script</c>: a crash leaves it applied or not, never
/// half.
/// <para>Any number of processes may run it at the same time. A lock makes them wait for each other, but nothing rests
/// on it: the register's primary key refuses the second entry of a script, and takes all that the second one did back
/// with it; that process then reads what the first one has done, and goes on behind it.</para>
/// </summary>
/// <param name="dialect">The database.</param>
/// <param name="scripts">Every dated script of this program for it.</param>
public sealed class SchemaUpgrade(SchemaDialect dialect, IEnumerable<SqlScript> scripts)
{
    // Each lost race means that another process has gone a script further, or was a deadlock's winner.
    private const int MostFailures = 20;

    // An index over a large table takes its time; a server that hangs is noticed all the same.
    private const int ScriptTimeoutSeconds = 3_600;

    private readonly SqlScript[] _scripts = [.. scripts.OrderBy(script => script.Name, StringComparer.Ordinal)];

    /// <summary>Applies what is missing.</summary>
    /// <param name="plain">Leaves out what only one product among those of this language understands.</param>
    /// <param name="cancellationToken">Gives up; what was applied stays.</param>
    /// <returns>The names of the scripts that this call has applied.</returns>
    /// <exception cref="JournalStartException">The schema is newer than this program, was changed, or cannot be made.</exception>
    /// <exception cref="JournalUnavailableException">The database cannot be reached.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(bool plain, CancellationToken cancellationToken)
    {
        var done = new List<string>();
        var failures = 0;
        while (true)
        {
            var before = 0;
            try
            {
                await using var connection = await OpenAsync(cancellationToken);
                var applied = await ReadAppliedAsync(connection, null, cancellationToken);
                before = applied.Count;
                if (FindMissing(applied, plain) is null)
                {
                    return done;
                }

                if (await ApplyNextAsync(connection, plain, cancellationToken) is { } name)
                {
                    done.Add(name);
                }

                failures = 0;
            }
            catch (DbException fault)
            {
                // Also when the answer to the commit is lost: what is in the register then tells.
                if (++failures > MostFailures || !await MayGoOnAsync(before, fault, cancellationToken))
                {
                    throw Unusable(fault);
                }
            }
        }
    }

    /// <summary>Looks, and changes nothing: the schema must be this program's already.</summary>
    /// <exception cref="JournalStartException">It is not.</exception>
    /// <exception cref="JournalUnavailableException">The database cannot be reached.</exception>
    public async Task VerifyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            var applied = await ReadAppliedAsync(connection, null, cancellationToken);
            if (FindMissing(applied, plain: true) is { } missing)
            {
                throw new JournalStartException(applied.Count == 0
                    ? $"The database {dialect.Name} is empty: run `migrate` first."
                    : $"The database {dialect.Name} is older than this program (the schema script '{missing.Name}' is missing): run `migrate` first.");
            }
        }
        catch (DbException fault)
        {
            throw Unusable(fault);
        }
    }

    private async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = dialect.CreateConnection();
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch (Exception fault)
        {
            await connection.DisposeAsync();

            // The drivers have many ways to say it: sockets, certificates, passwords, names that nobody knows.
            throw fault is OperationCanceledException
                ? fault
                : new JournalUnavailableException($"The database {dialect.Name} cannot be reached: {fault.Message.TrimEnd('.')}.", fault);
        }
    }

    private async Task<string?> ApplyNextAsync(DbConnection connection, bool plain, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(
            IsolationLevel.ReadCommitted, cancellationToken);
        await ExecuteAsync(connection, transaction, dialect.Statements["lock-schema"], cancellationToken);
        if (FindMissing(await ReadAppliedAsync(connection, transaction, cancellationToken), plain) is not { } script)
        {
            return null;
        }

        foreach (var batch in dialect.Batches(script))
        {
            await ExecuteAsync(connection, transaction, batch, cancellationToken);
        }

        await using var record = Command(connection, transaction, dialect.Statements["record-script"]);
        AddParameter(record, "name", script.Name);
        AddParameter(record, "checksum", script.Checksum);
        await record.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return script.Name;
    }

    // Whether another process has gone further meanwhile, or the fault was one of the moment.
    private async Task<bool> MayGoOnAsync(int before, DbException fault, CancellationToken cancellationToken)
    {
        if (dialect.IsTransient(fault))
        {
            return true;
        }

        await using var connection = await OpenAsync(cancellationToken);
        return (await ReadAppliedAsync(connection, null, cancellationToken)).Count > before;
    }

    private SqlScript? FindMissing(Dictionary<string, string> applied, bool plain) =>
        _scripts.FirstOrDefault(script => !applied.ContainsKey(script.Name) && !(plain && script.IsNative));

    private async Task<Dictionary<string, string>> ReadAppliedAsync(
        DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        await using (var look = Command(connection, transaction, dialect.Statements["has-register"]))
        {
            var tables = Convert.ToInt64(await look.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
            if (tables == 0)
            {
                return applied;
            }
        }

        await using var command = Command(connection, transaction, dialect.Statements["read-scripts"]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var (name, checksum) = (reader.GetString(0), reader.GetString(1));
            RequireKnown(name, checksum);
            applied.Add(name, checksum);
        }

        return applied;
    }

    private void RequireKnown(string name, string checksum)
    {
        var script = Array.Find(_scripts, script => script.Name == name) ?? throw new JournalStartException(
            $"The database {dialect.Name} has the schema script '{name}', which this program does not know: the database is newer than the program. Start the newer program.");
        if (checksum != script.Checksum)
        {
            throw new JournalStartException(
                $"The database {dialect.Name} was made with another text of the schema script '{name}'. A script that was applied is never changed: start the program that made this database.");
        }
    }

    private JournalStartException Unusable(DbException fault) =>
        new($"The database {dialect.Name} cannot be used: {fault.Message}", fault);

    private static async Task ExecuteAsync(
        DbConnection connection, DbTransaction transaction, string text, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, transaction, text);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string text)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        command.CommandTimeout = ScriptTimeoutSeconds;
        return command;
    }

    private void AddParameter(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        if (dialect.NamesParameters)
        {
            parameter.ParameterName = name;
        }

        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
