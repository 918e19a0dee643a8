using System.Globalization;
using MVoting.Load.Casting;
using MVoting.Load.Charts;
using MVoting.Load.Reports;

namespace MVoting.Load.Shapes;

/// <summary>What a shape came to, in words and as a chart.</summary>
internal sealed class ShapeReport(ShapePlan plan, double capacity, TextWriter output)
{
    private const double ChartStepSeconds = 0.25;

    /// <summary>The facts about the main part of the main stream, and when latency was normal again.</summary>
    public void WriteMain(CallTrace trace)
    {
        var main = OverloadFigures.Of(trace, plan.Main.From, plan.Main.To);
        output.WriteFigure("main part", Text($"{plan.Main.From:F0} s to {plan.Main.To:F0} s, {main.Due:N0} requests due"));
        output.WriteFigure(
            "accepted",
            Text($"{main.AcceptedPerSecond:N0} a second, {main.AcceptedPerSecond / capacity:F2} of the capacity; ") +
            $"of these p50 {Ms(main.P50Ms)}, p99 {Ms(main.P99Ms)} from the intended start");
        output.WriteFigure("refused", Refusals(main));
        if (main.NotSent > 0)
        {
            output.WriteFigure(
                "not sent",
                Text($"{(double)main.NotSent / main.Due:P1} of those due ({main.NotSent:N0})"));
        }

        if (plan.Calm is not var (from, to))
        {
            return;
        }

        var calm = OverloadFigures.Of(trace, from, to);
        output.WriteFigure("calm before", $"p50 {Ms(calm.P50Ms)}, p99 {Ms(calm.P99Ms)}");
        var normal = OverloadFigures.SecondsUntilNormal(trace, calm.P99Ms ?? 0, plan.Main.To);
        output.WriteFigure(
            "normal",
            normal is { } seconds
                ? Text($"{seconds:F1} s after the main part nobody is turned away and p99 is that of the calm again (up to twice it, or 5 ms more)")
                : "NOT AGAIN within the run");
    }

    public void WriteStream(ShapeStream stream, CallTrace trace, OpenLoopFigures figures)
    {
        output.WriteFigure(
            stream.Name,
            Text($"{trace.Count:N0} requests in {stream.Polls:N0} {(stream.Polls == 1 ? "poll" : "polls")}") +
            (stream.Copies == 1 ? "" : Text($", each ballot {stream.Copies} times at once")));
        figures.Write(output, trace.Count / stream.Curve.Seconds, figures.Answered.Count, batch: null);
    }

    public void WriteReaders(CallTrace trace, long shrunk)
    {
        var all = OverloadFigures.Of(trace, 0, trace.Seconds);
        output.WriteFigure(
            "readers",
            Text($"{all.Due:N0} reads, {all.AcceptedPerSecond:N0} a second; p50 ") +
            $"{Ms(all.P50Ms)}, p99 {Ms(all.P99Ms)}; {Refusals(all)}");
        output.WriteFigure("", shrunk == 0 ? "no reader saw a tally go back" : Text($"{shrunk:N0} ANSWERS WENT BACK"));
    }

    public void WriteMemory(MemoryWatch memory)
    {
        output.WriteFigure(
            "memory",
            Text($"{memory.BeforeBytes / 1e6:F0} MB before, {memory.HighestBytes / 1e6:F0} MB at most, {memory.Read() / 1e6:F0} MB after"));
    }

    public string Draw(string title, CallTrace trace)
    {
        var timeline = new Timeline(trace, ChartStepSeconds);
        ChartSeries Line(string name, string colour, Func<int, double?> value) => new(
            name,
            colour,
            [.. Enumerable.Range(0, timeline.Steps).Select(step => ((step + 0.5) * ChartStepSeconds, value(step)))]);
        return LineChart.Draw(
            title,
            [
                new ChartPanel("requests a second",
                [
                    Line("due", "#999999", step => timeline.Due[step]),
                    Line("accepted", "#1b7837", step => timeline.Accepted[step]),
                    Line("refused", "#b2182b", step => timeline.Refused[step]),
                    Line("not sent", "#762a83", step => timeline.NotSent[step]),
                ]),
                new ChartPanel("latency of the accepted, ms from the intended start",
                [
                    Line("p50", "#2166ac", step => timeline.LatencyMs(step, 0.5)),
                    Line("p99", "#d6604d", step => timeline.LatencyMs(step, 0.99)),
                ]),
            ],
            timeline.Steps * ChartStepSeconds,
            plan.Main);
    }

    private static string Refusals(OverloadFigures figures)
    {
        var refused = figures.Refused + figures.RefusedOtherwise;
        if (refused + figures.Failed == 0)
        {
            return "none";
        }

        var share = (double)refused / Math.Max(1, figures.Due);
        return Text($"{share:P1} of those due ({refused:N0}), ") +
            (figures.RefusedOtherwise == 0
                ? "each by 503 with Retry-After"
                : Text($"{figures.RefusedOtherwise:N0} of them NOT by 503 with Retry-After")) +
            (figures.Failed == 0 ? "" : Text($"; {figures.Failed:N0} got NO ANSWER"));
    }

    private static string Ms(double? milliseconds) => milliseconds is { } known ? Figures.Ms(known) : "unknown";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
