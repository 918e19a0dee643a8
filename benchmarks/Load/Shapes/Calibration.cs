using MVoting.Load.Ballots;
using MVoting.Load.Http;
using MVoting.Load.Measure;
using MVoting.Load.Reports;
using MVoting.Load.Runs;
using MVoting.Load.Server;

namespace MVoting.Load.Shapes;

/// <summary>What the server takes, by a short closed loop into a poll of its own: the shapes are scaled by it.</summary>
internal static class Calibration
{
    private const int Connections = 128;
    private const int Options = 10;
    private const int Voters = 20_000_000;
    private const int ExpectedVoters = 250_000;
    private const string City = "load";

    private static readonly LoopSettings s_loop =
        new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(4), Connections);

    public static async Task<double> MeasureAsync(
        ApiClient api, Target target, TextWriter output, CancellationToken cancellationToken)
    {
        var source = new FloodBallots(Voters, Options, seed: 0);
        var address = await FloodPoll.OpenAsync(api, target, City, source, ExpectedVoters, cancellationToken);
        using var ledger = new TemporaryLedger();
        var (throughput, _) = await new SaturatingLoop(address, source, s_loop, target.ProcessId)
            .RunAsync(ledger.Path, cancellationToken);
        await api.CloseAsync(address, cancellationToken);
        output.WriteFigure(
            "capacity",
            $"{Figures.Count(throughput.PerSecond)} ballots/s (closed loop of {Connections} connections, " +
            $"{Figures.Seconds(s_loop.Measured)} after {Figures.Seconds(s_loop.Warmup)}), " +
            $"p50 {Figures.Ms(throughput.MedianMs)}, p99 {Figures.Ms(throughput.P99Ms)}");
        return throughput.PerSecond;
    }
}
