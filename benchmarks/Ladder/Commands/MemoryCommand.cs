using System.CommandLine;
using System.Globalization;
using MVoting.Ladder.Measure;
using MVoting.Load;
using MVoting.Load.Commands;
using MVoting.Load.Reports;
using MVoting.Load.Server;

namespace MVoting.Ladder.Commands;

/// <summary>
/// <c>memory</c>: how much a counted ballot of a <c>final</c> approval poll costs the process while a poll grows, and how
/// long the growth makes anybody wait.
/// </summary>
internal sealed class MemoryCommand
{
    /// <summary>What a counted ballot may cost.</summary>
    private const double BytesPerBallotMax = 40;

    /// <summary>How long the growth may hold up a turn, or the whole process.</summary>
    private const double PauseMsMax = 50;

    private readonly Option<int> _from = NumberOption.Make("--from", "Counted ballots at the first look.", 1_000_000, 100_000_000);
    private readonly Option<int> _to = NumberOption.Make("--to", "Counted ballots at the second look.", 10_000_000, 100_000_000);

    public Command Build()
    {
        var command = new Command("memory", "The product's growth by voters, and its pauses meanwhile.") { _from, _to };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(_from), parsed.GetValue(_to), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int first, int last, CancellationToken cancellationToken)
    {
        if (first >= last)
        {
            throw new SetupException("--from must be below --to.");
        }

        if (!OperatingSystem.IsLinux())
        {
            throw new SetupException("The memory of a process is read from /proc, which only Linux has.");
        }

        var tables = new GrowingTables();
        tables.Run();
        Console.Out.WriteFigure("turns", $"{tables.Turns} (of 1,000 ballots, 40 boxes to ten million voters)");
        Console.Out.WriteFigure("collections", $"{tables.Collections} (in their process)");
        await using var server = await ApiServer.StartAsync(
            keepsData: false, Console.Out, cancellationToken, program: ProductCommand.Program);
        await using var growth = await GrowingPoll.OpenAsync(server, last, cancellationToken);
        var before = await MeasureAsync(growth, server, first, cancellationToken);
        var after = await MeasureAsync(growth, server, last, cancellationToken);
        var perBallot = (double)(after - before) / (last - first);
        Console.Out.WriteFigure(
            "growth",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{perBallot:F1} bytes a ballot (at most {BytesPerBallotMax:F0})"));
        var verdict = await growth.CloseAsync(cancellationToken);
        Load.Verdicts.VerdictText.Write(Console.Out, verdict);
        var isSmooth = Math.Max(tables.Turns.LongestMs, tables.Collections.LongestMs) <= PauseMsMax;
        return verdict.Holds && perBallot <= BytesPerBallotMax && isSmooth ? ExitCodes.Holds : ExitCodes.Broken;
    }

    private static async Task<long> MeasureAsync(
        GrowingPoll growth, ApiServer server, int ballots, CancellationToken cancellationToken)
    {
        await growth.CastUpToAsync(ballots, cancellationToken);
        var (pauses, _) = await PausesRoute.ReadAsync(server.Address, cancellationToken);
        Console.Out.WriteFigure("pauses", $"{pauses} (of the server's collector, up to {Figures.Count(ballots)} ballots)");
        var raw = ProcessMemory.Read(server.ProcessId);
        var collected = await ProcessMemory.ReadAfterCollectionAsync(server.ProcessId, cancellationToken);
        Console.Out.WriteFigure(
            "memory",
            $"{Figures.Count(ballots)} ballots: {Figures.Count(raw / 1024.0)} KB resident, " +
            $"{Figures.Count(collected / 1024.0)} KB after collection");
        return collected;
    }
}
