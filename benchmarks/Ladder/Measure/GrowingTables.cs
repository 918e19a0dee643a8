using System.Diagnostics;
using MVoting.Core;
using MVoting.Ladder.Samples;

namespace MVoting.Ladder.Measure;

/// <summary>
/// Forty boxes grow to ten million voters in this process, without grains and journal: how long each turn of 1,000
/// ballots takes, and how long the collector pauses meanwhile.
/// </summary>
internal sealed class GrowingTables
{
    private const int Boxes = 40;
    private const int BallotsPerTurn = 1_000;

    /// <summary>Turns of a box of its own before the first one that counts, in which the runtime compiles the way.</summary>
    private const int WarmTurns = 100;

    /// <summary>
    /// The turns without the collector's pauses. A turn that the machine held up is told by the processor time it took.
    /// </summary>
    public PauseHistogram Turns { get; } = new();

    /// <summary>The collector's pauses, a turn's together.</summary>
    public PauseHistogram Collections { get; } = new();

    public void Run()
    {
        var paper = LadderPaper.Make("tables", Boxes);
        var stock = new BallotStock(paper);
        var warm = new OpenedBox(paper, 0);
        for (var turn = 0; turn < WarmTurns; turn++)
        {
            warm.Cast(stock.Request(0, BallotsPerTurn));
        }

        var boxes = Enumerable.Range(0, Boxes).Select(box => new OpenedBox(paper, box)).ToArray();
        for (var voters = 0; voters < Limits.VotersPerBox; voters += BallotsPerTurn)
        {
            for (var box = 0; box < Boxes; box++)
            {
                Turn(boxes[box], stock.Request(box, BallotsPerTurn));
            }
        }
    }

    private void Turn(OpenedBox box, byte[] request)
    {
        var paused = GC.GetTotalPauseDuration();
        var busy = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        box.Cast(request);
        var took = Stopwatch.GetElapsedTime(started);
        busy = Environment.CpuUsage.TotalTime - busy;
        paused = GC.GetTotalPauseDuration() - paused;
        Turns.Add(Math.Min((took - paused).TotalMilliseconds, busy.TotalMilliseconds));
        if (paused > TimeSpan.Zero)
        {
            Collections.Add(paused.TotalMilliseconds);
        }
    }
}
