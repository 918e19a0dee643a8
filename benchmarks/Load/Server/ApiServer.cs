using System.Security.Cryptography;

namespace MVoting.Load.Server;

/// <summary>The product on a free port, with a data folder of its own that is thrown away afterwards.</summary>
public sealed class ApiServer : IAsyncDisposable
{
    private readonly ChildServer _child;
    private readonly bool _keepsData;

    private ApiServer(ChildServer child, string key, string dataFolder, bool keepsData)
    {
        _child = child;
        Key = key;
        DataFolder = dataFolder;
        _keepsData = keepsData;
    }

    public Uri Address => _child.Address;

    /// <summary>The operator's key.</summary>
    public string Key { get; }

    public string DataFolder { get; }

    public int ProcessId => _child.ProcessId;

    /// <summary>What the server wrote last, for the reader of a failed run.</summary>
    public IReadOnlyCollection<string> LastLines => _child.LastLines;

    public static async Task<ApiServer> StartAsync(
        bool keepsData, TextWriter output, CancellationToken cancellationToken)
    {
        var assembly = await ApiAssembly.FindAsync(output, cancellationToken);
        var key = RandomNumberGenerator.GetHexString(48, lowercase: true);
        var folder = Directory.CreateTempSubdirectory("mvoting-load-").FullName;
        var environment = new Dictionary<string, string>
        {
            ["MVoting__BootstrapKey"] = key,
            ["MVoting__Database__Provider"] = "Sqlite",
            ["MVoting__Database__ConnectionString"] = $"Data Source={Path.Combine(folder, "mvoting.db")}",
        };
        try
        {
            var child = await ChildServer.StartAsync(
                assembly, [], environment, folder, "/health/ready", cancellationToken);
            return new ApiServer(child, key, folder, keepsData);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public Task<int> StopAsync() => _child.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _child.DisposeAsync();
        if (!_keepsData)
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }
}
