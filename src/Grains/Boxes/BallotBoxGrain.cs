using Microsoft.Extensions.Logging;
using MVoting.Core;
using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Grains.Metrics;
using MVoting.Grains.Polls;
using MVoting.Journal;

namespace MVoting.Grains.Boxes;

/// <summary>
/// The shell of one <see cref="BallotBox"/>: it hands in ballots, orders and the clock, and carries out the effects
/// that the box asks for, one at a time. What is kept is the journal alone; nothing is written on deactivation.
/// </summary>
[GrainType("box")]
[Orleans.Dashboard.NoProfiling]
[BoxPlacement]
public sealed partial class BallotBoxGrain(
    IJournalStore journal,
    JournalWriter writer,
    TimeProvider time,
    ILogger<BallotBoxGrain> logger) : Grain, IBallotBoxGrain
{
    // Totals go to the poll a few times a second: often enough for a page that people watch, and one small message
    // for many thousand ballots.
    private static readonly TimeSpan s_reportDelay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_firstRetryDelay = TimeSpan.FromMilliseconds(20);

    private BoxAddressName _name;
    private BallotBox? _box;
    private bool _pumping;
    private IGrainTimer? _report;
    private bool _reportArmed;
    private int _reported;
    private bool _isInDoubt;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _name = BoxAddressName.Parse(this.GetPrimaryKeyString());
        var ledger = new BoxLedger(PollUid.Of(_name.City, _name.Poll), _name.Box);
        await BoxMeters.MeasureReplayAsync(BoxReplay.RunAsync(journal, ledger, int.MaxValue, cancellationToken));
        _box = new BallotBox(ledger);
        LogActive(logger, this.GetPrimaryKeyString(), ledger.LastNumber);
        _report = this.RegisterGrainTimer(
            ReportAsync,
            new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true });
        ArmReport();
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // Whoever still waits hears "try again" now instead of a timeout. Nothing is written here.
        _box?.GiveUp();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<CastReply> CastAsync(CastRequest request)
    {
        var batch = new AwaitedCast(CastFormat.Count(request.Bytes));
        _box!.Cast(request.Bytes, batch, NowMs());
        Pump();
        return batch.ReplyAsync();
    }

    /// <inheritdoc/>
    public Task<BoxOrderStatus> OrderAsync(BoxOrderMessage order)
    {
        var receiver = new AwaitedOrder();
        _box!.Order(order.ToOrder(), receiver, NowMs());
        Pump();
        return receiver.Task;
    }

    /// <inheritdoc/>
    public Task<BoxTotals> GetTotalsAsync() => Task.FromResult(Totals());

    private long NowMs() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private BoxTotals Totals() => BoxTotals.Of(_box!.Ledger);

    private void Pump()
    {
        if (!_pumping)
        {
            _pumping = true;
            PumpAsync().Ignore();
        }
    }

    // The box's effects, one after another until it is idle. Runs on the grain's scheduler between its calls.
    private async Task PumpAsync()
    {
        try
        {
            while (_box!.NextStep(Guid.NewGuid()) is { Kind: not BoxStepKind.Idle } step)
            {
                if (step.Kind == BoxStepKind.GiveUp)
                {
                    LogGaveUp(logger, this.GetPrimaryKeyString(), _box.Conflicts);
                    DeactivateOnIdle();
                    return;
                }

                await PerformAsync(step);
            }
        }
        catch (Exception fault)
        {
            // A damaged segment or an invariant that does not hold: this box stops, and says so. Its ballots are in
            // the journal; what was not committed hears "try again".
            LogStopped(logger, fault, this.GetPrimaryKeyString());
            _box!.GiveUp();
            DeactivateOnIdle();
        }
        finally
        {
            _pumping = false;
        }
    }

    private async Task PerformAsync(BoxStep step)
    {
        if (step.Attempt > 0)
        {
            await Task.Delay(s_firstRetryDelay * (1 << step.Attempt), time);
        }

        if (step.Kind == BoxStepKind.Append)
        {
            var append = writer.AppendAsync(step.Row!, step.Alone, CancellationToken.None);
            var outcome = await BoxMeters.MeasureAppendAsync(append, step.Row!, _box!.Ledger.Paper);
            NoteDoubt(outcome, step.Row!.Number);
            _box.OnAppend(outcome);
            ArmReport();
            return;
        }

        IReadOnlyList<SegmentRow> rows;
        try
        {
            rows = await journal
                .ReadAsync(_box!.Ledger.Poll, _name.Box, step.From, Limits.ReadPageSizeBytes, CancellationToken.None)
                .WaitAsync(TimeSpan.FromMilliseconds(Limits.JournalReadMs), time);
        }
        catch (Exception fault) when (fault is JournalUnavailableException or TimeoutException)
        {
            _box!.OnReadFailed();
            return;
        }

        var conflicts = _box.Conflicts;
        _box.OnRows(rows);
        if (_box.Conflicts > conflicts)
        {
            LogFenced(logger, this.GetPrimaryKeyString(), _box.Ledger.LastNumber);
        }
    }

    // An append whose answer was lost is sent again until it is durable, or stands in the way of itself.
    private void NoteDoubt(AppendOutcome outcome, int segment)
    {
        if (outcome == AppendOutcome.Unknown)
        {
            _isInDoubt = true;
        }
        else if (_isInDoubt && outcome is AppendOutcome.Durable or AppendOutcome.Taken)
        {
            _isInDoubt = false;
            LogResolved(logger, this.GetPrimaryKeyString(), segment, outcome);
        }
    }

    // Armed by the first commit after a report and not postponed by later ones.
    private void ArmReport()
    {
        if (!_reportArmed && _box!.Ledger.LastNumber > _reported)
        {
            _reportArmed = true;
            _report!.Change(s_reportDelay, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task ReportAsync(CancellationToken cancellationToken)
    {
        _reportArmed = false;
        _reported = _box!.Ledger.LastNumber;
        await GrainFactory.GetGrain<IPollGrain>(GrainKeys.Poll(_name.City, _name.Poll)).ReportAsync(Totals());
    }

    [LoggerMessage(LogLevel.Debug, "Ballot box {Box} is active behind segment {Segment}.")]
    private static partial void LogActive(ILogger logger, string box, int segment);

    [LoggerMessage(LogLevel.Debug, "Ballot box {Box}: the unknown outcome of segment {Segment} is resolved, {Outcome}.")]
    private static partial void LogResolved(ILogger logger, string box, int segment, AppendOutcome outcome);

    [LoggerMessage(
        LogLevel.Warning,
        "Ballot box {Box} was fenced: another activation has written, up to segment {Segment}.")]
    private static partial void LogFenced(ILogger logger, string box, int segment);

    [LoggerMessage(LogLevel.Warning, "Ballot box {Box} gave up after {Conflicts} conflicts; its callers try again.")]
    private static partial void LogGaveUp(ILogger logger, string box, long conflicts);

    [LoggerMessage(LogLevel.Critical, "Ballot box {Box} has stopped. Check its journal.")]
    private static partial void LogStopped(ILogger logger, Exception fault, string box);
}
