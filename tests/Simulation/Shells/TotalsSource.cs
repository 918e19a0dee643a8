using MVoting.Core.Boxes;
using MVoting.Core.Tallies;
using MVoting.Simulation.Checks;
using MVoting.Simulation.World;

namespace MVoting.Simulation.Shells;

/// <summary>The totals that an activation sends, with the two mistakes that can be planted here.</summary>
internal sealed class TotalsSource(Run run, int box)
{
    private int _start;
    private int _sent;

    /// <summary>The activation has replayed its journal.</summary>
    public void StartAt(BoxLedger ledger) => (_start, _sent) = (ledger.LastNumber, ledger.LastNumber);

    public Totals Of(BoxLedger ledger)
    {
        var version = Planted.Is(PlantedBug.TotalsVersionedByActivation) && ledger.LastNumber > 0
            ? ledger.LastNumber - _start + 1
            : ledger.LastNumber;
        var tally = Planted.Is(PlantedBug.TotalsAsIncrements) ? Increment(ledger) : ledger.Tally?.ToBytes();
        return new Totals(box, version, ledger.LastMomentMs, tally ?? []);
    }

    private byte[]? Increment(BoxLedger ledger)
    {
        if (ledger.Paper is null)
        {
            return null;
        }

        var increment = new Tally(ledger.Paper);
        foreach (var row in run.Journal.RowsOf(box).Take(ledger.LastNumber).Skip(_sent))
        {
            new RowReading(row).Ballots.ForEach(ballot => increment.Add(ballot));
        }

        _sent = ledger.LastNumber;
        return increment.ToBytes();
    }
}
