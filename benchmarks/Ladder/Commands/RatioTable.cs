using System.Globalization;
using MVoting.Load.Reports;

namespace MVoting.Ladder.Commands;

/// <summary>The rounds as they come, and their medians.</summary>
internal sealed class RatioTable(TextWriter output)
{
    private readonly List<RatioRound> _rounds = [];

    public void Add(RatioRound round)
    {
        if (_rounds.Count == 0)
        {
            output.WriteLine("round |    floor/s  CPU µs | by hand/s  CPU µs |   single/s  CPU µs | ratio  by hand  p99 × |   batch/s  × floor");
        }

        _rounds.Add(round);
        output.WriteLine(string.Concat(
            Text($"{_rounds.Count,5} | {round.Floor.PerSecond,10:N0}{round.Floor.CpuMicroseconds,8:F1} | "),
            Text($"{round.ByHand?.PerSecond,9:N0}{round.ByHand?.CpuMicroseconds,8:F1} | "),
            Text($"{round.Single.PerSecond,10:N0}{round.Single.CpuMicroseconds,8:F1} | "),
            Text($"{round.Ratio,5:F3}{round.RatioByHand,9:F3}{round.P99Ratio,7:F2} | "),
            Text($"{round.Batch?.PerSecond,9:N0}{round.BatchRatio,9:F1}")));
        WriteFailures("floor", round.Floor);
        WriteFailures("floor by hand", round.ByHand);
        WriteFailures("single", round.Single);
        WriteFailures("batch", round.Batch);
    }

    public void WriteSummary()
    {
        output.WriteLine();
        Write("ratio", round => round.Ratio, "F3", "of the floor");
        Write("", round => round.RatioByHand, "F3", "of the floor parsed by hand");
        Write("p99", round => round.P99Ratio, "F2", "× the floor's");
        Write("batch", round => round.BatchRatio, "F1", "× the floor");
        Write("", round => round.Batch?.PerSecond / round.Single.PerSecond, "F1", "× single");
        Write("floor", round => round.Floor.PerSecond, "N0", "requests/s");
        Write("", round => round.Floor.CpuMicroseconds, "F1", "CPU µs a request");
        Write("single", round => round.Single.PerSecond, "N0", "ballots/s");
        Write("", round => round.Single.CpuMicroseconds, "F1", "CPU µs a ballot");
        Write("batch", round => round.Batch?.PerSecond, "N0", "ballots/s");
        Write("", round => round.Batch?.CpuMicroseconds, "F1", "CPU µs a ballot");
        output.WriteFigure("", $"medians of {_rounds.Count} rounds; CPU is the server's process alone");
    }

    private void Write(string name, Func<RatioRound, double?> figure, string format, string unit)
    {
        var values = _rounds.Select(figure).OfType<double>().ToList();
        if (values.Count > 0)
        {
            output.WriteFigure(name, $"{Spread.Of(values).Format(format)} {unit}");
        }
    }

    private void WriteFailures(string step, Throughput? throughput)
    {
        foreach (var (kind, count) in throughput?.Failures ?? new Dictionary<string, long>())
        {
            output.WriteLine($"      {step}: {Figures.Count(count)} × {kind}");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
