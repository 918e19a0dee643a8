using System.Globalization;
using MVoting.Ladder.Measure;

namespace MVoting.Ladder.Commands;

/// <summary>The counts as they are measured, a row each, as a table of Markdown.</summary>
internal sealed class OutcomeTable(TextWriter output)
{
    private const int BytesPerMiB = 1024 * 1024;

    private bool _hasHead;

    public void Add(OutcomeCase one, OutcomeFigures figures)
    {
        if (!_hasHead)
        {
            _hasHead = true;
            output.WriteLine("| file | rule | ballots × options | different | reading s | counting s (least, most) | bound s | command s | peak MiB |");
            output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {one.File} | {one.Options} | {figures.Voters:N0} × {figures.Options} | {figures.Different:N0} | {figures.Reading.Median:F2} | {Seconds(figures.Counting)} | {one.BoundSeconds}{(figures.Keeps(one) ? "" : " missed")} | {figures.Command.Median:F2} | {figures.PeakBytes / BytesPerMiB:N0} |"));
    }

    private static string Seconds(Spread seconds) => string.Create(
        CultureInfo.InvariantCulture, $"{seconds.Median:F3} ({seconds.Least:F3}, {seconds.Most:F3})");
}
