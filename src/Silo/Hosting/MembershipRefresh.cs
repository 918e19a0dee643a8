namespace MVoting.Silo.Hosting;

/// <summary>
/// Reads the silos' table by a monotonic timer, beside Orleans' own one. Orleans reckons its periods by the wall clock: after that
/// was an hour off for a moment, its next refresh may come an hour late, and a silo that was declared dead meanwhile
/// would not find out (its appends are refused all the same). The refresh makes Orleans end the process of a dead silo.
/// </summary>
internal sealed partial class MembershipRefresh(
    IClusterMembershipService membership, TimeProvider time, ILogger<MembershipRefresh> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(ClusterLimits.TableRefreshMs), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await membership.Refresh(cancellationToken: stoppingToken);
                }
                catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
                {
                    LogNotRead(logger, fault);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The silo ends.
        }
    }

    [LoggerMessage(LogLevel.Debug, "The silos' table could not be read; it is read again.")]
    private static partial void LogNotRead(ILogger logger, Exception fault);
}
