using System.Security.Cryptography;

namespace MVoting.Load.Server;

/// <summary>
/// The product on a free port, with a data folder of its own that is thrown away afterwards, or in a database that
/// it was given.
/// </summary>
public sealed class ApiServer : IAsyncDisposable
{
    private readonly string _assembly;
    private readonly IReadOnlyList<string> _arguments;
    private readonly bool _keepsData;
    private ChildServer? _child;

    private ApiServer(string assembly, IReadOnlyList<string> arguments, bool keepsData, ServerDatabase? database)
    {
        _assembly = assembly;
        _arguments = arguments;
        _keepsData = keepsData;
        Key = RandomNumberGenerator.GetHexString(48, lowercase: true);
        DataFolder = Directory.CreateTempSubdirectory("mvoting-load-").FullName;
        database ??= new ServerDatabase("Sqlite", $"Data Source={Path.Combine(DataFolder, "mvoting.db")}");
        Environment = new Dictionary<string, string>
        {
            ["MVoting__BootstrapKey"] = Key,
            ["MVoting__Secrets__Master"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["MVoting__Database__Provider"] = database.Provider,
            ["MVoting__Database__ConnectionString"] = database.ConnectionString,
        };
    }

    /// <summary>Where it listens, in each of its lives.</summary>
    public Uri Address => Child.Address;

    /// <summary>The operator's key.</summary>
    public string Key { get; }

    public string DataFolder { get; }

    /// <summary>Its settings, for a tool that works on the same data.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public int ProcessId => Child.ProcessId;

    /// <summary>What the server wrote last, for the reader of a failed run.</summary>
    public IReadOnlyCollection<string> LastLines => Child.LastLines;

    private ChildServer Child => _child ?? throw new InvalidOperationException("The server does not run.");

    /// <param name="database">An empty database, whose schema is made here; null: files in the data folder.</param>
    /// <param name="program">A program around the product that can tell more of itself; null: the product as it is.</param>
    public static async Task<ApiServer> StartAsync(
        bool keepsData,
        TextWriter output,
        CancellationToken cancellationToken,
        ServerDatabase? database = null,
        ServerProgram? program = null)
    {
        program ??= new ServerProgram(await ApiAssembly.FindAsync(output, cancellationToken), []);
        var server = new ApiServer(program.Assembly, program.Arguments, keepsData, database);
        try
        {
            if (database is not null)
            {
                await server.MigrateAsync(cancellationToken);
            }

            await server.StartChildAsync(address: null, cancellationToken);
            return server;
        }
        catch
        {
            Directory.Delete(server.DataFolder, recursive: true);
            throw;
        }
    }

    /// <summary>Ends it by SIGTERM and returns its exit code.</summary>
    public Task<int> StopAsync() => Child.StopAsync();

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public Task KillAsync() => Child.KillAsync();

    /// <summary>Starts it again after it has ended, on the same data and at the same address.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        var address = Address;
        await DisposeChildAsync();
        await StartChildAsync(address, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await DisposeChildAsync();
        if (!_keepsData)
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }

    private async ValueTask DisposeChildAsync()
    {
        if (_child is { } child)
        {
            _child = null;
            await child.DisposeAsync();
        }
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var (exitCode, output) = await SiloProgram.RunAsync(
            _assembly, Environment, DataFolder, ["migrate"], cancellationToken);
        if (exitCode != 0)
        {
            throw new SetupException($"The database's schema cannot be made: {output}");
        }
    }

    private async Task StartChildAsync(Uri? address, CancellationToken cancellationToken) =>
        _child = await ChildServer.StartAsync(
            _assembly, _arguments, Environment, DataFolder, "/health/ready", address, cancellationToken);
}
