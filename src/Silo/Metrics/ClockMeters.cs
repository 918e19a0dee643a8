using System.Diagnostics.Metrics;
using MVoting.Grains.Clocks;
using MVoting.Grains.Metrics;
using MVoting.Silo.Clocks;

namespace MVoting.Silo.Metrics;

/// <summary>What is known of this silo's clock. Levels: they count no ballots.</summary>
internal sealed class ClockMeters : IHostedService, IDisposable
{
    private readonly Meter _meter = new(EngineMeter.Name);

    public ClockMeters(ClockGuard guard, ISiloClock clock)
    {
        _meter.CreateObservableGauge(
            "mvoting.clock.skew",
            () => guard.Last is null ? Array.Empty<Measurement<double>>() : [new Measurement<double>(guard.SkewMs / 1_000.0)],
            "s",
            "How far this process's clock is ahead of the database's (negative: behind it), as far as the round trip does not explain it.");
        _meter.CreateObservableGauge(
            "mvoting.clock.trusted",
            () => clock.Read().IsTrusted ? 1 : 0,
            description: "1 while this silo's clock may decide anything. At 0 its boxes take no ballots and its polls follow no schedule.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _meter.Dispose();
}
