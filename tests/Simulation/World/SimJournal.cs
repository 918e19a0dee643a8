using MVoting.Core.Segments;

namespace MVoting.Simulation.World;

/// <summary>
/// The database: rows under unique keys, and every way in which an append can end. A row that was sent may land when
/// its sender has long been told that nothing is known, and is dead.
/// </summary>
internal sealed class SimJournal(Run run)
{
    private const long TimeOutMs = 1_000;

    private readonly Dictionary<int, List<SegmentRow>> _rows = [];

    /// <summary>The durable rows of a box, from number 1.</summary>
    public List<SegmentRow> RowsOf(int box) =>
        _rows.TryGetValue(box, out var rows) ? rows : _rows[box] = [];

    /// <summary>Appends a row. The answer comes once, at some time.</summary>
    public void Append(SegmentRow row, Action<AppendOutcome> answer)
    {
        var mix = run.Mix;
        var delayMs = run.Random.Chance(mix.AppendSlow) ? run.Random.Between(50, 900) : run.Random.Between(1, 20);
        if (run.Random.Chance(mix.AppendFailed))
        {
            run.Statistics.Count(Happening.AppendFailed);
            run.Agenda.After(delayMs, () => answer(AppendOutcome.Failed));
        }
        else if (run.Random.Chance(mix.AppendVanished))
        {
            AnswerUnknown(row, "will never land", answer);
        }
        else if (run.Random.Chance(mix.AppendAnswerLost))
        {
            run.Agenda.After(delayMs, () => Land(row));
            AnswerUnknown(row, "lands", answer);
        }
        else if (run.Random.Chance(mix.AppendLandsLater))
        {
            run.Agenda.After(TimeOutMs + run.Random.Between(0, 4_000), () => LandLate(row));
            AnswerUnknown(row, "may land later", answer);
        }
        else
        {
            run.Agenda.After(delayMs, () => answer(Land(row)));
        }
    }

    /// <summary>Reads a page of rows; null tells that the read failed. What was durable at the call is never missed.</summary>
    public void Read(int box, int from, Action<IReadOnlyList<SegmentRow>?> answer)
    {
        var delayMs = run.Random.Between(1, 30);
        if (run.Random.Chance(run.Mix.ReadFailed))
        {
            run.Statistics.Count(Happening.ReadFailed);
            run.Agenda.After(delayMs, () => answer(null));
            return;
        }

        var pageRows = 1 + run.Random.Below(4);
        if (run.Random.Chance(0.5))
        {
            var early = Page(box, from, pageRows);
            run.Agenda.After(delayMs, () => answer(early));
        }
        else
        {
            run.Agenda.After(delayMs, () => answer(Page(box, from, pageRows)));
        }
    }

    private SegmentRow[] Page(int box, int from, int rows) => [.. RowsOf(box).Skip(from - 1).Take(rows)];

    private void AnswerUnknown(SegmentRow row, string fate, Action<AppendOutcome> answer)
    {
        run.Statistics.Count(Happening.AppendUnknown);
        run.Trace?.Add($"the append of box {row.Box} row {row.Number} ({row.Id:N}) gets no answer and {fate}");
        run.Agenda.After(TimeOutMs, () => answer(AppendOutcome.Unknown));
    }

    private void LandLate(SegmentRow row)
    {
        if (Land(row) == AppendOutcome.Durable)
        {
            run.Statistics.Count(Happening.RowLandedLate);
        }
        else
        {
            run.Statistics.Count(Happening.RowFenced);
        }
    }

    private AppendOutcome Land(SegmentRow row)
    {
        var rows = RowsOf(row.Box);
        if (row.Number <= rows.Count)
        {
            run.Statistics.Count(Happening.AppendTaken);
            run.Trace?.Add($"box {row.Box} row {row.Number} ({row.Id:N}) finds its position taken");
            return AppendOutcome.Taken;
        }

        run.Trace?.Add($"box {row.Box} row {row.Number} ({row.Id:N}) is durable");
        rows.Add(row);
        run.Auditor.OnDurable(row);
        return AppendOutcome.Durable;
    }
}
