using System.CommandLine;
using System.Globalization;
using MVoting.Ladder.Measure;
using MVoting.Load;
using MVoting.Load.Reports;
using MVoting.Load.Server;

namespace MVoting.Ladder.Commands;

/// <summary><c>memory</c>: how much a counted ballot of a <c>final</c> approval poll costs the process.</summary>
internal sealed class MemoryCommand
{
    private const int First = 100_000;
    private const int Last = 1_000_000;

    /// <summary>What a counted ballot may cost.</summary>
    private const double BytesPerBallotMax = 64;

    public static Command Build()
    {
        var command = new Command("memory", $"The product's growth from {First:N0} to {Last:N0} counted ballots.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new SetupException("The memory of a process is read from /proc, which only Linux has.");
        }

        await using var server = await ApiServer.StartAsync(keepsData: false, Console.Out, cancellationToken);
        await using var growth = await GrowingPoll.OpenAsync(server, Last, cancellationToken);
        var before = await MeasureAsync(growth, server, First, cancellationToken);
        var after = await MeasureAsync(growth, server, Last, cancellationToken);
        var perBallot = (double)(after - before) / (Last - First);
        Console.Out.WriteFigure(
            "growth",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{perBallot:F1} bytes a ballot (at most {BytesPerBallotMax:F0})"));
        var verdict = await growth.CloseAsync(cancellationToken);
        Load.Verdicts.VerdictText.Write(Console.Out, verdict);
        return verdict.Holds && perBallot <= BytesPerBallotMax ? ExitCodes.Holds : ExitCodes.Broken;
    }

    private static async Task<long> MeasureAsync(
        GrowingPoll growth, ApiServer server, int ballots, CancellationToken cancellationToken)
    {
        await growth.CastUpToAsync(ballots, cancellationToken);
        var raw = ProcessMemory.Read(server.ProcessId);
        var collected = await ProcessMemory.ReadAfterCollectionAsync(server.ProcessId, cancellationToken);
        Console.Out.WriteFigure(
            "memory",
            $"{Figures.Count(ballots)} ballots: {Figures.Count(raw / 1024.0)} KB resident, " +
            $"{Figures.Count(collected / 1024.0)} KB after collection");
        return collected;
    }
}
