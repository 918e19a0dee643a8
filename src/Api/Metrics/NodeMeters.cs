using System.Diagnostics.Metrics;
using MVoting.Api.Ballots;
using MVoting.Api.Health;
using MVoting.Grains.Metrics;

namespace MVoting.Api.Metrics;

/// <summary>The levels of one node: its lanes, and what its readiness last saw.</summary>
internal sealed class NodeMeters : IHostedService, IDisposable
{
    private readonly Meter _meter = new(EngineMeter.Name);

    public NodeMeters(PollDoors polls, Readiness readiness)
    {
        DoorMeters.ShowLanes(_meter, polls);
        _meter.CreateObservableGauge(
            "mvoting.node.ready",
            () => readiness.IsKnownReady ? 1 : 0,
            description: "1 when the last look found the node ready; somebody must ask /health/ready for it.");
        if (!readiness.HasGuard)
        {
            _meter.CreateObservableGauge(
                "mvoting.clock.skew",
                () => readiness.LastSkew is { } skew ? [new Measurement<double>(skew.TotalSeconds)] : Array.Empty<Measurement<double>>(),
                "s",
                "How far this process's clock is ahead of the database's (negative: behind it), as far as the round trip does not explain it.");
        }

        _meter.CreateObservableGauge(
            "mvoting.database.round_trip",
            () => readiness.LastRoundTrip is { } time ? [new Measurement<double>(time.TotalSeconds)] : Array.Empty<Measurement<double>>(),
            "s",
            "How long the database took to tell its clock when readiness last looked.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _meter.Dispose();
}
