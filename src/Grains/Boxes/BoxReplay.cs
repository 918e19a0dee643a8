using MVoting.Core;
using MVoting.Core.Boxes;
using MVoting.Journal;

namespace MVoting.Grains.Boxes;

/// <summary>Reads a box's segments out of the journal into its ledger: recovery, recount and check are the same reading.</summary>
public static class BoxReplay
{
    /// <summary>Applies the segments behind the ledger's last one, up to and with number <paramref name="last"/>.</summary>
    /// <returns>The bytes read.</returns>
    /// <exception cref="Core.Segments.DamagedSegmentException">A segment is not what a box wrote.</exception>
    /// <exception cref="JournalUnavailableException">The database is away.</exception>
    public static async Task<long> RunAsync(
        IJournalStore journal, BoxLedger ledger, int last, CancellationToken cancellationToken)
    {
        long sizeBytes = 0;
        while (ledger.LastNumber < last)
        {
            var rows = await journal.ReadAsync(
                ledger.Poll, ledger.Box, ledger.LastNumber + 1, Limits.ReadPageSizeBytes, cancellationToken);
            if (rows.Count == 0)
            {
                break;
            }

            foreach (var row in rows)
            {
                if (row.Number > last)
                {
                    return sizeBytes;
                }

                ledger.Apply(row);
                sizeBytes += row.Bytes.Length;
            }
        }

        return sizeBytes;
    }
}
