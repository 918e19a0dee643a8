using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;

namespace MVoting.Core.PollLife;

/// <summary>How a poll stores what it decides, proves its memory, and keeps its tally and its reminder.</summary>
public sealed partial class PollMachine
{
    private StorageWork _storage;
    private (PollRecord Next, Action<bool> Then)? _write;
    private List<Action<bool>> _questions = [];
    private List<Action<bool>> _asked = [];
    private Action<bool?>? _roomWaiter;
    private long _provenMs;
    private long _countProvenMs;
    private bool _isCountWanted;
    private bool _isCountRead;
    private long _workBeganMs;

    // After a write that did not begin, the next thing that the poll decides by itself waits.
    private long _decideAgainMs;
    private long? _reminderMs;
    private long? _reminderWantedMs;
    private bool _hasReminderCome;
    private bool _isReminderTried;
    private long _keptChanges;
    private long _changesUnderWay;
    private long _keepAtMs;
    private bool _isFinalKept;
    private bool _isFinalUnderWay;

    /// <summary>How the write of the life ended.</summary>
    public void OnLifeWritten(StateWrite outcome)
    {
        if (HasEnded)
        {
            return;
        }

        Invariant.Check(_storage == StorageWork.WritingLife && _write is not null, "an outcome belongs to a write under way");
        _storage = StorageWork.None;
        var (next, then) = _write.Value;
        _write = null;
        if (outcome == StateWrite.Lost && !Planted.Is(PlantedBug.LostRaceIgnored))
        {
            End(PollEnding.Overtaken, null);
            return;
        }

        if (outcome == StateWrite.Unknown)
        {
            End(PollEnding.WriteUnknown, null);
            return;
        }

        if (outcome == StateWrite.NotWritten)
        {
            GiveUpWrite(then);
            Pump();
            return;
        }

        _provenMs = _workBeganMs;
        Become(next);
        then(true);
        Pump();
    }

    /// <summary>How the write of the tally ended.</summary>
    public void OnCountWritten(StateWrite outcome)
    {
        if (HasEnded)
        {
            return;
        }

        _storage = StorageWork.None;
        if (outcome == StateWrite.Lost)
        {
            End(PollEnding.Overtaken, null);
            return;
        }

        if (outcome == StateWrite.Stored)
        {
            _countProvenMs = _workBeganMs;
            _keptChanges = _changesUnderWay;
            _isFinalKept = _isFinalUnderWay;
        }
        else
        {
            if (outcome == StateWrite.Unknown)
            {
                // The next one takes its place, under the ETag that a read gives.
                Confirm(static _ => { }, withCount: true);
            }

            _settleAgainMs = _effects.ReadMonotonicMs() + RetryDelayMs;
        }

        _keepAtMs = _effects.ReadMonotonicMs() + _keepDelayMs;
        Pump();
    }

    /// <summary>What the database holds of the poll now; the count only if it was asked for.</summary>
    public void OnStatesRead(PollRecord? life, PollCount? count)
    {
        if (HasEnded)
        {
            return;
        }

        _storage = StorageWork.None;
        if (life?.Version != _life?.Version)
        {
            End(PollEnding.Overtaken, null);
            return;
        }

        _provenMs = _workBeganMs;
        if (_isCountRead)
        {
            _countProvenMs = _workBeganMs;
            TakeCount(count);
        }

        AnswerAsked(true);
        Pump();
    }

    /// <summary>The database did not answer: nothing is known.</summary>
    public void OnStatesReadFailed()
    {
        _storage = StorageWork.None;
        AnswerAsked(false);
        Pump();
    }

    /// <summary>Whether the reminder was set or removed.</summary>
    public void OnReminder(bool isDone)
    {
        if (HasEnded)
        {
            return;
        }

        _storage = StorageWork.None;
        if (isDone)
        {
            _reminderMs = _reminderWantedMs;
        }
        else if (_write is var (_, then))
        {
            // Nothing is stored without something that wakes the poll after a crash.
            _write = null;
            GiveUpWrite(then);
        }

        Pump();
    }

    /// <summary>Whether the catalogue has room for this poll; null: it did not answer.</summary>
    public void OnRoom(bool? hasRoom)
    {
        if (HasEnded)
        {
            return;
        }

        _storage = StorageWork.None;
        var waiter = _roomWaiter!;
        _roomWaiter = null;
        waiter(hasRoom);
        Pump();
    }

    // Nothing was stored: what was under way before goes on.
    private void GiveUpWrite(Action<bool> then)
    {
        _decideAgainMs = _effects.ReadMonotonicMs() + RetryDelayMs;
        then(false);
        if (_round is null && _write is null)
        {
            BeginRound();
        }
    }

    // Stores a new life under the ETag.
    private void Write(PollRecord next, Action<bool> then)
    {
        Invariant.Check(_write is null && _storage == StorageWork.None, "one life is written at a time");

        // An order's version is a moment, so that none is used again when the database has lost the last ones: a box would take
        // the second order for the first.
        var version = (_life?.Version ?? 0) + 1;
        _write = (next with { Version = next.IsSettled ? version : Math.Max(version + 1, NowMs()) }, then);
        _round = null;
        if (Planted.Is(PlantedBug.OrderBeforeStored) && _life is not null && !next.IsSettled)
        {
            Become(_write.Value.Next);
        }
    }

    private bool StartWrite()
    {
        if (_write is not var (next, _))
        {
            return false;
        }

        // A reminder for it is set before the write: a crash at any point leaves a poll that something wakes.
        var dueMs = DueMs(next);
        if (ReminderPlan.MustRegisterBefore(dueMs, _reminderMs) && !Planted.Is(PlantedBug.IntentWithoutReminder))
        {
            SetReminder(dueMs);
            return true;
        }

        Begin(StorageWork.WritingLife);
        _effects.WriteLife(next);
        return true;
    }

    private void Become(PollRecord next)
    {
        _life = next;
        _settleAgainMs = 0;
        TakePaper();
        _effects.OnStored(next);
        BeginRound();
    }

    private void Confirm(Action<bool> then, bool withCount = false)
    {
        _questions.Add(then);
        _isCountWanted |= withCount;
    }

    private bool StartConfirmation()
    {
        if (_questions.Count == 0)
        {
            return false;
        }

        // Whoever asks from now on waits for the next read: no answer is older than its question.
        (_asked, _questions) = (_questions, _asked);
        Begin(StorageWork.ReadingStates);
        (_isCountRead, _isCountWanted) = (_isCountWanted, false);
        _effects.ReadStates(_isCountRead);
        return true;
    }

    private void AnswerAsked(bool isStored)
    {
        var asked = _asked;
        _asked = [];
        foreach (var answer in asked)
        {
            answer(isStored);
        }
    }

    private bool IsProven() => _effects.ReadMonotonicMs() - _provenMs < ProofMs;

    private bool IsCountProven() => _effects.ReadMonotonicMs() - _countProvenMs < ProofMs;

    private void Begin(StorageWork work)
    {
        _storage = work;
        _workBeganMs = _effects.ReadMonotonicMs();
    }

    private void FindRoom(Action<bool?> then)
    {
        _roomWaiter = then;
        Begin(StorageWork.FindingRoom);
        _effects.FindRoom();
    }

    private void TakePaper()
    {
        if (_paper is null && _life?.Paper is { } bytes)
        {
            _paper = BallotPaper.Read(bytes);
            _board = new TallyBoard(_paper);
        }
    }

    // Totals of another activation may be newer than this one's. They are of committed ballots: the newer ones count.
    private void TakeCount(PollCount? count)
    {
        for (var box = 0; _board is not null && box < (count?.Boxes.Length ?? 0); box++)
        {
            var kept = count!.Boxes[box];
            if (kept.Segment > 0)
            {
                _board.Report(box, kept.Segment, kept.MomentMs, kept.Tally, kept.Epoch);
            }
        }
    }

    private bool TakeTotals(RunningTotals totals)
    {
        if (_board is null || totals.Segment == 0 || totals.Box < 0 || totals.Box >= _paper!.Boxes)
        {
            return false;
        }

        if (totals.OrderVersion > _life!.Version)
        {
            // An order is stored before a box gets it: what is stored, or this memory of it, is older than the journal.
            _hasLoss = true;
            _lostBox = totals.Box;
        }

        // Kept some time after the first change since it was kept, and not put off by those that follow.
        var wasKept = _board.Changes == _keptChanges;
        bool isNews;
        try
        {
            isNews = _board.Report(totals.Box, totals.Segment, totals.MomentMs, totals.Tally.Span, totals.Epoch);
        }
        catch (FormatException fault)
        {
            // No ballots of this paper add up to it: a defect of the box, and nothing is shown or stored of it.
            End(PollEnding.Stopped, fault);
            return false;
        }

        if (!isNews)
        {
            return _hasLoss;
        }

        if (wasKept)
        {
            _keepAtMs = Math.Max(_keepAtMs, _effects.ReadMonotonicMs() + _keepDelayMs);
        }

        return true;
    }

    // The tally of a poll that is closing is kept by the closing itself.
    private bool IsCountToKeep() =>
        _board is not null && _board.Changes != _keptChanges && _life!.State is not (PollState.Closing or PollState.Cancelled);

    private long NextKeepMs() => IsCountToKeep() ? _keepAtMs : long.MaxValue;

    private bool KeepCount(long nowMs)
    {
        if (!IsCountToKeep() || nowMs < _keepAtMs)
        {
            return false;
        }

        WriteCount(isFinal: _life!.State is PollState.Closed or PollState.Published);
        return true;
    }

    private void WriteCount(bool isFinal)
    {
        var boxes = new BoxCount[_paper!.Boxes];
        for (var box = 0; box < boxes.Length; box++)
        {
            boxes[box] = new BoxCount(
                _board!.SegmentOf(box), _board.MomentOf(box), _board.TotalsOf(box).ToBytes(), _board.EpochOf(box));
        }

        _changesUnderWay = _board!.Changes;
        _isFinalUnderWay = isFinal;
        Begin(StorageWork.WritingCount);
        _effects.WriteCount(new PollCount { Boxes = boxes, Final = isFinal });
    }

    // When the poll must be awake, Unix milliseconds; null: only when it is called. A poll with a fault waits for its
    // operator: trying again by itself would find the same.
    private long? DueMs(PollRecord life) =>
        life.Fault is not null ? null
        : !life.IsSettled ? NowMs()
        : PollRules.NextDueMs(life.AsOf(long.MaxValue), _leadMs);

    private void SetReminder(long? dueMs)
    {
        _reminderWantedMs = dueMs;
        Begin(StorageWork.MovingReminder);
        if (dueMs is { } ms)
        {
            _effects.SetReminder(ms);
        }
        else
        {
            _effects.ClearReminder();
        }
    }

    // A reminder that is no longer needed comes once more, and is moved or removed only then: settling thousands of polls
    // at one moment costs no writes of reminders.
    private bool MoveReminder()
    {
        if (!_hasReminderCome || _life is null || !IsClockTrusted() || (_life.Fault is null && !_life.IsSettled))
        {
            return false;
        }

        _hasReminderCome = false;
        if (_cataloguedVersion < _life.Version)
        {
            // It comes again in a minute.
            return false;
        }

        var dueMs = DueMs(_life);
        var nowMs = NowMs();
        if (!ReminderPlan.MustEndAtTick(dueMs) && !ReminderPlan.MustMoveAfter(dueMs, nowMs, nowMs))
        {
            return false;
        }

        SetReminder(dueMs);
        return true;
    }

    private void EndReading()
    {
        AnswerAsked(false);
        var questions = _questions;
        _questions = [];
        foreach (var answer in questions)
        {
            answer(false);
        }

        ReleaseReaders();
    }
}
