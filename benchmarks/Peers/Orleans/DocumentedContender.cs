using Microsoft.Data.Sqlite;
using MVoting.Load;
using MVoting.Load.Server;
using MVoting.Peers.Contenders;
using MVoting.Peers.PostgreSql;

namespace MVoting.Peers.Orleans;

/// <summary>
/// A grain whose <c>IPersistentState</c> is written for each vote, over Orleans' own ADO.NET storage. Calls are made
/// inside the process, which spares it the whole of HTTP.
/// </summary>
/// <param name="peer">The server that keeps the states; null: SQLite does.</param>
internal sealed class DocumentedContender(PostgresPeer? peer) : IContender
{
    /// <summary>Orleans' name for SQLite; it takes Microsoft.Data.Sqlite as its driver.</summary>
    private const string SqliteInvariant = "System.Data.SQLite";

    /// <summary>What PRAGMA synchronous answers when each commit is synced.</summary>
    private const long SynchronousFull = 2;

    public string Id => peer is null ? "orleans-sqlite" : "orleans-postgresql";

    public string Name => $"Orleans as documented, {(peer is null ? "SQLite" : "PostgreSQL")}";

    public ContenderKind Kind => ContenderKind.Single;

    public string Durability => peer is null ? "journal_mode=WAL, synchronous=FULL" : PostgresPeer.Durability;

    public string Driver => "in-process";

    public BestDrive Drive { get; } = new(1, 8, 32, 128);

    public async Task<ContenderRun> RunAsync(MeasureSettings settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("mvoting-peers-").FullName;
        try
        {
            if (peer is not null)
            {
                return await peer.UseAsync(
                    database => RunAsync(folder, ServerDatabase.PostgreSql(database), settings, cancellationToken),
                    cancellationToken);
            }

            var database = new ServerDatabase("Sqlite", $"Data Source={Path.Combine(folder, "mvoting.db")}");
            return await RunAsync(folder, database, settings, cancellationToken);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<ContenderRun> RunAsync(
        string folder, ServerDatabase database, MeasureSettings settings, CancellationToken cancellationToken)
    {
        await MakeTablesAsync(folder, database, cancellationToken);
        var (invariant, connectionString) = peer is not null
            ? ("Npgsql", database.ConnectionString)
            : (SqliteInvariant, StatesOfSqlite(folder));
        await using var votes = await DocumentedVotes.StartAsync(invariant, connectionString, cancellationToken);
        long acknowledged = 0, failed = 0;
        var callers = await Drive.FindAsync(async tried => (await DriveAsync(tried, settings.Calibration)).PerSecond);
        await DriveAsync(callers, settings.Warmup);
        var (perSecond, latencies) = await DriveAsync(callers, settings.Measured);
        // A vote that failed may be in the tally all the same.
        return new ContenderRun(
            perSecond, latencies.At(0.5), latencies.At(0.99), acknowledged, await votes.CountAsync(), failed, failed);

        async Task<(double PerSecond, Reports.SortedLatencies Latencies)> DriveAsync(int driven, TimeSpan time)
        {
            var drive = await votes.DriveAsync(driven, time, cancellationToken);
            acknowledged += drive.Acknowledged;
            failed += drive.Failed;
            return (drive.PerSecond, drive.Latencies);
        }
    }

    /// <summary>The product's own tables for Orleans' storage: with a real primary key, and no slower for it.</summary>
    private static async Task MakeTablesAsync(
        string folder, ServerDatabase database, CancellationToken cancellationToken)
    {
        var api = await ApiAssembly.FindAsync(TextWriter.Null, cancellationToken);
        var environment = new Dictionary<string, string>
        {
            ["MVoting__Database__Provider"] = database.Provider,
            ["MVoting__Database__ConnectionString"] = database.ConnectionString,
        };
        var (exitCode, output) = await SiloProgram.RunAsync(api, environment, folder, ["migrate"], cancellationToken);
        if (exitCode != 0)
        {
            throw new SetupException($"The tables of Orleans' storage cannot be made: {output}");
        }
    }

    private static string StatesOfSqlite(string folder)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "mvoting.grains.db"),
            Mode = SqliteOpenMode.ReadWrite,
        }.ToString();
        using var connection = new SqliteConnection(text);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        command.ExecuteNonQuery();
        command.CommandText = "PRAGMA synchronous";
        if (command.ExecuteScalar() is not SynchronousFull)
        {
            throw new SetupException("SQLite does not sync each commit by default here; the comparison would not be fair.");
        }

        return text;
    }
}
