using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;

namespace MVoting.Core.PollLife;

/// <summary>
/// One activation of a poll as a pure state machine: its life cycle, what it has decided and carries to its boxes, its
/// tally, its reminder and its entry in the city's catalogue. It holds no task, no clock and no database; the grain and
/// the simulator carry out its effects (<see cref="IPollEffects"/>), so that what is simulated is what runs.
/// <para>
/// What is shown and decided on is what was stored: memory changes only after a write. What changes whether a ballot counts
/// is first stored as an intent, then carried to every box, then stored as settled; an activation that finds an intent goes
/// on with it. Life and tally are two states, each under its own ETag: of two activations one loses the race at its write,
/// and ends.
/// </para>
/// <para>
/// An activation may be behind the database without knowing it (its silo hung, and the poll lives elsewhere). So no final
/// answer comes from memory alone: "no such poll", "no ballot paper", "it is so already" and every refusal are given after
/// a read that was begun after the question, and what is shown is at most <see cref="ProofMs"/> older than such a read.
/// </para>
/// <para>
/// A crash at any point loses this object and nothing else: the next activation finds the intent, and a reminder that was
/// set before the intent was stored wakes it.
/// </para>
/// Not thread-safe: one caller at a time, as in a grain.
/// </summary>
public sealed partial class PollMachine
{
    /// <summary>Milliseconds for which a read or a write of the states proves that the memory is what is stored.</summary>
    public const int ProofMs = 1_000;

    private const int RetryDelayMs = 1_000;

    // How long a change waits for its entry in the catalogue before it is answered without it.
    private const int CatalogueWaitMs = 2_000;

    // A clock that was set back shows the same moment until it has caught up: the wait for a moment is then asked for again.
    private const int ShortestWakeMs = 20;
    private const int LongestWakeMs = 24 * 60 * 60 * 1_000;

    private readonly string _city;
    private readonly string _poll;
    private readonly int _leadMs;
    private readonly int _keepDelayMs;
    private readonly PollPatience _patience;
    private readonly IPollEffects _effects;
    private PollRecord? _life;
    private BallotPaper? _paper;
    private TallyBoard? _board;
    private bool _isPumping;
    private bool _isDirty;
    private long _wakeAtMs = long.MaxValue;

    /// <param name="city">The city.</param>
    /// <param name="poll">The poll in the city.</param>
    /// <param name="life">What is stored of the life; null: there is no such poll.</param>
    /// <param name="count">What is stored of the tally; null: nothing yet.</param>
    /// <param name="patience">How long callers wait.</param>
    /// <param name="effects">What surrounds it.</param>
    public PollMachine(
        string city, string poll, PollRecord? life, PollCount? count, PollPatience patience, IPollEffects effects)
    {
        (_city, _poll, _patience, _effects) = (city, poll, patience, effects);
        var uid = PollUid.Of(city, poll);
        (_leadMs, _keepDelayMs) = (OpeningLead.LeadMs(uid), TallyPace.DelayMs(uid));
        _life = life;
        _provenMs = effects.ReadMonotonicMs();
        _countProvenMs = _provenMs;

        // It was set before what is stored was stored.
        _reminderMs = life is null ? null : DueMs(life);
        TakePaper();
        TakeCount(count);
        PassOpening();
        _keptChanges = _board?.Changes ?? 0;
    }

    /// <summary>What is stored; null: there is no such poll.</summary>
    public PollRecord? Life => _life;

    /// <summary>The frozen ballot paper; null before it is frozen.</summary>
    public BallotPaper? Paper => _paper;

    /// <summary>The tally by boxes; null before the paper is frozen.</summary>
    public TallyBoard? Board => _board;

    /// <summary>Whether no change is under way or waits.</summary>
    public bool IsIdle => _command is null && _commands.Count == 0 && _write is null;

    /// <summary>Whether this activation has ended.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Goes on with what the activation before had decided, and asks each box once for its totals.</summary>
    public void Start()
    {
        if (_paper is not null && _life!.State is PollState.Opening or PollState.Open or PollState.Paused or PollState.Closing)
        {
            var nowMs = _effects.ReadMonotonicMs();
            _ask = new BoxRound(++_rounds, _paper.Boxes, nowMs, BoxStage.Totals);
            _askUntilMs = nowMs + (long)_patience.Change.TotalMilliseconds;
        }

        BeginRound();
        Pump();
    }

    /// <summary>The poll, by a memory that was proved lately.</summary>
    public void Get(Action<PollLookup> answer) => Look(
        _life is not null && IsProven(), answer);

    /// <summary>What an endpoint needs to take ballots. A frozen paper never changes, so it needs no proof.</summary>
    public void GetAdmission(Action<PollLookup> answer) => Look(
        _life?.Paper is not null || Planted.Is(PlantedBug.PollLookupFromMemory), answer);

    /// <summary>
    /// The poll and its <see cref="Board"/>, for who shows results. An activation asks each box once before it shows a
    /// tally, so that a restart shows nothing old.
    /// </summary>
    public void GetResults(Action<PollLookup> answer)
    {
        if (HasEnded)
        {
            answer(default);
        }
        else if (_ask is not null)
        {
            _readers.Add(() => GetResults(answer));
        }
        else
        {
            var isCertain = (IsProven() && IsCountProven()) || Planted.Is(PlantedBug.ResultsFromOldMemory);
            Look(_life is not null && isCertain, answer, withCount: true);
        }
    }

    /// <summary>Takes a box's running totals.</summary>
    public void Report(RunningTotals totals)
    {
        if (!HasEnded && TakeTotals(totals))
        {
            Pump();
        }
    }

    /// <summary>A box says that segments which were acknowledged are gone from its journal.</summary>
    public void ReportLoss(int box)
    {
        _hasLoss = true;
        _lostBox = box;
        Pump();
    }

    /// <summary>The time that was asked for has passed.</summary>
    public void OnWake()
    {
        _wakeAtMs = long.MaxValue;
        Pump();
    }

    /// <summary>The reminder has come: it is moved to where it is needed next, or removed.</summary>
    public void OnReminderCame()
    {
        if (!HasEnded)
        {
            // An activation whose memory is old must not move what another one needs.
            if (IsProven())
            {
                _hasReminderCome = true;
            }
            else
            {
                Confirm(isStored => _hasReminderCome = isStored);
            }

            Pump();
        }
    }

    /// <summary>Ends this activation. What is under way stops asking; the next activation goes on from what is stored.</summary>
    public void End() => End(PollEnding.Asked, null);

    private void Look(bool isCertain, Action<PollLookup> answer, bool withCount = false)
    {
        if (HasEnded)
        {
            answer(default);
        }
        else if (isCertain)
        {
            PassOpening();
            answer(new PollLookup(true, _life));
        }
        else
        {
            Confirm(
                isStored =>
                {
                    PassOpening();
                    answer(isStored ? new PollLookup(true, _life) : default);
                },
                withCount);
            Pump();
        }
    }

    // Does one thing after another until there is nothing to do but to wait.
    private void Pump()
    {
        if (_isPumping || HasEnded)
        {
            _isDirty = true;
            return;
        }

        _isPumping = true;
        try
        {
            do
            {
                _isDirty = false;
                while (!HasEnded && Step())
                {
                }
            }
            while (_isDirty && !HasEnded);
        }
        catch (Exception fault)
        {
            End(PollEnding.Stopped, fault);
        }

        _isPumping = false;
        if (!HasEnded)
        {
            ArmWake();
        }
    }

    private bool Step()
    {
        var nowMs = _effects.ReadMonotonicMs();
        PassOpening();
        StartBoxCalls(nowMs);
        if (EndAsking(nowMs))
        {
            return true;
        }

        if (_storage != StorageWork.None)
        {
            return false;
        }

        return StartWrite()
            || StartConfirmation()
            || StoreFault()
            || FinishRound(nowMs)
            || TakeSettledWaiter(nowMs)
            || TakeListedWaiter(nowMs)
            || BeginCommand()
            || FollowSchedule()
            || KeepCount(nowMs)
            || MoveReminder()
            || StartCatalogue(nowMs);
    }

    // The opening moment of a poll whose boxes hold it: memory is what is stored, and what the clock has made of it since.
    private void PassOpening()
    {
        if (_life is { State: PollState.Opening, IsSettled: true } && IsClockTrusted() && _life.AsOf(NowMs()) is var now && now != _life)
        {
            _life = now;
            _effects.OnStored(now);
        }
    }

    // While a call of the storage is under way only boxes are asked: its end pumps, and what has become due meanwhile is done
    // then. Waking for it would find nothing to do, a thousand times a second in each of the polls that wait for the storage.
    private void ArmWake()
    {
        var nowMs = _effects.ReadMonotonicMs();
        var next = nowMs + LongestWakeMs;
        next = Math.Min(next, _round?.NextRetryMs(nowMs) ?? long.MaxValue);
        next = Math.Min(next, _ask?.NextRetryMs(nowMs) ?? long.MaxValue);
        next = Math.Min(next, _ask is null ? long.MaxValue : _askUntilMs);
        if (_storage == StorageWork.None || Planted.Is(PlantedBug.PollWaitsBusily))
        {
            next = Math.Min(next, NextOwnMs(nowMs));
        }

        next = Math.Max(next, nowMs + 1);
        if (next != _wakeAtMs)
        {
            _wakeAtMs = next;
            _effects.WakeAfter(next - nowMs);
        }
    }

    // When the next of the things is due that a step does with the storage.
    private long NextOwnMs(long nowMs)
    {
        var next = Math.Min(_settledWaiter?.UntilMs ?? long.MaxValue, _listedWaiter?.UntilMs ?? long.MaxValue);
        next = Math.Min(next, _round is { IsDone: true } ? _settleAgainMs : long.MaxValue);
        next = Math.Min(next, NextKeepMs());
        next = Math.Min(next, NextCatalogueMs());
        if (_life is { Fault: null, IsSettled: true } && _command is null && PollRules.NextDueMs(_life, _leadMs) is { } dueMs)
        {
            var leftMs = dueMs - NowMs();
            next = Math.Min(
                next,
                IsClockTrusted() ? Math.Max(_decideAgainMs, nowMs + (leftMs <= 0 ? 0 : Math.Max(leftMs, ShortestWakeMs))) : nowMs + RetryDelayMs);
        }

        return _fault is null ? next : Math.Min(next, _decideAgainMs);
    }

    private void End(PollEnding why, Exception? fault)
    {
        if (HasEnded)
        {
            return;
        }

        HasEnded = true;
        (_settledWaiter, _listedWaiter) = (null, null);
        EndReading();
        _command?.Answer(new PollAnswer(PollReplyKind.TryAgain));
        _command = null;
        while (_commands.TryDequeue(out var command))
        {
            command.Answer(new PollAnswer(PollReplyKind.TryAgain));
        }

        _effects.OnEnded(why, fault);
    }

    private long NowMs() => _effects.ReadClock().NowMs;

    private bool IsClockTrusted() => _effects.ReadClock().IsTrusted;

    /// <summary>The definition that a life holds.</summary>
    public static PollDefinition Definition(PollRecord life)
    {
        var errors = new List<FieldError>();
        return PollDefinitionReader.Read(life.Definition, out _, errors)
            ?? throw new InvariantException($"A stored definition reads back: {errors[0].Field} {errors[0].Message}");
    }
}
