namespace MVoting.Api.Health;

/// <summary>
/// Begins draining when the process is told to end, before anything is stopped: for
/// <see cref="ApiSettings.DrainGrace"/> the server still answers (new ballots 503, readiness 503), so that load
/// balancers turn away and callers hear more than a broken connection. Then the web server stops taking connections
/// and waits for the requests under way, and only then the engine stops.
/// </summary>
public sealed class DrainService(Drain drain, ApiSettings settings, TimeProvider time) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        drain.Begin();
        await Task.Delay(settings.DrainGrace, time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
