using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using MVoting.Grains.Metrics;
using OpenTelemetry.Metrics;

namespace MVoting.Silo.Metrics;

/// <summary>
/// Which instruments leave the process: all of ours, and of the others' those on this list. Theirs count what they
/// see, whatever poll it belongs to: a call to a grain, a match of a route, a command on a connection. On a node with
/// one sealed poll each of them is that poll's running count, so only levels, times of what is not a ballot, and
/// counts of faults are let through (invariant 6). A new version's new instruments stay out until somebody has looked.
/// </summary>
public static class ExportedMetrics
{
    private const string Runtime = "System.Runtime";
    private const string Hosting = "Microsoft.AspNetCore.Hosting";
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel";
    private const string Orleans = "Microsoft.Orleans";
    private const string PostgreSql = "Npgsql";

    private static readonly FrozenSet<string> s_theirs = FrozenSet.ToFrozenSet(
        [
            // What the process takes of its machine. It follows the load of all polls together, and is no count.
            "dotnet.process.cpu.time",
            "dotnet.process.memory.working_set",
            "dotnet.gc.pause.time",
            "dotnet.gc.last_collection.memory.committed_size",
            "dotnet.gc.last_collection.heap.size",
            "dotnet.thread_pool.queue.length",

            // The doors keep ballots of sealed polls out of the first.
            "http.server.request.duration",
            "http.server.active_requests",
            "kestrel.active_connections",
            "kestrel.queued_connections",
            "kestrel.rejected_connections",

            "orleans-catalog-activations",
            "orleans-catalog-activation-failed-to-activate",
            "orleans-consistent-ring-size",
            "orleans-gateway-connected-clients",
            "orleans-client-connected-gateways",
            "orleans-messaging-sent-failed",
            "orleans-messaging-sent-dropped",
            "orleans-messaging-expired",
            "orleans-messaging-rejected",
            "orleans-messaging-rerouted",
            "orleans-messaging-pings-reply-missed",
            "orleans-networking-sockets-opened",
            "orleans-networking-sockets-closed",
            "orleans-app-requests-timedout",
            "orleans-scheduler-long-running-turns",
            "orleans-watchdog-health-checks-failed",
            "orleans-storage-read-errors",
            "orleans-storage-write-errors",
            "orleans-reminders-active",
            "orleans-runtime-available-memory",

            "db.client.connection.count",
            "db.client.connection.max",
            "db.client.connection.npgsql.pending_requests",
            "db.client.connection.npgsql.timeouts",
            "db.client.operation.npgsql.executing",
            "db.client.operation.failed",
        ]);

    /// <summary>Whether what the instrument measures leaves the process.</summary>
    public static bool IsExported(Instrument instrument) =>
        instrument.Meter.Name == EngineMeter.Name || s_theirs.Contains(instrument.Name);

    /// <summary>Listens to the meters, and drops what is not exported before it is gathered.</summary>
    public static void Choose(MeterProviderBuilder builder) => builder
        .AddMeter(EngineMeter.Name, Runtime, Hosting, Kestrel, Orleans, PostgreSql)
        .AddView(instrument => IsExported(instrument) ? null : MetricStreamConfiguration.Drop);
}
