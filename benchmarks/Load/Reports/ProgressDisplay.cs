using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace MVoting.Load.Reports;

/// <summary>Shows how far a phase is: a bar on a terminal, a line every two seconds elsewhere.</summary>
public sealed class ProgressDisplay(TextWriter output, bool isTerminal)
{
    private static readonly TimeSpan BarRefresh = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LineRefresh = TimeSpan.FromSeconds(2);

    /// <summary>For the console: a bar unless the output is redirected.</summary>
    public static ProgressDisplay ForConsole() => new(Console.Out, !Console.IsOutputRedirected);

    public TextWriter Output => output;

    /// <summary>Waits for <paramref name="work"/> and shows what <paramref name="done"/> says meanwhile.</summary>
    public Task ShowAsync(string phase, long total, Func<long> done, Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(done);
        ArgumentNullException.ThrowIfNull(work);
        return isTerminal ? ShowBarAsync(phase, total, done, work) : ShowLinesAsync(phase, total, done, work);
    }

    private static Task ShowBarAsync(string phase, long total, Func<long> done, Func<Task> work) =>
        AnsiConsole.Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn(),
                new SpinnerColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(phase, maxValue: Math.Max(1, total));
                var running = work();
                while (!running.IsCompleted)
                {
                    bar.Value = Math.Min(done(), total);
                    await Task.WhenAny(running, Task.Delay(BarRefresh));
                }

                await running;
                bar.Value = bar.MaxValue;
            });

    private async Task ShowLinesAsync(string phase, long total, Func<long> done, Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        var running = work();
        while (await Task.WhenAny(running, Task.Delay(LineRefresh)) != running)
        {
            var count = done();
            var perSecond = count / Stopwatch.GetElapsedTime(started).TotalSeconds;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{phase,-12}{count:N0} of {total:N0}, {perSecond:N0}/s"));
        }

        await running;
    }
}
