using System.CommandLine;
using System.Globalization;
using MVoting.Ladder.Capacity;
using MVoting.Ladder.Reports;
using MVoting.Ladder.Rungs;
using MVoting.Load;
using MVoting.Load.Commands;
using MVoting.Load.Reports;

namespace MVoting.Ladder.Commands;

/// <summary><c>capacity</c>: from the measured rungs to machines, memory and the database of a city.</summary>
internal sealed class CapacityCommand
{
    private const double SimulatedSeconds = 20;

    private readonly Option<string> _report = new("--report")
    {
        Description = $"The {RungsFile.Name} that `rungs --out` wrote.",
        Required = true,
    };

    private readonly Option<int> _ballots = NumberOption.Make("--ballots-per-second", "At the peak.", 100_000, 10_000_000);
    private readonly Option<int> _voters = NumberOption.Make("--voters", "Voters of the one large poll.", 10_000_000, 100_000_000);
    private readonly Option<int> _cores = NumberOption.Make("--cores", "Cores of one machine.", 8, 1_024);
    private readonly Option<int> _cpuPercent = NumberOption.Make("--cpu-percent", "How much of them the peak may take.", 50, 100);
    private readonly Option<int> _voterBytes = NumberOption.Make("--bytes-per-voter", "Memory of a voter, by `memory`.", 40, 1_024);

    public Command Build()
    {
        var command = new Command("capacity", "What the measured costs come to for a city, and a simulation that checks it.")
        {
            _report, _ballots, _voters, _cores, _cpuPercent, _voterBytes,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var needs = new CityNeeds(
            parsed.GetValue(_ballots),
            parsed.GetValue(_voters),
            parsed.GetValue(_cores),
            parsed.GetValue(_cpuPercent) / 100.0,
            parsed.GetValue(_voterBytes));
        var plan = new CapacityPlan(RungsFile.Read(parsed.GetValue(_report)!), needs);
        WriteMachines(plan, needs);
        var silos = plan.Machines(RungIds.HttpSingle);
        foreach (var (name, curve) in plan.Stores)
        {
            WriteStore(name, curve, plan.LoadOf(silos), silos);
        }

        WriteAzure(plan.LoadOf(silos), silos);
        return ExitCodes.Holds;
    }

    private static void WriteMachines(CapacityPlan plan, CityNeeds needs)
    {
        foreach (var (route, name) in new[] { (RungIds.HttpSingle, "single"), (RungIds.HttpBatch, "batch") })
        {
            Write(name, $"{plan.Cpu(route):F1} CPU µs a ballot: {plan.Machines(route)} machines of {needs.Cores} cores at {needs.CpuShare:P0}");
        }

        Write("memory", $"{plan.VotersSizeBytes / 1e6:N0} MB for the voters of {plan.Boxes} boxes, over all silos");
        Write("journal", $"{plan.JournalSizeBytes / 1e6:N0} MB for all ballots");
    }

    private static void WriteStore(string name, CommitCurve curve, SiloLoad load, int silos)
    {
        var model = CommitModel.Of(load, curve);
        var simulated = new CommitSimulation(load, curve, seed: 1).Run(SimulatedSeconds);
        Console.Out.WriteLine();
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {silos} silos with {load.Boxes} boxes and {load.BallotsPerSecond:N0} ballots a second each"));
        Console.Out.WriteLine($"{"",-24}{"model",12}{"simulated",12}");
        WriteRow("commits a second", model.CommitsPerSecond, simulated.CommitsPerSecond, "N0");
        WriteRow("ballots a commit", model.BallotsPerCommit, simulated.BallotsPerCommit, "N0");
        WriteRow("segment KB a second", model.BytesPerSecond / 1e3, simulated.BytesPerSecond / 1e3, "N0");
        WriteRow("mean wait, ms", model.MeanMs, simulated.MeanMs, "F2");
        WriteRow("99 % wait, ms", model.P99Ms, simulated.P99Ms, "F2");
        Write("database", $"{silos * simulated.CommitsPerSecond:N0} log flushes and {silos * simulated.BytesPerSecond / 1e6:F1} MB of segments a second, {silos * simulated.BytesPerSecond * CapacityPlan.LogFactor / 1e6:F1} MB of log reckoned at {CapacityPlan.LogFactor} × that");
    }

    // Latencies of Azure are its own page's: nothing of this was measured there.
    private static void WriteAzure(SiloLoad load, int silos)
    {
        Console.Out.WriteLine();
        Console.Out.WriteLine("Azure SQL, by its published limits and latencies (not measured)");
        foreach (var tier in AzureSqlLimits.Tiers)
        {
            var curve = new CommitCurve([new CommitTimes(1, 1, 1, [tier.CommitMs])]);
            var model = CommitModel.Of(load, curve);
            var megabytes = silos * model.BytesPerSecond * CapacityPlan.LogFactor / 1e6;
            var cores = tier.VCoresFor(megabytes);
            Write("", $"{tier.Tier,-18} {megabytes:F1} of at most {tier.MegabytesMost} MB of log a second: {(cores is { } needed ? $"from {needed} vCores on" : "too much")}; {silos * model.CommitsPerSecond:N0} commits a second, mean wait {model.MeanMs:F0} ms");
        }
    }

    private static void WriteRow(string name, double? model, double? simulated, string format) =>
        Console.Out.WriteLine(string.Concat(
            $"{name,-24}",
            $"{model?.ToString(format, CultureInfo.InvariantCulture),12}",
            $"{simulated?.ToString(format, CultureInfo.InvariantCulture),12}"));

    private static void Write(string name, FormattableString text) =>
        Console.Out.WriteFigure(name, text.ToString(CultureInfo.InvariantCulture));
}
