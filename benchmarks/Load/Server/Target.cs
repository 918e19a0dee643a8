namespace MVoting.Load.Server;

/// <summary>The server that a run speaks to: one that was given, or one that the run started itself.</summary>
public sealed class Target : IAsyncDisposable
{
    private readonly ApiServer? _own;

    public Target(Uri address, string key)
    {
        Address = address;
        Key = key;
    }

    /// <param name="own">Closed with the target.</param>
    public Target(ApiServer own)
        : this((own ?? throw new ArgumentNullException(nameof(own))).Address, own.Key) => _own = own;

    public Uri Address { get; }

    public string Key { get; }

    /// <summary>The process of a server that was started here; null: it is somebody else's.</summary>
    public int? ProcessId => _own?.ProcessId;

    public static async Task<Target> StartAsync(
        bool keepsData, TextWriter output, CancellationToken cancellationToken, ServerDatabase? database = null)
    {
        var own = await ApiServer.StartAsync(keepsData, output, cancellationToken, database);
        await output.WriteLineAsync($"server      {own.Address} (process {own.ProcessId}, data in {own.DataFolder})");
        return new Target(own);
    }

    /// <summary>After a run that failed: what the started server wrote last.</summary>
    public void WriteLastLines(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var line in _own?.LastLines ?? [])
        {
            output.WriteLine($"server | {line}");
        }
    }

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
