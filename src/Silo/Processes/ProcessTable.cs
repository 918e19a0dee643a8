using System.Data;
using System.Data.Common;
using System.Globalization;
using MVoting.Silo.Clocks;
using MVoting.Silo.Databases;

namespace MVoting.Silo.Processes;

/// <summary>
/// What a database server keeps about the processes on it: the table of silos, the embedded silo's lease, and the
/// server's clock. It has a few connections of its own, so that it waits neither for ballots nor for states. All
/// members throw <see cref="DbException"/> or another exception of the driver when the server does not answer.
/// </summary>
internal sealed class ProcessTable(ServerDatabase database) : IDatabaseClock, IAsyncDisposable
{
    private readonly DbDataSource _source = database.MakeDataSource(
        ProcessLimits.Connections, ProcessLimits.TimeoutSeconds, ProcessLimits.TimeoutSeconds);

    /// <inheritdoc/>
    public async Task<DateTimeOffset> ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.TextCommand(database.Dialect.Statements["clock"]);
        return ToUtc((DateTime)(await command.ExecuteScalarAsync(cancellationToken))!);
    }

    /// <summary>Writes the row of this process anew.</summary>
    public async Task RegisterAsync(
        string id, string name, string address, string version, bool isEmbedded, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.TextCommand(database.Texts["register-silo"]);
        command.Bind("@Id", id);
        command.Bind("@Name", name);
        command.Bind("@Address", address);
        command.Bind("@Version", version);
        command.Bind("@IsEmbedded", isEmbedded);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Says that this process lives.</summary>
    /// <returns>False: it has no row.</returns>
    public async Task<bool> BeatAsync(string id, long skewMs, bool isTrusted, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.TextCommand(database.Texts["beat-silo"]);
        command.Bind("@Id", id);
        command.Bind("@SkewMs", skewMs);
        command.Bind("@IsTrusted", isTrusted);
        return await HasRowAsync(command, cancellationToken);
    }

    /// <summary>Removes the row of this process.</summary>
    public async Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.TextCommand(database.Texts["remove-silo"]);
        command.Bind("@Id", id);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Every process that has a row, dead ones of the last hour among them.</summary>
    public async Task<IReadOnlyList<SiloProcess>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.TextCommand(database.Texts["list-silos"]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var processes = new List<SiloProcess>();
        while (await reader.ReadAsync(cancellationToken))
        {
            processes.Add(new SiloProcess(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetBoolean(3),
                ToUtc(reader.GetDateTime(4)),
                ToUtc(reader.GetDateTime(5)),
                TimeSpan.FromMilliseconds(Convert.ToInt64(reader.GetValue(8), CultureInfo.InvariantCulture)),
                reader.GetInt64(6),
                reader.GetBoolean(7)));
        }

        return processes;
    }

    /// <summary>Takes the lease if nobody has it.</summary>
    /// <returns>False: another owner has it.</returns>
    public async Task<bool> TakeLeaseAsync(string owner, string holder, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.TextCommand(database.Texts["take-lease"]);
        command.Bind("@Owner", owner);
        command.Bind("@Holder", holder);
        command.Bind("@LeaseMs", (int)ProcessLimits.Lease.TotalMilliseconds);
        return await HasRowAsync(command, cancellationToken);
    }

    /// <summary>Makes the lease longer.</summary>
    /// <returns>False: another owner has taken it.</returns>
    public async Task<bool> RenewLeaseAsync(string owner, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.TextCommand(database.Texts["renew-lease"]);
        command.Bind("@Owner", owner);
        command.Bind("@LeaseMs", (int)ProcessLimits.Lease.TotalMilliseconds);
        return await HasRowAsync(command, cancellationToken);
    }

    /// <summary>Gives the lease back.</summary>
    public async Task ReleaseLeaseAsync(string owner, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.TextCommand(database.Texts["release-lease"]);
        command.Bind("@Owner", owner);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Who holds the lease at this moment; null when nobody does.</summary>
    public async Task<string?> ReadLeaseAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.TextCommand(database.Texts["read-lease"]);
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    }

    /// <summary>Writes some bytes for good.</summary>
    public async Task ProbeWriteAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.TextCommand(database.Texts["probe-write"]);
        command.Bind("@Bytes", bytes);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    // Read to the end: only then has the server committed. A row, and not the count of changed rows, which a server may
    // have been told to leave out.
    private static async Task<bool> HasRowAsync(DbCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.Default, cancellationToken);
        var found = await reader.ReadAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken) || await reader.NextResultAsync(cancellationToken))
        {
            // Only its end matters.
        }

        return found;
    }

    private static DateTimeOffset ToUtc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
