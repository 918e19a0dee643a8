using MVoting.Core;
using MVoting.Core.Boxes;
using MVoting.Core.Segments;
using MVoting.Journal;

namespace MVoting.Grains.Boxes;

/// <summary>Reads a box's segments from the journal into its ledger: recovery, recount and check are the same reading.</summary>
public static class BoxReplay
{
    /// <summary>Applies the segments after the ledger's last one, up to and with number <paramref name="last"/>.</summary>
    /// <returns>The bytes read.</returns>
    /// <exception cref="DamagedSegmentException">A segment is not what a box wrote.</exception>
    /// <exception cref="JournalUnavailableException">The database is unavailable.</exception>
    public static async Task<long> RunAsync(
        IJournalStore journal, BoxLedger ledger, int last, CancellationToken cancellationToken)
    {
        long sizeBytes = 0;
        while (ledger.LastNumber < last)
        {
            var rows = await ReadAsync(journal, ledger, Limits.ReadPageSizeBytes, cancellationToken);
            if (rows.Count == 0)
            {
                break;
            }

            sizeBytes += Apply(ledger, rows, last);
        }

        return sizeBytes;
    }

    /// <summary>
    /// The same for a limited time: ends after the page in which <see cref="RecountSteps.Longest"/> is over. The ledger
    /// is whole after every step, also after one that failed for want of a database; the next step continues it.
    /// </summary>
    /// <returns>True: the ledger is at segment <paramref name="last"/>, or the journal ends before it.</returns>
    /// <exception cref="DamagedSegmentException">A segment is not what a box wrote.</exception>
    /// <exception cref="JournalUnavailableException">The database is unavailable.</exception>
    /// <exception cref="TimeoutException">It did not answer a read.</exception>
    public static async Task<bool> StepAsync(
        IJournalStore journal,
        BoxLedger ledger,
        int last,
        RecountSteps steps,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var started = time.GetTimestamp();
        try
        {
            while (ledger.LastNumber < last)
            {
                var rows = await ReadAsync(journal, ledger, steps.PageSizeBytes, ended.Token)
                    .WaitAsync(TimeSpan.FromMilliseconds(Limits.JournalReadMs), time, cancellationToken);
                if (rows.Count == 0)
                {
                    return true;
                }

                Apply(ledger, rows, last);
                if (time.GetElapsedTime(started) >= steps.Longest)
                {
                    break;
                }
            }
        }
        finally
        {
            // A read that nobody waits for any more ends too.
            await ended.CancelAsync();
        }

        return ledger.LastNumber >= last;
    }

    // A page that holds a damaged row gives none. Then the first row is read by itself: it is the ballot paper, which says
    // whether the damage after it may be described.
    private static async Task<IReadOnlyList<SegmentRow>> ReadAsync(
        IJournalStore journal, BoxLedger ledger, int pageSizeBytes, CancellationToken cancellationToken)
    {
        var from = ledger.LastNumber + 1;
        try
        {
            return await journal.ReadAsync(ledger.Poll, ledger.Box, from, pageSizeBytes, cancellationToken);
        }
        catch (JournalDamagedException) when (from == 1 && pageSizeBytes > 1)
        {
            return await journal.ReadAsync(ledger.Poll, ledger.Box, from, 1, cancellationToken);
        }
    }

    private static long Apply(BoxLedger ledger, IReadOnlyList<SegmentRow> rows, int last)
    {
        long sizeBytes = 0;
        foreach (var row in rows)
        {
            if (row.Number > last)
            {
                break;
            }

            ledger.Apply(row);
            sizeBytes += row.Bytes.Length;
        }

        return sizeBytes;
    }
}
