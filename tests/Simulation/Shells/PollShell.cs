using MVoting.Core.Boxes;
using MVoting.Core.Tallies;
using MVoting.Simulation.World;

namespace MVoting.Simulation.Shells;

/// <summary>
/// One activation of the poll: carries what was decided to every box, gathers their totals, and closes. What it
/// decided stands in <see cref="KeptPoll"/> before the first box hears of it.
/// </summary>
internal sealed class PollShell
{
    private const long PatienceMs = 3_000;
    private const long RetryDelayMs = 100;
    private const long KeepDelayMs = 1_000;

    private readonly Run _run;
    private readonly KeptPoll _kept;
    private readonly TallyBoard _board;
    private readonly Tally?[] _increments;
    private bool _over;
    private bool _keeping;

    public PollShell(Run run, KeptPoll kept)
    {
        (_run, _kept) = (run, kept);
        _board = new TallyBoard(run.Booklet.Paper);
        _increments = new Tally?[run.Plan.Boxes];
        foreach (var totals in kept.Tally)
        {
            _board.Report(totals.Box, totals.Version, totals.MomentMs, totals.Tally);
        }
    }

    private int Boxes => _run.Plan.Boxes;

    /// <summary>Goes on with what the activation before had decided, and asks each box once.</summary>
    public void Activate()
    {
        if (_kept.Phase != BoxPhase.Unopened)
        {
            ForEachBox(AskTotals, () => { });
        }

        Settle();
    }

    /// <summary>Memory is gone; another activation takes over.</summary>
    public void Crash() => _over = true;

    /// <summary>Decides; the boxes hear of it once it is kept.</summary>
    public void Decide(BoxOrder order)
    {
        order = order with { Version = ++_kept.Version };
        _kept.Intent = order;
        _run.Trace?.Add($"the poll decides {order.Kind}, closing at {order.ClosesAtMs - RunPlan.EpochMs}");
        _run.Auditor.OnDecided(order.Kind);
        Settle();
    }

    /// <summary>Takes a box's totals, from wherever they come.</summary>
    public void Report(Totals totals)
    {
        if (_over || totals.Version == 0)
        {
            return;
        }

        if (Planted.Is(PlantedBug.TotalsAsIncrements))
        {
            var sum = _increments[totals.Box] ??= new Tally(_run.Booklet.Paper);
            sum.Merge(Tally.Read(_run.Booklet.Paper, totals.Tally));
            _run.Auditor.OnShown(totals.Box, sum);
        }
        else if (_board.Report(totals.Box, totals.Version, totals.MomentMs, totals.Tally))
        {
            _run.Trace?.Add($"the poll shows box {totals.Box} at {totals.Version}");
            _run.Auditor.OnShown(totals.Box, _board.TotalsOf(totals.Box));
            KeepSoon();
        }
    }

    private void Settle()
    {
        if (_kept.Intent is { } order)
        {
            ForEachBox((box, done) => SendOrder(box, order, done), () => OnDone(order));
        }
    }

    private void OnDone(BoxOrder order)
    {
        _run.Auditor.OnDone(order);
        if (order.Kind == BoxOrderKind.Seal)
        {
            ForEachBox((box, done) => AskFinalTotals(box, order, done), () => OnCounted(order));
            return;
        }

        Finish(order);
    }

    private void OnCounted(BoxOrder order)
    {
        for (var box = 0; box < Boxes; box++)
        {
            _run.Auditor.OnFinal(box, _increments[box] ?? _board.TotalsOf(box));
        }

        Finish(order);
    }

    private void Finish(BoxOrder order)
    {
        _run.Trace?.Add($"the poll has settled {order.Kind}");
        _kept.Version++;
        _kept.Intent = null;
        _kept.ClosesAtMs = order.Kind is BoxOrderKind.Open or BoxOrderKind.Reschedule ? order.ClosesAtMs : _kept.ClosesAtMs;
        _kept.Phase = order.Kind switch
        {
            BoxOrderKind.Open or BoxOrderKind.Resume => BoxPhase.Open,
            BoxOrderKind.Pause => BoxPhase.Paused,
            BoxOrderKind.Void => BoxPhase.Void,
            BoxOrderKind.Seal => BoxPhase.Sealed,
            _ => _kept.Phase,
        };
        if (_kept.Phase is BoxPhase.Void or BoxPhase.Sealed)
        {
            _kept.HasEnded = true;
            _run.Crowd.OnPollEnded();
        }
    }

    private void ForEachBox(Action<int, Action> call, Action allDone)
    {
        var missing = Boxes;
        for (var box = 0; box < Boxes; box++)
        {
            call(box, () =>
            {
                if (--missing == 0)
                {
                    allDone();
                }
            });
        }
    }

    private void SendOrder(int box, BoxOrder order, Action done) => Ask<BoxOrderStatus?>(
        reply => _run.Cluster.Find(box).Order(order, reply),
        status =>
        {
            if (status == BoxOrderStatus.Refused)
            {
                _run.Auditor.OnRefused(box, order);
            }

            return status == BoxOrderStatus.Done;
        },
        done);

    private void AskTotals(int box, Action done) => AskTotals(box, () => true, done);

    // Totals that end before the seal are those of an activation that is behind. The order again: to obey it, it has
    // to write, and finds the position taken.
    private void AskFinalTotals(int box, BoxOrder order, Action done) => AskTotals(box, () => true, () =>
    {
        if (Planted.Is(PlantedBug.TotalsVersionedByActivation) || Planted.Is(PlantedBug.TotalsAsIncrements)
            || Planted.Is(PlantedBug.OlderTotalsTaken) || _board.SegmentOf(box) == _run.Journal.RowsOf(box).Count)
        {
            done();
        }
        else
        {
            SendOrder(box, order, () => AskFinalTotals(box, order, done));
        }
    });

    private void AskTotals(int box, Func<bool> isEnough, Action done) => Ask<Totals?>(
        reply => _run.Cluster.Find(box).GetTotals(reply),
        totals =>
        {
            if (totals is null)
            {
                return false;
            }

            Report(totals);
            return isEnough();
        },
        done);

    // One call, repeated until it is answered to satisfaction: its outcome is unknown when no answer comes.
    private void Ask<T>(Action<Action<T>> call, Func<T, bool> take, Action done)
    {
        var heard = false;
        _run.Network.Call(() => call(Hear));
        _run.Agenda.After(PatienceMs, () =>
        {
            if (!heard && !_over)
            {
                heard = true;
                Ask(call, take, done);
            }
        });

        void Hear(T answer)
        {
            if (heard || _over)
            {
                return;
            }

            heard = true;
            if (take(answer))
            {
                done();
            }
            else
            {
                _run.Agenda.After(RetryDelayMs, () =>
                {
                    if (!_over)
                    {
                        Ask(call, take, done);
                    }
                });
            }
        }
    }

    private void KeepSoon()
    {
        if (_keeping)
        {
            return;
        }

        _keeping = true;
        _run.Agenda.After(KeepDelayMs, () =>
        {
            _keeping = false;
            if (!_over)
            {
                _kept.Tally = [.. Enumerable.Range(0, Boxes).Where(box => _board.SegmentOf(box) > 0).Select(box =>
                    new Totals(box, _board.SegmentOf(box), _board.MomentOf(box), _board.TotalsOf(box).ToBytes()))];
            }
        });
    }
}
