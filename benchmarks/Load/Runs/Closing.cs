using System.Diagnostics;
using MVoting.Load.Casting;
using MVoting.Load.Http;
using MVoting.Load.Reports;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Runs;

/// <summary>The end of every run: the poll is closed, and its final results read.</summary>
internal static class Closing
{
    public static async Task<PollResults> CloseAsync(
        ApiClient api, PollAddress address, TextWriter output, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await api.CloseAsync(address, cancellationToken);
        var results = await api.ReadResultsAsync(address, cancellationToken);
        output.WriteFigure("close", $"{Figures.Seconds(Stopwatch.GetElapsedTime(started))}, results read");
        return results;
    }
}
