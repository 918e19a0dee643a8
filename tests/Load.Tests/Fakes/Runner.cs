using MVoting.Load.Commands;
using MVoting.Load.Reports;
using MVoting.Load.Runs;
using MVoting.Load.Server;
using MVoting.Load.Shapes;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Tests.Fakes;

/// <summary>Runs replay and flood against a fake, in a folder of the test's own.</summary>
public sealed class Runner : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mvoting-load-tests-").FullName;

    public StringWriter Output { get; } = new();

    public string Ledger => Path.Combine(_folder, "ledger.tsv");

    public string Chart => Path.Combine(_folder, "chart.svg");

    private ProgressDisplay Progress => new(Output, isTerminal: false);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<Verdict> ReplayAsync(
        FakeServer server, string election, double duplicatesPercent = 0, int? batch = null, int connections = 4)
    {
        var replay = new ReplaySettings(Elections.Save(election, _folder), duplicatesPercent);
        return new ReplayRun(Settings(batch, connections), replay, Progress).RunAsync(server.Target, Cancel);
    }

    public Task<Verdict> FloodAsync(FakeServer server, int voters, int? batch = null)
    {
        var flood = new FloodSettings(voters, Options: 6, Rate: 5_000, Duration: null);
        return new FloodRun(Settings(batch, 8), flood, Progress).RunAsync(server.Target, Cancel);
    }

    public Task<Verdict> ResumeAsync(FakeServer server) =>
        new ResumeRun(Settings(null, 4), Progress).RunAsync(server.Target, Cancel);

    /// <summary>A second of a shape, at a capacity that is given and not measured.</summary>
    public Task<IReadOnlyList<Verdict>> ShapeAsync(Target target, string name, double capacity)
    {
        var shape = KnownShapes.All.Single(shape => shape.Name == name);
        return new ShapeRun(Small(capacity), shape, line: null, Progress).RunAsync(target, Cancel);
    }

    /// <summary>Ballots of the main stream of a shape of a second.</summary>
    public static long Arrivals(string name, double capacity) => KnownShapes.All.Single(shape => shape.Name == name)
        .Plan(new ShapeScale(capacity, Seconds: 1, QuietPolls: 0)).Streams[0].Curve.Count;

    /// <summary>The command itself on a server of its own; returns its exit code.</summary>
    public static Task<int> SlowDatabaseAsync(string name, string connectionString, double capacity) => CommandTree.RunAsync(
    [
        "shape", name, "--server", "--database", connectionString,
        "--seconds", "1", "--connections", "16",
        "--capacity", capacity.ToString(System.Globalization.CultureInfo.InvariantCulture),
    ]);

    public void Dispose()
    {
        Output.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private ShapeSettings Small(double capacity) => new()
    {
        Seconds = 1,
        QuietPolls = 30,
        Connections = 16,
        Capacity = capacity,
        ChartPath = Chart,
        GiveUp = TimeSpan.FromSeconds(20),
    };

    private RunSettings Settings(int? batch, int connections) => new()
    {
        Batch = batch,
        Connections = connections,
        GiveUp = TimeSpan.FromSeconds(2),
        Timeout = TimeSpan.FromSeconds(20),
        LedgerPath = Ledger,
    };
}
