using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using MVoting.Core.Ballots;
using MVoting.Grains.Secrets;
using MVoting.Load.Server;
using MVoting.Silo.Audit;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Testing.Cluster.Clocks;
using MVoting.Testing.Cluster.Faults;
using MVoting.Testing.Cluster.Processes;

namespace MVoting.Testing.Cluster;

/// <summary>
/// A cluster of real processes on loopback: a PostgreSQL server of its own, silos, each with its own way to the
/// database, and API processes that are clients of the cluster. Nothing of it outlives this process.
/// </summary>
public sealed class TestCluster : IAsyncDisposable
{
    private static readonly TimeSpan s_probePause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_probeTimeout = TimeSpan.FromSeconds(5);

    private readonly Undertaker _undertaker = new();
    private readonly ClusterDatabase _database;
    private readonly string _master = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly ClockSkew? _clocks;
    private bool _keepsFolder;

    private TestCluster(ClusterDatabase database, string folder, ClockSkew? clocks, ClusterSettings settings)
    {
        (_database, Folder, _clocks) = (database, folder, clocks);
        Silos = [.. Enumerable.Range(0, settings.Silos).Select(MakeSilo)];
        Addresses = [.. Enumerable.Range(0, settings.Doors).Select(_ => new Uri($"http://127.0.0.1:{FreePort.Find()}"))];
        Doors = [.. Addresses.Select((address, number) => MakeDoor(address, number, ModeOfDoor(settings, number)))];
        Neighbour = MakeNeighbour();
    }

    public IReadOnlyList<ClusterNode> Silos { get; }

    /// <summary>The API processes.</summary>
    public IReadOnlyList<ClusterNode> Doors { get; }

    /// <summary>
    /// An API process with an engine of its own inside and a SQLite file of its own, not started with the others: on the
    /// same machine, and nothing else in common.
    /// </summary>
    public ClusterNode Neighbour { get; }

    /// <summary>Where the API processes listen, in each of their lives.</summary>
    public IReadOnlyList<Uri> Addresses { get; }

    /// <summary>The operator's key.</summary>
    public string Key { get; } = RandomNumberGenerator.GetHexString(48, lowercase: true);

    /// <summary>What the silos tell of their boxes.</summary>
    public EngineEvents Events { get; } = new();

    /// <summary>Logs and ledgers; deleted with the cluster, unless they are to be kept.</summary>
    public string Folder { get; }

    /// <summary>Makes the schema, and starts every process. When it returns, the cluster takes ballots.</summary>
    public static async Task<TestCluster> StartAsync(ClusterSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var ways = settings.HasStandby ? settings.Silos + settings.Doors : settings.WaysCanBeDisturbed ? settings.Silos : 0;
        var database = await ClusterDatabase.StartAsync(ways, settings.HasStandby);
        var folder = Directory.CreateTempSubdirectory("mvoting-cluster-").FullName;
        var clocks = settings.ClocksCanBeSet ? await ClockSkew.BuildAsync(folder, cancellationToken) : null;
        var cluster = new TestCluster(database, folder, clocks, settings);
        try
        {
            var (exitCode, output) = await cluster.RunToolAsync(["migrate"], cancellationToken);
            if (exitCode != 0)
            {
                throw new ClusterFaultException($"migrate ended with code {exitCode}: {output}");
            }

            await Task.WhenAll(cluster.Silos.Select(silo => silo.StartAsync(cancellationToken)));
            if (!settings.DoorsAreEmbedded)
            {
                await Task.WhenAll(cluster.Doors.Select(door => door.StartAsync(cancellationToken)));
            }

            return cluster;
        }
        catch
        {
            cluster.KeepFolder();
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Keeps the folder when the cluster ends, for the reader of a failed run; returns where it is.</summary>
    public string KeepFolder()
    {
        _keepsFolder = true;
        return Folder;
    }

    /// <summary>
    /// The secret of a poll, as who owns both the database and the master secret has it: receipts lead to boxes by it.
    /// </summary>
    /// <exception cref="ClusterFaultException">The database keeps no such poll, or one that was never opened.</exception>
    public PollSecret ReadPollSecret(string city, string poll)
    {
        var name = new PollName(city, poll);
        var settings = SettingsReader.Read(
            new ConfigurationBuilder().AddInMemoryCollection(
                Settings(_database.ConnectionString).Select(setting => KeyValuePair.Create(
                    setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value))).Build(),
            ClusterMode.Member);
        return KeptPoll.Read(Database.Of(settings), name)?.Life.WrappedSecret is { } wrapped
            ? new PollSecret(new MasterSecret(Convert.FromBase64String(_master)).UnwrapPollSecret(name.Uid, wrapped))
            : throw new ClusterFaultException($"The database keeps no secret of {name}.");
    }

    /// <summary>Runs a command of the operator's tool on the same database; returns its exit code and all it wrote.</summary>
    public async Task<(int ExitCode, string Output)> RunToolAsync(
        IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, [ProgramFiles.Silo, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings(_database.ConnectionString))
        {
            start.Environment[name] = value;
        }

        using var tool = Process.Start(start)!;
        _undertaker.Add(tool.Id);
        try
        {
            var errors = tool.StandardError.ReadToEndAsync(cancellationToken);
            var output = await tool.StandardOutput.ReadToEndAsync(cancellationToken);
            await tool.WaitForExitAsync(cancellationToken);
            return (tool.ExitCode, output + await errors);
        }
        catch (OperationCanceledException)
        {
            tool.Kill();
            throw;
        }
        finally
        {
            _undertaker.Remove(tool.Id);
        }
    }

    /// <summary>Sets how far a silo's clock is ahead of this machine's.</summary>
    public void SetClock(int silo, TimeSpan ahead) => _clocks!.Set(Silos[silo].Name, ahead);

    /// <summary>Stops the database as a crash does, and starts it again.</summary>
    public Task RestartDatabaseAsync() => _database.RestartAsync();

    /// <summary>Lets the standby catch up, and cuts it off: what is stored from here on is on the primary alone.</summary>
    public Task HoldStandbyAsync() => _database.HoldStandbyAsync();

    /// <summary>
    /// Kills the primary, lets the standby take its place with what it has, leads every way there, and starts another standby.
    /// </summary>
    public Task FailOverAsync() => _database.FailOverAsync();

    /// <summary>Connections between silos and the database that were cut in the middle of a request.</summary>
    public int Cuts => _database.Cuts;

    /// <summary>
    /// Cuts one append of a silo. Throws <see cref="TimeoutException"/> when it appends nothing in <paramref name="limit"/>.
    /// </summary>
    public Task StrikeAsync(int silo, CutKind kind, TimeSpan limit) => _database.StrikeAsync(silo, kind, limit);

    /// <summary>Disturbs everything on the way from one silo to the database.</summary>
    public void Disturb(int silo, CutKind kind) => _database.Disturb(silo, kind);

    /// <summary>Mends it.</summary>
    public void Mend(int silo) => _database.Mend(silo);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Silos.Concat(Doors).Append(Neighbour))
        {
            await node.DisposeAsync();
        }

        await _database.DisposeAsync();
        _undertaker.Dispose();
        if (!_keepsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private ClusterNode MakeSilo(int number)
    {
        var settings = Settings(_database.ConnectionStringOf(number));
        ListenAsSilo(settings);
        _clocks?.AddTo(settings, $"silo-{number}");

        TellOfBoxes(settings);
        return MakeNode(
            $"silo-{number}", number, ProgramFiles.Silo, [], settings,
            (log, cancel) => log.NextLineWithAsync("Application started", cancel));
    }

    private static string ModeOfDoor(ClusterSettings settings, int number) =>
        settings.DoorsAreEmbedded ? "Embedded" : number < settings.MemberDoors ? "Member" : "Client";

    private ClusterNode MakeDoor(Uri address, int number, string mode)
    {
        var settings = Settings(_database.ConnectionStringOf(Silos.Count + number));
        settings["MVoting__Cluster__Mode"] = mode;
        if (mode == "Member")
        {
            ListenAsSilo(settings);
            TellOfBoxes(settings);
        }

        return MakeNode(
            $"api-{number}", -1, ProgramFiles.Api, ["--urls", address.ToString()], settings,
            (_, cancel) => WaitUntilReadyAsync(address, cancel));
    }

    private ClusterNode MakeNeighbour()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        return MakeNode(
            "neighbour", -1, ProgramFiles.Api, ["--urls", address.ToString()], [],
            (_, cancel) => WaitUntilReadyAsync(address, cancel));
    }

    private ClusterNode MakeNode(
        string name,
        int silo,
        string assembly,
        string[] arguments,
        Dictionary<string, string> settings,
        Func<NodeLog, CancellationToken, Task> becomesReady) => new(
            name,
            new NodeLog(Path.Combine(Folder, $"{name}.log"), silo, Events),
            log => NodeProcess.Start(name, assembly, arguments, settings, Folder, log, _undertaker),
            becomesReady);

    private Dictionary<string, string> Settings(string connectionString) => new()
    {
        ["MVoting__Database__Provider"] = "PostgreSql",
        ["MVoting__Database__ConnectionString"] = connectionString,
        ["MVoting__Secrets__Master"] = _master,
        ["MVoting__BootstrapKey"] = Key,
    };

    private static void ListenAsSilo(Dictionary<string, string> settings)
    {
        settings["MVoting__Cluster__SiloPort"] = Text(FreePort.Find());
        settings["MVoting__Cluster__GatewayPort"] = Text(FreePort.Find());
        settings["MVoting__Cluster__AdvertisedAddress"] = "127.0.0.1";
    }

    // Where a box is, and what became of an append that went unanswered, is told below the usual level.
    private static void TellOfBoxes(Dictionary<string, string> settings) =>
        settings["Logging__LogLevel__MVoting.Grains.Boxes"] = "Debug";

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static async Task WaitUntilReadyAsync(Uri address, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = address, Timeout = s_probeTimeout };
        while (!await IsReadyAsync(http, cancellationToken))
        {
            await Task.Delay(s_probePause, cancellationToken);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception fault) when (
            fault is HttpRequestException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
