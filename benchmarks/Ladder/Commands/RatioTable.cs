using System.Globalization;
using MVoting.Ladder.Measure;
using MVoting.Load.Reports;

namespace MVoting.Ladder.Commands;

/// <summary>The rounds as they come, and their medians.</summary>
internal sealed class RatioTable(TextWriter output)
{
    private readonly List<(double Floor, double Single, double Batch)> _rounds = [];

    public void Add(int round, Throughput floor, Throughput single, Throughput batch)
    {
        if (_rounds.Count == 0)
        {
            output.WriteLine("round    floor req/s   single ballots/s   ratio   batch ballots/s   × single");
        }

        _rounds.Add((floor.PerSecond, single.PerSecond, batch.PerSecond));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{round,5}{floor.PerSecond,15:N0}{single.PerSecond,19:N0}{single.PerSecond / floor.PerSecond,8:F3}") +
            string.Create(
                CultureInfo.InvariantCulture,
                $"{batch.PerSecond,18:N0}{batch.PerSecond / single.PerSecond,11:F1}"));
        WriteFailures("floor", floor);
        WriteFailures("single", single);
        WriteFailures("batch", batch);
    }

    public void WriteSummary()
    {
        output.WriteLine();
        output.WriteFigure("ratio", Spread.Of(_rounds.Select(round => round.Single / round.Floor)).Format("F3"));
        output.WriteFigure(
            "batch", Spread.Of(_rounds.Select(round => round.Batch / round.Single)).Format("F1") + " × single");
        output.WriteFigure("floor", Spread.Of(_rounds.Select(round => round.Floor)).Format("N0") + " requests/s");
        output.WriteFigure("single", Spread.Of(_rounds.Select(round => round.Single)).Format("N0") + " ballots/s");
        output.WriteFigure("batch", Spread.Of(_rounds.Select(round => round.Batch)).Format("N0") + " ballots/s");
        output.WriteFigure("", "median (least to most) of the rounds");
    }

    private void WriteFailures(string step, Throughput throughput)
    {
        foreach (var (kind, count) in throughput.Failures)
        {
            output.WriteLine($"      {step}: {Figures.Count(count)} × {kind}");
        }
    }
}
