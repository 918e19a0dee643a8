using System.Diagnostics.Metrics;
using MVoting.Silo.Metrics;

namespace MVoting.Silo.Tests.Metrics;

/// <summary>Of other makers' instruments only those leave the process that somebody has looked at (invariant 6).</summary>
public sealed class ExportedMetricsTests
{
    [Theory]
    [InlineData("MVoting", "mvoting.ballots.admitted", true)]
    [InlineData("Microsoft.Orleans", "orleans-messaging-rejected", true)]
    [InlineData("Microsoft.Orleans", "orleans-messaging-sent-local", false)]
    [InlineData("Microsoft.Orleans", "orleans-app-requests-latency-count", false)]
    [InlineData("Microsoft.Orleans", "orleans-storage-write-latency", false)]
    [InlineData("Npgsql", "db.client.connection.count", true)]
    [InlineData("Npgsql", "db.client.operation.npgsql.bytes_written", false)]
    [InlineData("Npgsql", "db.client.operation.duration", false)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel", "kestrel.connection.duration", false)]
    [InlineData("System.Runtime", "dotnet.gc.heap.total_allocated", false)]
    [InlineData("Microsoft.Orleans", "orleans-what-a-later-version-counts", false)]
    public void What_counts_calls_commands_or_bytes_stays_inside(string meter, string name, bool isExported)
    {
        using var owner = new Meter(meter);
        Assert.Equal(isExported, ExportedMetrics.IsExported(owner.CreateCounter<long>(name)));
    }
}
