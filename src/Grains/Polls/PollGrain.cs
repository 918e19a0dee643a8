using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;
using MVoting.Grains.Boxes;
using MVoting.Grains.Cities;
using MVoting.Grains.Metrics;
using MVoting.Grains.Secrets;

namespace MVoting.Grains.Polls;

/// <summary>
/// One poll. Its life cycle and its tally are two states, each under its own ETag: of two activations one loses the
/// race at its write, and reloads. What changes whether a ballot counts is first written here as an intent, then
/// carried to every box, then written as settled; an activation that finds an intent goes on with it.
/// </summary>
[GrainType("poll")]
[Orleans.Dashboard.NoProfiling]
public sealed partial class PollGrain(
    [PersistentState("life", GrainStorageNames.Default)] IPersistentState<PollLifeState> life,
    [PersistentState("tally", GrainStorageNames.Default)] IPersistentState<PollCountState> count,
    MasterSecret master,
    PollPatience patience,
    TimeProvider time,
    ILogger<PollGrain> logger) : Grain, IPollGrain, IRemindable
{
    private const string ScheduleReminder = "schedule";

    private static readonly TimeSpan s_glance = TimeSpan.FromMilliseconds(100);

    // The kept tally may lag behind the boxes' by this much; it is a start for readers, never what is final.
    private static readonly TimeSpan s_keepDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestTimer = TimeSpan.FromDays(1);

    // What is shown and decided on is what was written: it changes only behind a write.
    private PollLife? _life;
    private string _city = "";
    private string _poll = "";
    private BallotPaper? _paper;
    private TallyBoard? _board;
    private readonly PollCensus _census = new();
    private long _keptChanges;
    private Task? _asking;
    private Task? _settling;
    private bool _hasEnded;
    private IGrainTimer? _wake;

    private bool IsUnsettled => _life is { Intent: not PollIntent.None };

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var parts = this.GetPrimaryKeyString().Split('/');
        (_city, _poll) = (parts[0], parts[1]);
        _life = life.State.Life;
        _census.Show(_life);
        _wake = this.RegisterGrainTimer(
            _ => WakeAsync(),
            new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { KeepAlive = false });
        TakePaper();
        if (_life is not null)
        {
            ArmWake();
            ShowInCatalogue();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // What is under way stops asking; the next activation goes on from what is written.
        _hasEnded = true;
        _census.Leave();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<PollReply> CreateAsync(byte[] definition)
    {
        if (_life is not null)
        {
            return new PollReply(PollReplyKind.Exists, Snapshot());
        }

        var errors = new List<FieldError>();
        var poll = PollDefinitionReader.Read(definition, out _, errors);
        if (poll is null)
        {
            return Invalid(errors);
        }

        if (!await PollCatalogueGrain.Of(GrainFactory, _city, _poll).HasRoomAsync(_poll))
        {
            return new PollReply(PollReplyKind.TooMany);
        }

        return await ChangeAsync(
            new PollLife
            {
                Definition = Written(poll),
                State = PollState.Draft,
                Version = 0,
                CreatedAtMs = NowMs(),
                OpensAtMs = poll.OpensAt?.ToUnixTimeMilliseconds(),
                ClosesAtMs = poll.ClosesAt?.ToUnixTimeMilliseconds(),
            });
    }

    /// <inheritdoc/>
    public async Task<PollReply> PatchAsync(byte[] patch, long? version)
    {
        if (_life is not { } now)
        {
            return new PollReply(PollReplyKind.NotFound);
        }

        if (version is not null && version != now.Version)
        {
            return new PollReply(PollReplyKind.PreconditionFailed, Snapshot());
        }

        if (now.State is not (PollState.Draft or PollState.Scheduled))
        {
            return new PollReply(PollReplyKind.WrongState, Snapshot());
        }

        var errors = new List<FieldError>();
        var poll = PollDefinitionPatch.Apply(Definition(now), patch, errors);
        if (poll is null)
        {
            return Invalid(errors);
        }

        return await ChangeAsync(
            now with
            {
                Definition = Written(poll),
                OpensAtMs = poll.OpensAt?.ToUnixTimeMilliseconds(),
                ClosesAtMs = poll.ClosesAt?.ToUnixTimeMilliseconds(),
                State = poll.OpensAt is null ? PollState.Draft : now.State,
                Fault = null,
            });
    }

    /// <inheritdoc/>
    public async Task<PollReply> ActAsync(PollAction action)
    {
        if (_life is null)
        {
            return new PollReply(PollReplyKind.NotFound);
        }

        // What was decided before comes first. A poll that is closing is on its last way: only `close` can wait for it.
        // So is an opening that its boxes refused: it can only be cancelled.
        var isStuck = _life is { State: PollState.Opening, Fault: not null } && action == PollAction.Cancel;
        if (_life.State != PollState.Closing && !isStuck && !await SettleAsync(patience.Change))
        {
            return new PollReply(PollReplyKind.TryAgain, Snapshot());
        }

        var reply = await DecideAsync(action);
        if (reply.Kind != PollReplyKind.Done)
        {
            return reply;
        }

        var isClosing = _life.State == PollState.Closing;
        if (await SettleAsync(isClosing ? patience.Close : patience.Change))
        {
            return new PollReply(PollReplyKind.Done, Snapshot());
        }

        return new PollReply(isClosing ? PollReplyKind.InProgress : PollReplyKind.TryAgain, Snapshot());
    }

    /// <inheritdoc/>
    public async Task<PollReply> RescheduleAsync(long? closesAtMs)
    {
        if (_life is null)
        {
            return new PollReply(PollReplyKind.NotFound);
        }

        if (_life.State != PollState.Closing && !await SettleAsync(patience.Change))
        {
            return new PollReply(PollReplyKind.TryAgain, Snapshot());
        }

        if (_life.State is not (PollState.Draft or PollState.Scheduled or PollState.Open or PollState.Paused))
        {
            return new PollReply(PollReplyKind.WrongState, Snapshot());
        }

        if (closesAtMs <= Math.Max(NowMs(), _life.OpensAtMs ?? 0))
        {
            return Invalid([new FieldError("closesAt", "Give a moment that lies ahead, and behind opensAt.")]);
        }

        var boxesKnow = _life.State is PollState.Open or PollState.Paused;
        var reply = await ChangeAsync(
            _life with
            {
                ClosesAtMs = closesAtMs,
                Definition = Written(Definition(_life) with
                {
                    ClosesAt = closesAtMs is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null,
                }),
                Intent = boxesKnow ? PollIntent.Reschedule : PollIntent.None,
                Fault = null,
            });
        return reply.Kind != PollReplyKind.Done || !IsUnsettled ? reply
            : await SettleAsync(patience.Change) ? new PollReply(PollReplyKind.Done, Snapshot())
            : new PollReply(PollReplyKind.TryAgain, Snapshot());
    }

    /// <inheritdoc/>
    public Task<PollSnapshot?> GetAsync() => Task.FromResult(_life is null ? null : Snapshot());

    /// <inheritdoc/>
    public Task<PollDoor?> GetDoorAsync() => Task.FromResult(
        _life is null ? null : new PollDoor(_life.State, _life.Paper, _life.WrappedSecret));

    /// <inheritdoc/>
    public async Task<PollResults?> GetResultsAsync()
    {
        if (_life is not { } now)
        {
            return null;
        }

        if (_board is null || now.State == PollState.Cancelled)
        {
            return new PollResults(now.State, IsSealed(now), false, now.CreatedAtMs, now.Version, now.Paper, null);
        }

        if (IsSealed(now))
        {
            return new PollResults(now.State, true, false, 0, now.Version, null, null);
        }

        // An activation asks each box once before it shows a tally, so that a restart shows nothing old.
        await (_asking ?? Task.CompletedTask);
        var version = now.Version << 40;
        for (var box = 0; box < _paper!.Boxes; box++)
        {
            version += _board.SegmentOf(box);
        }

        // Before the first box has reported, nothing is counted, and that was so when the poll was made.
        var asOfMs = Math.Max(_board.AsOfMs, now.CreatedAtMs);
        return new PollResults(
            now.State, false, IsFinal(now), asOfMs, version, now.Paper, _board.Sum().ToBytes());
    }

    /// <inheritdoc/>
    public Task ReportAsync(BoxTotals totals)
    {
        Take(totals);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await WakeAsync();

        // From its moment on it comes each minute: a poll with nothing to do soon asks for a later one, or for none.
        await RemindAsync();
    }

    // Judges an action and writes what it decides; the boxes hear of it afterwards.
    private async Task<PollReply> DecideAsync(PollAction action)
    {
        var verdict = PollTransitions.Judge(_life!, action, NowMs());
        if (verdict.IsRefused)
        {
            return new PollReply(PollReplyKind.WrongState, Snapshot());
        }

        if (verdict.Next is not { } next)
        {
            // Asked for again behind a fault: its operator has mended something, and it goes on by itself again.
            return _life is { Intent: not PollIntent.None, Fault: not null } stuck
                ? await ChangeAsync(stuck with { Fault = null })
                : new PollReply(PollReplyKind.Done, Snapshot());
        }

        return next.Intent == PollIntent.Open && TryFreeze(ref next) is { } errors
            ? Invalid(errors)
            : await ChangeAsync(next with { Fault = null });
    }

    private long NowMs() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static bool IsSealed(PollLife life) =>
        life.State != PollState.Published && Definition(life).Results == ResultsMode.Sealed;

    // `closed` is written only when the tally that the recount confirmed is kept.
    private static bool IsFinal(PollLife life) => life.State is PollState.Closed or PollState.Published;

    private static PollDefinition Definition(PollLife life)
    {
        var errors = new List<FieldError>();
        return PollDefinitionReader.Read(life.Definition, out _, errors)
            ?? throw new Core.InvariantException($"A kept definition reads back: {errors[0].Field} {errors[0].Message}");
    }

    private static byte[] Written(PollDefinition poll)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            PollDefinitionWriter.Write(writer, poll);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static PollReply Invalid(IEnumerable<FieldError> errors) => new(
        PollReplyKind.Invalid,
        Errors: [.. errors.Select(error => new FieldFault(error.Field, error.Message))]);
}
