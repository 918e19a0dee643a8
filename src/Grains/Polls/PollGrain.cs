using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Core.Clocks;
using MVoting.Core.PollLife;
using MVoting.Core.Polls;
using MVoting.Grains.Boxes;
using MVoting.Grains.Cities;
using MVoting.Grains.Clocks;
using MVoting.Grains.Metrics;
using MVoting.Grains.Secrets;
using Orleans.Storage;

namespace MVoting.Grains.Polls;

/// <summary>
/// The shell of one <see cref="PollMachine"/>: it hands in calls, reports and the clock, and carries out the effects that
/// the machine asks for. Every method interleaves; the machine itself takes one change at a time.
/// </summary>
[GrainType("poll")]
[Orleans.Dashboard.NoProfiling]
public sealed partial class PollGrain(
    [PersistentState("life", GrainStorageNames.Default)] IPersistentState<PollLifeState> life,
    [PersistentState("tally", GrainStorageNames.Default)] IPersistentState<PollCountState> count,
    MasterSecret master,
    PollPatience patience,
    ISiloClock clock,
    TimeProvider time,
    ILogger<PollGrain> logger) : Grain, IPollGrain, IRemindable, IPollEffects
{
    private const string ScheduleReminder = "schedule";

    // Orleans' shortest: a reminder that was not acted upon comes again after it.
    private static readonly TimeSpan s_reminderPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_reminderMargin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestReminder = TimeSpan.FromDays(1);

    private readonly PollCensus _census = new();
    private string _city = "";
    private string _poll = "";
    private PollMachine? _machine;
    private IGrainTimer? _wake;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var parts = this.GetPrimaryKeyString().Split('/');
        (_city, _poll) = (parts[0], parts[1]);
        _wake = this.RegisterGrainTimer(
            _ =>
            {
                _machine!.OnWake();
                return Task.CompletedTask;
            },
            new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)
            {
                Interleave = true,
                KeepAlive = false,
            });
        _census.Show(life.State.Life);
        _machine = new PollMachine(_city, _poll, life.State.Life, count.State.Count, patience, this);
        _machine.Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _machine?.End();
        _census.Leave();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<PollReply> CreateAsync(byte[] definition) => AskAsync(answer => _machine!.Create(definition, answer));

    /// <inheritdoc/>
    public Task<PollReply> PatchAsync(byte[] patch, long? version) =>
        AskAsync(answer => _machine!.Patch(patch, version, answer));

    /// <inheritdoc/>
    public Task<PollReply> ActAsync(PollAction action) => AskAsync(answer => _machine!.Act(action, answer));

    /// <inheritdoc/>
    public Task<PollReply> RescheduleAsync(long? closesAtMs) =>
        AskAsync(answer => _machine!.Reschedule(closesAtMs, answer));

    /// <inheritdoc/>
    public Task<PollReply> AcceptLossAsync(string reason)
    {
        LogAccepting(logger, this.GetPrimaryKeyString(), reason);
        return AskAsync(answer => _machine!.AcceptLoss(reason, answer));
    }

    /// <inheritdoc/>
    public Task<PollSnapshot?> GetAsync() => LookAsync(
        answer => _machine!.Get(answer), life => life is null ? null : Snapshot(life));

    /// <inheritdoc/>
    public Task<PollDoor?> GetDoorAsync() => LookAsync(
        answer => _machine!.GetAdmission(answer),
        life => life is null ? null : new PollDoor(life.State, life.Paper, life.WrappedSecret));

    /// <inheritdoc/>
    public Task<PollResults?> GetResultsAsync() => LookAsync(
        answer => _machine!.GetResults(answer), life => life is null ? null : Results(life));

    /// <inheritdoc/>
    public Task ReportAsync(BoxTotals totals)
    {
        _machine!.Report(totals.ToRunning());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ReportLossAsync(int box)
    {
        _machine!.ReportLoss(box);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _machine!.OnReminderCame();
        return Task.CompletedTask;
    }

    ClockReading IPollEffects.ReadClock() => clock.Read();

    long IPollEffects.ReadMonotonicMs() =>
        (long)(time.GetTimestamp() * 1_000.0 / time.TimestampFrequency);

    FrozenPoll IPollEffects.Freeze(PollDefinition definition)
    {
        var secret = RandomNumberGenerator.GetBytes(PollSecret.SizeBytes);
        var paper = BallotPaper.Freeze(_city, _poll, definition, new PollSecret(secret).Mark);
        return new FrozenPoll(paper, master.WrapPollSecret(paper.Uid, secret));
    }

    void IPollEffects.WriteLife(PollRecord next)
    {
        life.State = new PollLifeState { Life = next };
        WriteAsync(life.WriteStateAsync, _machine!.OnLifeWritten).Ignore();
    }

    void IPollEffects.WriteCount(PollCount next)
    {
        count.State = new PollCountState { Count = next };
        WriteAsync(count.WriteStateAsync, _machine!.OnCountWritten).Ignore();
    }

    void IPollEffects.ReadStates(bool withCount) => ReadStatesAsync(withCount).Ignore();

    void IPollEffects.SetReminder(long dueMs) => RemindAsync(async () =>
    {
        var due = TimeSpan.FromMilliseconds(Math.Max(0, dueMs - NowMs()));
        await this.RegisterOrUpdateReminder(
            ScheduleReminder, (due < s_longestReminder ? due : s_longestReminder) + s_reminderMargin, s_reminderPeriod);
    }).Ignore();

    void IPollEffects.ClearReminder() => RemindAsync(async () =>
    {
        if (await this.GetReminder(ScheduleReminder) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }).Ignore();

    void IPollEffects.FindRoom() => FindRoomAsync().Ignore();

    void IPollEffects.Catalogue(PollRecord now) => CatalogueAsync(now).Ignore();

    void IPollEffects.Order(BoxCall call, BoxOrder order) => CallAsync<BoxOrderStatus?>(
        async () => await Box(call.Box).OrderAsync(BoxOrderMessage.Of(order)),
        status => _machine!.OnOrdered(call, status)).Ignore();

    void IPollEffects.GetTotals(BoxCall call) => CallAsync(
        async () => (await Box(call.Box).GetTotalsAsync()).ToRunning(),
        totals => _machine!.OnTotals(call, totals)).Ignore();

    void IPollEffects.Recount(BoxCall call, int segment) => CallAsync<BoxRecounted?>(
        async () =>
        {
            var recount = await GrainFactory
                .GetGrain<IBoxRecountGrain>(GrainKeys.Box(_city, _poll, call.Box)).RecountAsync(segment);
            return new BoxRecounted(recount.Done, recount.Totals?.ToRunning(), recount.Damage);
        },
        recounted => _machine!.OnRecounted(call, recounted)).Ignore();

    void IPollEffects.WakeAfter(long delayMs) => _wake!.Change(TimeSpan.FromMilliseconds(delayMs), Timeout.InfiniteTimeSpan);

    void IPollEffects.OnStored(PollRecord now) => _census.Show(now);

    void IPollEffects.OnFault(string fault) => LogFault(logger, this.GetPrimaryKeyString(), fault);

    void IPollEffects.OnEnded(PollEnding why, Exception? fault)
    {
        if (why == PollEnding.Stopped)
        {
            LogStopped(logger, fault!, this.GetPrimaryKeyString());
        }

        if (why != PollEnding.Asked)
        {
            DeactivateOnIdle();
        }
    }

    private async Task<PollReply> AskAsync(Action<Action<PollAnswer>> ask)
    {
        var answered = new TaskCompletionSource<PollAnswer>();
        ask(answered.SetResult);
        var (kind, now, errors) = await answered.Task;
        return new PollReply(
            kind,
            now is null || errors is not null ? null : Snapshot(now),
            errors is null ? null : [.. errors.Select(error => new FieldFault(error.Field, error.Message))]);
    }

    private async Task<T?> LookAsync<T>(Action<Action<PollLookup>> look, Func<PollRecord?, T?> show)
        where T : class
    {
        var answered = new TaskCompletionSource<PollLookup>();
        look(answered.SetResult);
        var lookup = await answered.Task;
        if (lookup is { IsKnown: true, Life: null } && _machine!.IsIdle)
        {
            // Names that are not there take no memory beyond their answer.
            DeactivateOnIdle();
        }

        return lookup.IsKnown
            ? show(lookup.Life)
            : throw new OrleansException("This activation of the poll cannot prove that its memory is what is stored.");
    }

    private async Task WriteAsync(Func<Task> write, Action<StateWrite> tell)
    {
        StateWrite outcome;
        try
        {
            await write();
            outcome = StateWrite.Stored;
        }
        catch (InconsistentStateException)
        {
            outcome = StateWrite.Lost;
        }
        catch (StateStorageBusyException)
        {
            outcome = StateWrite.NotWritten;
        }
        catch (Exception fault)
        {
            LogNotStored(logger, fault, this.GetPrimaryKeyString());
            outcome = StateWrite.Unknown;
        }

        tell(outcome);
    }

    private async Task ReadStatesAsync(bool withCount)
    {
        try
        {
            await life.ReadStateAsync();
            if (withCount)
            {
                await count.ReadStateAsync();
            }
        }
        catch (Exception fault)
        {
            if (fault is not StateStorageBusyException)
            {
                LogNotRead(logger, fault, this.GetPrimaryKeyString());
            }

            _machine!.OnStatesReadFailed();
            return;
        }

        _machine!.OnStatesRead(life.State.Life, count.State.Count);
    }

    private async Task RemindAsync(Func<Task> change)
    {
        var isDone = true;
        try
        {
            await change();
        }
        catch (Exception fault)
        {
            LogNotReminded(logger, fault, this.GetPrimaryKeyString());
            isDone = false;
        }

        _machine!.OnReminder(isDone);
    }

    private async Task FindRoomAsync()
    {
        bool? hasRoom = null;
        try
        {
            hasRoom = await PollCatalogueGrain.Of(GrainFactory, _city, _poll).HasRoomAsync(_poll);
        }
        catch (Exception fault)
        {
            LogNotRead(logger, fault, this.GetPrimaryKeyString());
        }

        _machine!.OnRoom(hasRoom);
    }

    private async Task CatalogueAsync(PollRecord now)
    {
        var isStored = true;
        try
        {
            var entry = PollCatalogueGrain.EntryOf(_poll, PollMachine.Definition(now), now);
            await PollCatalogueGrain.Of(GrainFactory, _city, _poll).PutAsync(entry);
        }
        catch (Exception fault)
        {
            LogNotListed(logger, fault, this.GetPrimaryKeyString());
            isStored = false;
        }

        _machine!.OnCatalogued(now.Version, isStored);
    }

    // A box's silo or the database is away, or the call timed out: its outcome is unknown, and every call may be repeated.
    private static async Task CallAsync<T>(Func<Task<T>> call, Action<T?> tell)
    {
        T? answer = default;
        try
        {
            answer = await call();
        }
        catch (Exception)
        {
            // The machine asks again.
        }

        tell(answer);
    }

    private IBallotBoxGrain Box(int box) => GrainFactory.GetGrain<IBallotBoxGrain>(GrainKeys.Box(_city, _poll, box));

    private long NowMs() => clock.Read().NowMs;

    private PollResults Results(PollRecord now)
    {
        var isSealed = now.State != PollState.Published && PollMachine.Definition(now).Results == ResultsMode.Sealed;
        var board = _machine!.Board;
        if (board is null || now.State == PollState.Cancelled)
        {
            return new PollResults(now.State, isSealed, false, now.CreatedAtMs, now.Version, now.Paper, null);
        }

        if (isSealed)
        {
            return new PollResults(now.State, true, false, 0, now.Version, null, null);
        }

        // `closed` is stored only when the tally that the recount confirmed is. Before the first box has reported, nothing is
        // counted, and that was so when the poll was made.
        var isFinal = now.State is PollState.Closed or PollState.Published;
        var asOfMs = Math.Max(board.AsOfMs, now.CreatedAtMs);
        return new PollResults(
            now.State, false, isFinal, asOfMs, VersionOf(now), now.Paper, board.Sum().ToBytes());
    }

    // The same for the same life and totals, in every activation, and another one otherwise: the whole vector is hashed.
    private long VersionOf(PollRecord now)
    {
        var board = _machine!.Board!;
        var parts = new long[2 + (2 * _machine.Paper!.Boxes)];
        (parts[0], parts[1]) = (now.Version, (long)now.State);
        for (var box = 0; box < _machine.Paper.Boxes; box++)
        {
            parts[2 + (2 * box)] = board.EpochOf(box);
            parts[3 + (2 * box)] = board.SegmentOf(box);
        }

        return (long)(XxHash64.HashToUInt64(MemoryMarshal.AsBytes(parts.AsSpan())) >> 1);
    }

    private PollSnapshot Snapshot(PollRecord now) =>
        new(
            _city,
            _poll,
            now.State,
            now.Version,
            now.Definition,
            _machine!.Paper?.Hash.ToArray(),
            _machine.Paper?.Boxes ?? 0,
            now.CreatedAtMs,
            now.OpensAtMs,
            now.ClosesAtMs,
            now.OpenedAtMs,
            now.ClosedAtMs,
            now.PublishedAtMs,
            now.Fault);

    [LoggerMessage(LogLevel.Error, "Poll {Poll} could not store its state; it reads it again and goes on.")]
    private static partial void LogNotStored(ILogger logger, Exception fault, string poll);

    [LoggerMessage(LogLevel.Warning, "Poll {Poll} could not read its state; its callers try again.")]
    private static partial void LogNotRead(ILogger logger, Exception fault, string poll);

    [LoggerMessage(LogLevel.Warning, "The reminder of poll {Poll} could not be changed.")]
    private static partial void LogNotReminded(ILogger logger, Exception fault, string poll);

    [LoggerMessage(LogLevel.Warning, "Poll {Poll} could not be listed in its city's catalogue; it tries again.")]
    private static partial void LogNotListed(ILogger logger, Exception fault, string poll);

    [LoggerMessage(LogLevel.Critical, "Poll {Poll} has stopped: {Fault}")]
    private static partial void LogFault(ILogger logger, string poll, string fault);

    [LoggerMessage(LogLevel.Critical, "Poll {Poll} has met a defect; its activation ends.")]
    private static partial void LogStopped(ILogger logger, Exception fault, string poll);

    [LoggerMessage(LogLevel.Warning, "The loss of ballots of poll {Poll} is accepted: {Reason}")]
    private static partial void LogAccepting(ILogger logger, string poll, string reason);
}
