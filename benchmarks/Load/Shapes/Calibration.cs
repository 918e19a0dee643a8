using MVoting.Core;
using MVoting.Load.Ballots;
using MVoting.Load.Http;
using MVoting.Load.Measure;
using MVoting.Load.Reports;
using MVoting.Load.Runs;
using MVoting.Load.Server;

namespace MVoting.Load.Shapes;

/// <summary>
/// What the server takes from so many clients, by a short closed loop into a poll of its own: the shapes are scaled by
/// it. More connections cost any web server throughput, so a crowd's capacity is measured with the crowd's, within bounds.
/// </summary>
internal static class Calibration
{
    /// <summary>Fewer do not keep a server busy that waits for its disk.</summary>
    private const int ConnectionsLeast = 128;

    /// <summary>Of the closed loop. A larger crowd is measured against what the server takes from so many.</summary>
    private const int ConnectionsMost = 4_096;

    private const int Options = 10;
    private const int ExpectedVoters = Limits.VotersPerBox;
    private const string City = "load";

    private static readonly TimeSpan s_warmup = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(5);

    /// <param name="connections">Of the crowd.</param>
    public static async Task<double> MeasureAsync(
        ApiClient api, Target target, int connections, TextWriter output, CancellationToken cancellationToken)
    {
        var loop = new LoopSettings(s_warmup, s_measured, Math.Clamp(connections, ConnectionsLeast, ConnectionsMost));
        var source = new FloodBallots(LoopSettings.VotersEnough, Options, seed: 0);
        var address = await FloodPoll.OpenAsync(api, target, City, source, ExpectedVoters, cancellationToken);
        using var ledger = new TemporaryLedger();
        var (throughput, _) = await new SaturatingLoop(address, source, loop, target.ProcessId)
            .RunAsync(ledger.Path, cancellationToken);
        await api.CloseAsync(address, cancellationToken);
        output.WriteFigure(
            "capacity",
            $"{Figures.Count(throughput.PerSecond)} ballots/s (closed loop of {Figures.Count(loop.Connections)} connections, " +
            $"{Figures.Seconds(loop.Measured)} after {Figures.Seconds(loop.Warmup)}), " +
            $"p50 {Figures.Ms(throughput.MedianMs)}, p99 {Figures.Ms(throughput.P99Ms)}");
        return throughput.PerSecond;
    }
}
