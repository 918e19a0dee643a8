using System.Security.Cryptography;

namespace MVoting.Load.Server;

/// <summary>The product on a free port, with a data folder of its own that is thrown away afterwards.</summary>
public sealed class ApiServer : IAsyncDisposable
{
    private readonly string _assembly;
    private readonly bool _keepsData;
    private ChildServer? _child;

    private ApiServer(string assembly, bool keepsData)
    {
        _assembly = assembly;
        _keepsData = keepsData;
        Key = RandomNumberGenerator.GetHexString(48, lowercase: true);
        DataFolder = Directory.CreateTempSubdirectory("mvoting-load-").FullName;
        Environment = new Dictionary<string, string>
        {
            ["MVoting__BootstrapKey"] = Key,
            ["MVoting__Database__Provider"] = "Sqlite",
            ["MVoting__Database__ConnectionString"] = $"Data Source={Path.Combine(DataFolder, "mvoting.db")}",
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

    public static async Task<ApiServer> StartAsync(
        bool keepsData, TextWriter output, CancellationToken cancellationToken)
    {
        var server = new ApiServer(await ApiAssembly.FindAsync(output, cancellationToken), keepsData);
        try
        {
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

    private async Task StartChildAsync(Uri? address, CancellationToken cancellationToken) =>
        _child = await ChildServer.StartAsync(
            _assembly, [], Environment, DataFolder, "/health/ready", address, cancellationToken);
}
