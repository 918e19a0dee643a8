using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Journal;
using Orleans.Concurrency;

namespace MVoting.Grains.Boxes;

/// <summary>The recount of a box: the journal read from its first segment into a ledger of its own.</summary>
[GrainType("box-recount")]
[StatelessWorker]
public sealed class BoxRecountGrain(IJournalStore journal) : Grain, IBoxRecountGrain
{
    /// <inheritdoc/>
    public async Task<BoxRecount> RecountAsync(int segment)
    {
        var name = BoxAddressName.Parse(this.GetPrimaryKeyString());
        var ledger = new BoxLedger(PollUid.Of(name.City, name.Poll), name.Box);
        try
        {
            await BoxReplay.RunAsync(journal, ledger, segment, CancellationToken.None);
        }
        catch (Exception fault) when (fault is DamagedSegmentException or JournalDamagedException)
        {
            // An answer and not an exception: nobody is helped by asking again.
            return new BoxRecount(name.Box, null, fault.Message);
        }

        return new BoxRecount(name.Box, BoxTotals.Of(ledger), null);
    }
}
