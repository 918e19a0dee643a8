using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using MVoting.Ladder.Measure;
using MVoting.Load;
using MVoting.Load.Reports;
using MVoting.Load.Server;

namespace MVoting.Ladder.Commands;

/// <summary>
/// <c>flat</c>: the processor time of a ballot in a poll of ten thousand voters and in one of a million, by the batch
/// route, as the server's process has used it.
/// </summary>
internal sealed class FlatCommand
{
    private const int Few = 10_000;
    private const int Many = 1_000_000;
    private const int Window = 20_000;
    private const int Windows = 10;

    /// <summary>How much more a ballot among many may cost.</summary>
    private const double RatioMax = 1.3;

    public static Command Build()
    {
        var command = new Command("flat", $"What a ballot costs among {Many:N0} voters, against among {Few:N0}.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var server = await ApiServer.StartAsync(keepsData: false, Console.Out, cancellationToken);
        await using var large = await OpenAsync(server, cancellationToken);
        await large.CastUpToAsync(Many, cancellationToken);
        var many = new List<double>();
        for (var window = 0; window < Windows; window++)
        {
            many.Add(await MeasureAsync(server, large, Many + (window * Window), cancellationToken));
        }

        // Afterwards, so that the program has run itself in by then.
        var few = new List<double>();
        for (var window = 0; window < Windows; window++)
        {
            await using var small = await OpenAsync(server, cancellationToken);
            await small.CastUpToAsync(Few, cancellationToken);
            few.Add(await MeasureAsync(server, small, Few, cancellationToken));
        }

        var ratio = Spread.Of(many).Median / Spread.Of(few).Median;
        Console.Out.WriteFigure("among few", $"{Spread.Of(few).Format("F2")} CPU µs a ballot, from {Few:N0} voters on");
        Console.Out.WriteFigure("among many", $"{Spread.Of(many).Format("F2")} CPU µs a ballot, from {Many:N0} voters on");
        Console.Out.WriteFigure(
            "ratio", string.Create(CultureInfo.InvariantCulture, $"{ratio:F2} (at most {RatioMax:F1})"));
        return ratio <= RatioMax ? ExitCodes.Holds : ExitCodes.Broken;
    }

    // Both kinds expect as many voters, so that they have as many boxes.
    private static Task<GrowingPoll> OpenAsync(ApiServer server, CancellationToken cancellationToken) =>
        GrowingPoll.OpenAsync(server, Many + (Windows * Window), cancellationToken);

    private static async Task<double> MeasureAsync(
        ApiServer server, GrowingPoll poll, int from, CancellationToken cancellationToken)
    {
        var busy = BusyTime(server);
        await poll.CastUpToAsync(from + Window, cancellationToken);
        return (BusyTime(server) - busy).TotalMicroseconds / Window;
    }

    private static TimeSpan BusyTime(ApiServer server)
    {
        using var process = Process.GetProcessById(server.ProcessId);
        return process.TotalProcessorTime;
    }
}
