using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MVoting.Load.Server;
using MVoting.Peers.Reports;

namespace MVoting.Peers.Orleans;

/// <summary>A silo in this process whose grains vote as the documentation has it; calls are in-process.</summary>
internal sealed class DocumentedVotes : IAsyncDisposable
{
    public const string Storage = "votes";
    public const int Choices = 10;

    private readonly IHost _host;
    private readonly IGrainFactory _grains;

    private DocumentedVotes(IHost host, IGrainFactory grains)
    {
        _host = host;
        _grains = grains;
    }

    /// <param name="invariant">Orleans' name of the database's driver.</param>
    /// <param name="connectionString">A database with the tables of Orleans' storage.</param>
    public static async Task<DocumentedVotes> StartAsync(
        string invariant, string connectionString, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(FreePort.Find(), FreePort.Find())
            .AddAdoNetGrainStorage(Storage, options =>
            {
                options.Invariant = invariant;
                options.ConnectionString = connectionString;
            }));
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return new DocumentedVotes(host, (IGrainFactory)host.Services.GetService(typeof(IGrainFactory))!);
    }

    /// <summary>Casts with so many callers at a time, each voter a new one.</summary>
    public async Task<(long Acknowledged, long Failed, double PerSecond, SortedLatencies Latencies)> DriveAsync(
        int callers, TimeSpan time, CancellationToken cancellationToken)
    {
        long acknowledged = 0, failed = 0;
        var took = new ConcurrentBag<double>();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(
            async () =>
            {
                for (var vote = caller; Stopwatch.GetElapsedTime(started) < time; vote++)
                {
                    var sent = Stopwatch.GetTimestamp();
                    try
                    {
                        await _grains.GetGrain<IVoterGrain>(Guid.NewGuid()).VoteAsync(1 + (vote % Choices));
                        Interlocked.Increment(ref acknowledged);
                    }
                    catch (Exception fault) when (fault is not OutOfMemoryException)
                    {
                        // Not durable in time, or two writes met: whether it counts is unknown.
                        Interlocked.Increment(ref failed);
                    }

                    took.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                }
            },
            cancellationToken)));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return (acknowledged, failed, acknowledged / seconds, new SortedLatencies(took));
    }

    public Task<long> CountAsync() => _grains.GetGrain<ITallyGrain>(0).CountAsync();

    public async ValueTask DisposeAsync()
    {
        using var timer = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await _host.StopAsync(timer.Token);
        _host.Dispose();
    }
}
