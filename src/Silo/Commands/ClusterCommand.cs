using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Processes;

namespace MVoting.Silo.Commands;

/// <summary><c>cluster</c>: prints the table of silos.</summary>
internal static class ClusterCommand
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ssZ";

    public static Command Make(TextWriter output)
    {
        var command = new Command(
            "cluster",
            "Lists the silos on the configured database: exit 0 all clocks are trusted, 1 one is not.");
        command.SetAction((_, cancellation) => RunAsync(output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var database = Database.Of(CommandSettings.Read());
        if (database is not ServerDatabase server)
        {
            await output.WriteLineAsync($"The database {database.Name} is a file: one process uses it, and it has no table of silos.");
            return 0;
        }

        await database.VerifyAsync(cancellationToken);
        var processes = await ReadAsync(server, cancellationToken);
        await output.WriteLineAsync(Line("name", "address", "since", "version", "last seen", "clock", "trusted"));
        foreach (var process in processes)
        {
            await output.WriteLineAsync(Line(
                process.Name,
                process.Address,
                Text(process.StartedAt),
                process.Version,
                Text(process.SeenAt),
                $"{process.SkewMs.ToString("+0;-0;0", CultureInfo.InvariantCulture)} ms",
                process.IsAlive ? process.IsTrusted ? "yes" : "NO" : "silent"));
        }

        return processes.Any(process => process.IsAlive && !process.IsTrusted) ? 1 : 0;
    }

    private static async Task<IReadOnlyList<SiloProcess>> ReadAsync(ServerDatabase server, CancellationToken cancellationToken)
    {
        await using var table = new ProcessTable(server);
        try
        {
            return await table.ListAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException)
        {
            throw new StartupException($"The database {server.Name} does not answer: {fault.Message}");
        }
    }

    private static string Line(
        string name, string address, string since, string version, string seen, string clock, string trusted) =>
        $"{name,-24} {address,-24} {since,-20} {version,-8} {seen,-20} {clock,12} {trusted}";

    private static string Text(DateTimeOffset time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
