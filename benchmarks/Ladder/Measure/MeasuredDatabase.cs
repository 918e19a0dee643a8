using System.CommandLine;
using MVoting.Load;
using MVoting.Load.Server;
using MVoting.Testing.PostgreSql;

namespace MVoting.Ladder.Measure;

/// <summary>Where the products of a measurement keep everything: files of their own, or a PostgreSQL server started for it.</summary>
internal sealed class MeasuredDatabase : IAsyncDisposable
{
    private readonly PostgresServer? _server;

    private MeasuredDatabase(PostgresServer? server) => _server = server;

    public string Name => _server is null ? "SQLite" : "PostgreSQL";

    public static Option<bool> MakeOption() => new("--postgresql")
    {
        Description = "Keep everything in a PostgreSQL server started for it at full durability, instead of SQLite.",
    };

    public static async Task<MeasuredDatabase> StartAsync(bool isPostgreSql)
    {
        if (!isPostgreSql)
        {
            return new MeasuredDatabase(null);
        }

        return PostgresPrograms.Folder is null || OperatingSystem.IsWindows()
            ? throw new SetupException($"--postgresql: {PostgresPrograms.Reason}")
            : new MeasuredDatabase(await PostgresServer.StartAsync());
    }

    /// <summary>An empty database for one product; null: files of its own.</summary>
    public async Task<ServerDatabase?> MakeAsync() => _server is null
        ? null
        : ServerDatabase.PostgreSql((await PostgresDatabase.CreateAsync(_server)).ConnectionString);

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
