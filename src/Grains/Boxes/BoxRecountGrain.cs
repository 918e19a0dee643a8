using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Journal;

namespace MVoting.Grains.Boxes;

/// <summary>
/// The recount of a box: the journal read from its first segment into a ledger of its own. There is one activation a
/// box, and its calls follow each other: a caller that gave up and calls again never starts a second reading beside the
/// first. Nothing is stored; what an activation that ended had read is read again.
/// </summary>
[GrainType("box-recount")]
[Orleans.Dashboard.NoProfiling]
public sealed class BoxRecountGrain(IJournalStore journal, RecountSteps steps, TimeProvider time)
    : Grain, IBoxRecountGrain, IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private BoxLedger? _ledger;
    private IGrainTimer? _forget;
    private long _usedAt;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _forget = this.RegisterGrainTimer(
            ForgetAsync,
            new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { KeepAlive = false });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _ended.CancelAsync();
        _ledger = null;
    }

    /// <inheritdoc/>
    public async Task<BoxRecount> RecountAsync(int segment)
    {
        var name = BoxAddressName.Parse(this.GetPrimaryKeyString());
        if (_ledger is null || segment < _ledger.LastNumber)
        {
            _ledger = new BoxLedger(PollUid.Of(name.City, name.Poll), name.Box);
        }

        var ledger = _ledger;
        try
        {
            if (!await BoxReplay.StepAsync(journal, ledger, segment, steps, time, _ended.Token))
            {
                return new BoxRecount(name.Box, null, null, Done: false, Reached: ledger.LastNumber);
            }
        }
        catch (Exception fault) when (fault is DamagedSegmentException or JournalDamagedException)
        {
            // An answer and not an exception: nobody is helped by asking again. What is read again after a repair
            // begins with the first segment.
            _ledger = null;
            return new BoxRecount(name.Box, null, DamageText.Of(fault, ledger), Reached: ledger.LastNumber);
        }
        finally
        {
            _usedAt = time.GetTimestamp();
            _forget!.Change(steps.Kept, Timeout.InfiniteTimeSpan);
        }

        // Its memory goes with the answer: a recount counts anew whatever was counted before.
        _ledger = null;
        return new BoxRecount(name.Box, BoxTotals.Of(ledger), null, Reached: ledger.LastNumber);
    }

    /// <inheritdoc/>
    public void Dispose() => _ended.Dispose();

    private Task ForgetAsync(CancellationToken cancellationToken)
    {
        // A tick that waited for a call to end is too early.
        var left = steps.Kept - time.GetElapsedTime(_usedAt);
        if (left > TimeSpan.Zero)
        {
            _forget!.Change(left, Timeout.InfiniteTimeSpan);
            return Task.CompletedTask;
        }

        _ledger = null;
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
