using MVoting.Core.PollLife;
using MVoting.Core.Segments;

namespace MVoting.Simulation.World;

/// <summary>
/// The database: the journal's rows under unique keys, each naming the row before it; the poll's two states under their
/// ETags; its reminder and its entry in the catalogue. A replica that lagged may take its place: then everything that was
/// written in the last moments is gone, in the order in which it was written.
/// </summary>
internal sealed class SimDatabase(Run run)
{
    private const long TimeOutMs = 1_000;
    private const long ReminderPeriodMs = 60_000;

    private readonly Dictionary<int, List<SegmentRow>> _rows = [];
    private readonly Stack<(long TimeMs, Action Undo)> _written = [];
    private long _reminders;

    public PollRecord? Life { get; private set; }

    public PollCount? Count { get; private set; }

    /// <summary>Rises with each write of the life: its ETag.</summary>
    public long LifeTag { get; private set; }

    /// <summary>Rises with each write of the count: its ETag.</summary>
    public long CountTag { get; private set; }

    /// <summary>What the city's list shows of the poll; null: nothing.</summary>
    public PollRecord? Listed { get; private set; }

    /// <summary>When the reminder is due, Unix milliseconds; null: there is none.</summary>
    public long? ReminderMs { get; private set; }

    /// <summary>The durable rows of a box, from number 1.</summary>
    public List<SegmentRow> RowsOf(int box) =>
        _rows.TryGetValue(box, out var rows) ? rows : _rows[box] = [];

    /// <summary>A replica that lagged by so much takes the place of the database.</summary>
    public void FailOver(long lagMs)
    {
        run.Statistics.Count(Happening.FailOver);
        run.Trace?.Add($"a replica that lagged by {lagMs} ms takes over");
        var sinceMs = run.Agenda.NowMs - lagMs;
        while (_written.TryPeek(out var last) && last.TimeMs >= sinceMs)
        {
            _written.Pop().Undo();
        }

        run.Auditor.OnFailOver();
    }

    /// <summary>Appends a row. The answer comes once, at some time.</summary>
    public void Append(SegmentRow row, Action<AppendOutcome> answer)
    {
        var mix = run.Mix;
        var delayMs = run.Random.Chance(mix.AppendSlow) ? run.Random.Between(50, 900) : run.Random.Between(1, 20);
        if (run.IsDiskFull || run.Random.Chance(mix.AppendFailed))
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
        if (run.Random.Chance(run.Mix.ReadDamaged))
        {
            run.Agenda.After(delayMs, () => answer(Damage(Page(box, from, pageRows))));
        }
        else if (run.Random.Chance(0.5))
        {
            var early = Page(box, from, pageRows);
            run.Agenda.After(delayMs, () => answer(early));
        }
        else
        {
            run.Agenda.After(delayMs, () => answer(Page(box, from, pageRows)));
        }
    }

    /// <summary>Stores a life if the ETag is the one that its writer has seen.</summary>
    /// <param name="tag">The writer's ETag.</param>
    /// <param name="next">The life.</param>
    /// <param name="answer">Takes the outcome, and the new ETag.</param>
    public void WriteLife(long tag, PollRecord next, Action<StateWrite, long> answer) => Write(
        () =>
        {
            if (tag != LifeTag)
            {
                run.Statistics.Count(Happening.StateRaceLost);
                return StateWrite.Lost;
            }

            var (before, beforeTag) = (Life, LifeTag);
            Done(() => (Life, LifeTag) = (before, beforeTag));
            (Life, LifeTag) = (next, run.NextTag());
            run.Trace?.Add($"stored: version {next.Version}, {next.State}, {next.Intent}{(next.IsLossPending ? ", loss pending" : "")}{(next.Fault is null ? "" : ", fault")}");
            run.Auditor.OnStored(before, next);
            return StateWrite.Stored;
        },
        outcome => answer(outcome, LifeTag));

    /// <summary>Stores a count if the ETag is the one that its writer has seen.</summary>
    public void WriteCount(long tag, PollCount next, Action<StateWrite, long> answer) => Write(
        () =>
        {
            if (tag != CountTag)
            {
                run.Statistics.Count(Happening.StateRaceLost);
                return StateWrite.Lost;
            }

            var (before, beforeTag) = (Count, CountTag);
            Done(() => (Count, CountTag) = (before, beforeTag));
            (Count, CountTag) = (next, run.NextTag());
            return StateWrite.Stored;
        },
        outcome => answer(outcome, CountTag));

    /// <summary>Reads both states; false: the read failed.</summary>
    public void ReadStates(Action<bool> answer)
    {
        var failed = run.Random.Chance(run.Mix.ReadFailed);
        run.Agenda.After(run.Random.Between(1, 20), () => answer(!failed));
    }

    /// <summary>Sets or removes the reminder.</summary>
    public void Remind(long? dueMs, Action<bool> answer)
    {
        var failed = run.Random.Chance(run.Mix.StateFailed);
        run.Agenda.After(run.Random.Between(1, 20), () =>
        {
            if (!failed)
            {
                var before = ReminderMs;
                Done(() => SetReminder(before));
                SetReminder(dueMs);
            }

            answer(!failed);
        });
    }

    /// <summary>The city's list takes an entry.</summary>
    public void List(PollRecord entry, Action<bool> answer)
    {
        var failed = run.Random.Chance(run.Mix.CatalogueFailed);
        run.Statistics.Count(Happening.CatalogueFailed, failed ? 1 : 0);
        run.Agenda.After(run.Random.Between(1, 300), () =>
        {
            if (!failed && (Listed?.Version ?? 0) < entry.Version)
            {
                var before = Listed;
                Done(() => Listed = before);
                Listed = entry;
            }

            answer(!failed);
        });
    }

    private void Write(Func<StateWrite> store, Action<StateWrite> answer)
    {
        var mix = run.Mix;
        var delayMs = run.Random.Between(1, 20);
        if (run.Random.Chance(mix.StateFailed))
        {
            // The storage's patience for a turn has ended, or its answer is lost.
            var outcome = run.Random.Chance(0.5) ? StateWrite.NotWritten : StateWrite.Unknown;
            run.Statistics.Count(Happening.StateUnknown);
            run.Agenda.After(delayMs, () => answer(outcome));
        }
        else if (run.Random.Chance(mix.StateAnswerLost))
        {
            run.Statistics.Count(Happening.StateUnknown);
            var late = run.Random.Chance(0.3) ? run.Random.Between(0, 3_000) : 0;
            run.Agenda.After(delayMs + late, () => store());
            run.Agenda.After(TimeOutMs, () => answer(StateWrite.Unknown));
        }
        else
        {
            run.Agenda.After(delayMs, () => answer(store()));
        }
    }

    private void SetReminder(long? dueMs)
    {
        ReminderMs = dueMs;
        Arm(++_reminders);
    }

    // From its moment on it comes each minute, whatever is alive.
    private void Arm(long reminder)
    {
        if (ReminderMs is { } dueMs)
        {
            run.Agenda.After(Math.Max(0, dueMs - RunPlan.EpochMs - run.Agenda.NowMs) + 1_000, () => Ring(reminder));
        }
    }

    private void Ring(long reminder)
    {
        if (reminder != _reminders || run.IsOver)
        {
            return;
        }

        run.Statistics.Count(Happening.Reminder);
        run.Network.Call(() => run.Cluster.FindPoll().Remind());
        run.Agenda.After(ReminderPeriodMs, () => Ring(reminder));
    }

    private void Done(Action undo) => _written.Push((run.Agenda.NowMs, undo));

    private SegmentRow[] Page(int box, int from, int rows) => [.. RowsOf(box).Skip(from - 1).Take(rows)];

    private SegmentRow[] Damage(SegmentRow[] rows)
    {
        if (rows.Length > 0)
        {
            run.Statistics.Count(Happening.RowDamaged);
            var index = run.Random.Below(rows.Length);
            var bytes = rows[index].Bytes.ToArray();
            bytes[run.Random.Below(bytes.Length)] ^= (byte)(1 << run.Random.Below(8));
            run.Trace?.Add($"box {rows[index].Box} row {rows[index].Number} is read with a bit flipped");
            rows[index] = rows[index] with { Bytes = bytes };
        }

        return rows;
    }

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
        var isPrevious = rows.Count == 0 ? row.Previous == Guid.Empty : rows[^1].Id == row.Previous;

        // Two of the planted bugs do not name the row before: this database then does not look for it.
        var isTaken = row.Number <= rows.Count
            || (!isPrevious && !(row.Previous == Guid.Empty && run.IsPlanted));
        if (isTaken)
        {
            run.Statistics.Count(Happening.AppendTaken);
            run.Trace?.Add($"box {row.Box} row {row.Number} ({row.Id:N}) finds its position taken, or not the row before it");
            return AppendOutcome.Taken;
        }

        run.Trace?.Add($"box {row.Box} row {row.Number} ({row.Id:N}) is durable");
        rows.Add(row);
        Done(() => rows.RemoveAt(rows.Count - 1));
        run.Auditor.OnDurable(row);
        return AppendOutcome.Durable;
    }
}
