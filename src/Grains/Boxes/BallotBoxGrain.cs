using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MVoting.Core;
using MVoting.Core.Boxes;
using MVoting.Core.Clocks;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Grains.Clocks;
using MVoting.Grains.Metrics;
using MVoting.Grains.Polls;
using MVoting.Journal;

namespace MVoting.Grains.Boxes;

/// <summary>
/// The shell of one <see cref="BoxDriver"/>: it hands in calls and the clock, and carries out the effects that the driver
/// asks for. What is stored is the journal alone; nothing is written on deactivation.
/// </summary>
[GrainType("box")]
[Orleans.Dashboard.NoProfiling]
[BoxPlacement]
public sealed partial class BallotBoxGrain(
    IJournalStore journal,
    JournalWriter writer,
    ISiloClock clock,
    TimeProvider time,
    ILogger<BallotBoxGrain> logger) : Grain, IBallotBoxGrain, IBoxEffects
{
    // A box that alone remembers what was lost is kept until an operator has decided.
    private static readonly TimeSpan s_keptWhenLost = TimeSpan.FromDays(365);

    private BoxAddressName _name;
    private BoxDriver? _driver;
    private IGrainTimer? _report;
    private long _activatedAt;
    private bool _isInDoubt;
    private bool _isLossLogged;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // The journal is read after the activation, and calls wait for it: a long one takes longer than Orleans allows here.
        _name = BoxAddressName.Parse(this.GetPrimaryKeyString());
        _driver = new BoxDriver(PollUid.Of(_name.City, _name.Poll), _name.Box, this);
        _report = this.RegisterGrainTimer(
            _ =>
            {
                _driver.OnTimer(BoxTimer.Report);
                return Task.CompletedTask;
            },
            new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true });
        _activatedAt = Stopwatch.GetTimestamp();
        _driver.Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // Whoever still waits is told to try again now instead of by a timeout. Nothing is written here.
        _driver?.End();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<CastReply> CastAsync(CastRequest request)
    {
        var batch = new AwaitedCast(CastFormat.Count(request.Bytes));
        _driver!.Cast(request.Bytes, batch);
        return batch.ReplyAsync();
    }

    /// <inheritdoc/>
    public Task<BoxOrderStatus> OrderAsync(BoxOrderMessage order)
    {
        var receiver = new AwaitedOrder();
        _driver!.Order(order.ToOrder(), receiver);
        return receiver.Task;
    }

    /// <inheritdoc/>
    public Task<BoxTotals> GetTotalsAsync()
    {
        var answered = new TaskCompletionSource<BoxTotals>();
        _driver!.GetTotals(totals =>
        {
            if (totals is not null)
            {
                answered.SetResult(BoxTotals.Of(totals));
            }
            else
            {
                answered.SetException(new OrleansException("This activation of the ballot box cannot tell its totals."));
            }
        });
        return answered.Task;
    }

    ClockReading IBoxEffects.ReadClock() => clock.Read();

    Guid IBoxEffects.NewId() => Guid.NewGuid();

    void IBoxEffects.Append(SegmentRow row, bool alone) => AppendAsync(row, alone).Ignore();

    void IBoxEffects.Read(int from) => ReadAsync(from).Ignore();

    void IBoxEffects.ReadDatabaseClock() => ReadDatabaseClockAsync().Ignore();

    void IBoxEffects.Wait(int delayMs, BoxTimer timer)
    {
        var delay = TimeSpan.FromMilliseconds(delayMs);
        if (timer == BoxTimer.Report)
        {
            _report!.Change(delay, Timeout.InfiniteTimeSpan);
        }
        else
        {
            WaitAsync(delay, timer).Ignore();
        }
    }

    void IBoxEffects.Report(RunningTotals totals) => Poll().ReportAsync(BoxTotals.Of(totals)).Ignore();

    void IBoxEffects.ReportLoss()
    {
        if (!_isLossLogged)
        {
            _isLossLogged = true;
            LogLost(logger, this.GetPrimaryKeyString());
            DelayDeactivation(s_keptWhenLost);
        }

        Poll().ReportLossAsync(_name.Box).Ignore();
    }

    void IBoxEffects.OnActive()
    {
        _isLossLogged = false;
        BoxMeters.NoteReplay(Stopwatch.GetElapsedTime(_activatedAt));
        LogActive(logger, this.GetPrimaryKeyString());
    }

    void IBoxEffects.OnFenced() => LogFenced(logger, this.GetPrimaryKeyString());

    void IBoxEffects.OnEnded(BoxEnding why, Exception? fault)
    {
        switch (why)
        {
            case BoxEnding.Stopped:
                // Its ballots are in the journal; what was not committed is told to try again.
                LogStopped(logger, fault!, this.GetPrimaryKeyString());
                break;
            case BoxEnding.GaveUp:
                LogGaveUp(logger, this.GetPrimaryKeyString(), _driver!.Conflicts);
                break;
            case BoxEnding.ClockUntrusted:
                LogClock(logger, this.GetPrimaryKeyString());
                break;
            case BoxEnding.JournalUnavailable:
                LogUnavailable(logger, this.GetPrimaryKeyString());
                break;
        }

        if (why != BoxEnding.Asked)
        {
            DeactivateOnIdle();
        }
    }

    private IPollGrain Poll() => GrainFactory.GetGrain<IPollGrain>(GrainKeys.Poll(_name.City, _name.Poll));

    private async Task AppendAsync(SegmentRow row, bool alone)
    {
        var append = writer.AppendAsync(row, alone, CancellationToken.None);
        var outcome = await BoxMeters.MeasureAppendAsync(append, row, _driver!.Ledger.Paper);
        NoteDoubt(outcome);
        _driver.OnAppend(outcome);
    }

    private async Task ReadAsync(int from)
    {
        IReadOnlyList<SegmentRow> rows;
        try
        {
            rows = await journal
                .ReadAsync(_driver!.Ledger.Poll, _name.Box, from, Limits.ReadPageSizeBytes, CancellationToken.None)
                .WaitAsync(TimeSpan.FromMilliseconds(Limits.JournalReadMs), time);
        }
        catch (JournalDamagedException fault)
        {
            _driver!.OnDamaged(fault);
            return;
        }
        catch (Exception)
        {
            _driver!.OnReadFailed();
            return;
        }

        _driver.OnRows(rows);
    }

    private async Task ReadDatabaseClockAsync()
    {
        long? databaseMs = null;
        try
        {
            var now = await journal.ReadClockAsync(CancellationToken.None)
                .WaitAsync(TimeSpan.FromMilliseconds(Limits.JournalReadMs), time);
            databaseMs = now.ToUnixTimeMilliseconds();
        }
        catch (Exception fault) when (fault is JournalUnavailableException or TimeoutException)
        {
            // Nobody confirms this silo's clock.
        }

        _driver!.OnDatabaseClock(databaseMs);
    }

    private async Task WaitAsync(TimeSpan delay, BoxTimer timer)
    {
        await Task.Delay(delay, time);
        _driver!.OnTimer(timer);
    }

    // An append whose answer was lost is sent again until it is durable, or stands in the way of itself.
    private void NoteDoubt(AppendOutcome outcome)
    {
        if (outcome == AppendOutcome.Unknown)
        {
            _isInDoubt = true;
        }
        else if (_isInDoubt && outcome is AppendOutcome.Durable or AppendOutcome.Taken)
        {
            _isInDoubt = false;
            LogResolved(logger, this.GetPrimaryKeyString(), outcome);
        }
    }

    // No number of a segment is logged: with a quiet poll it is the count of its ballots, and the poll may be sealed.
    [LoggerMessage(LogLevel.Debug, "Ballot box {Box} is active.")]
    private static partial void LogActive(ILogger logger, string box);

    [LoggerMessage(LogLevel.Debug, "Ballot box {Box}: the unknown outcome of a segment is resolved, {Outcome}.")]
    private static partial void LogResolved(ILogger logger, string box, AppendOutcome outcome);

    [LoggerMessage(LogLevel.Warning, "Ballot box {Box} was fenced: another activation has written.")]
    private static partial void LogFenced(ILogger logger, string box);

    [LoggerMessage(LogLevel.Warning, "Ballot box {Box} gave up after {Conflicts} conflicts; its callers try again.")]
    private static partial void LogGaveUp(ILogger logger, string box, long conflicts);

    [LoggerMessage(LogLevel.Warning, "Ballot box {Box} ended: the clock of this silo differs from the database's.")]
    private static partial void LogClock(ILogger logger, string box);

    [LoggerMessage(LogLevel.Warning, "Ballot box {Box} ended: the journal could not be read.")]
    private static partial void LogUnavailable(ILogger logger, string box);

    [LoggerMessage(
        LogLevel.Critical,
        "Ballots that ballot box {Box} had acknowledged are gone from the journal: the database was restored from a backup, or failed over to a replica that lagged. The box takes no ballots until an operator accepts the loss.")]
    private static partial void LogLost(ILogger logger, string box);

    [LoggerMessage(LogLevel.Critical, "Ballot box {Box} has stopped. Check its journal.")]
    private static partial void LogStopped(ILogger logger, Exception fault, string box);
}
