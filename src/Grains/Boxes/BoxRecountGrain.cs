using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Journal;
using Orleans.Concurrency;

namespace MVoting.Grains.Boxes;

/// <summary>The recount of a box: the journal read from its first segment into a ledger of its own.</summary>
[GrainType("box-recount")]
[StatelessWorker]
public sealed class BoxRecountGrain(IJournalStore journal) : Grain, IBoxRecountGrain
{
    /// <inheritdoc/>
    public async Task<BoxTotals> RecountAsync(int segment)
    {
        var name = BoxAddressName.Parse(this.GetPrimaryKeyString());
        var ledger = new BoxLedger(PollUid.Of(name.City, name.Poll), name.Box);
        await BoxReplay.RunAsync(journal, ledger, segment, CancellationToken.None);
        return new BoxTotals(
            name.Box,
            ledger.LastNumber,
            ledger.LastMomentMs,
            ledger.Phase == BoxPhase.Sealed,
            ledger.Tally?.ToBytes() ?? []);
    }
}
