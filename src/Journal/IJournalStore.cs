using MVoting.Core;
using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Journal;

/// <summary>
/// The append-only journal of one database: rows under the unique key (poll, box, number), never changed, never
/// deleted. That key is the fence between two activations of one box, so a store's promises below are what the
/// whole engine's safety rests on; <c>JournalStoreContract</c> in the tests holds each of them against every store.
/// <para>All members may be called at the same time from any thread.</para>
/// </summary>
public interface IJournalStore : IAsyncDisposable
{
    /// <summary>
    /// True when another process may hold a lock on a position of ours, so that a row can make its neighbours in a
    /// flush wait. <see cref="JournalWriter"/> then sends rows alone when it is asked to.
    /// </summary>
    bool HasForeignWriters => true;

    /// <summary>
    /// Appends rows, each on its own account, in one round trip and one transaction where the database has them.
    /// <list type="bullet">
    /// <item><see cref="AppendOutcome.Durable"/>: the row is in the journal, at its position, and survives the death
    /// of the process and of the machine (the database's full durability).</item>
    /// <item><see cref="AppendOutcome.Taken"/>: the row was not written, for one of two reasons. A durable row is at the
    /// position already, and was left as it is; it may be this very row, from an earlier attempt: the caller reads it and
    /// compares <see cref="SegmentRow.Id"/>. Or the row before it is not in the journal with the id that
    /// <see cref="SegmentRow.Previous"/> names: the journal has lost rows (a failover to a replica that lacked them, a
    /// restore), or has others. A read from the position on then finds nothing, or a gap, or another writer's rows. Neither
    /// reason keeps the other rows from being written.</item>
    /// <item><see cref="AppendOutcome.Failed"/>: this call has not written the row, and will not, for certain.</item>
    /// <item><see cref="AppendOutcome.Unknown"/>: anything else. The row may be there, or appear there later, also
    /// after the process or the machine has died. That a read does not show it proves nothing.</item>
    /// </list>
    /// Appending the same row again is safe at any time and in every state: it ends in Durable or Taken, never in two
    /// rows. The store itself never retries: that is the caller's part, who alone knows whether it still wants the row.
    /// <para>Each row proves its predecessor in the statement that writes it (on SQLite in the transaction that has the
    /// right to write): number n is written only if n is 1, or the journal has the row (poll, box, n-1) with the id that
    /// <see cref="SegmentRow.Previous"/> names. So no row is ever acknowledged after a gap, where it could not be
    /// counted. What counts is the journal as it was before the call: of two consecutive rows of one box in one call, the
    /// second may be Taken although its position is free, and is sent again. A row that is in the journal already
    /// is Taken, whatever is before it.</para>
    /// </summary>
    /// <param name="rows">
    /// Sorted by key (poll as unsigned bytes, box, number), so that two writers can never wait for each other. At most
    /// <see cref="Limits.JournalFlushRows"/> rows, each of at most <see cref="Limits.SegmentSizeBytes"/>. Neither this
    /// list nor <paramref name="outcomes"/> may be changed or used again before the task has ended; after that the
    /// store does not touch them any more.
    /// </param>
    /// <param name="outcomes">Receives the outcome of each row at the row's index; at least as long as the rows.</param>
    /// <param name="cancellationToken">
    /// Gives up waiting. The task still ends normally: the outcomes are Failed when the call had certainly not begun,
    /// else the true outcomes or Unknown.
    /// </param>
    /// <returns>
    /// A task that never faults on account of the database. It may complete on the store's own thread: what
    /// continues there must be short and must never block.
    /// </returns>
    Task AppendAsync(IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the rows of one box from <paramref name="fromNumber"/> on, ascending and without a gap. Every row that
    /// an append before this call called Durable or Taken is seen.
    /// </summary>
    /// <param name="poll">The poll's name in the journal.</param>
    /// <param name="box">The ballot box within the poll.</param>
    /// <param name="fromNumber">The first number wanted, from 1.</param>
    /// <param name="maxBytes">
    /// The page ends before the row that would make it larger; but it holds at least one row if there is one.
    /// </param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The rows; none when the journal ends before <paramref name="fromNumber"/>.</returns>
    /// <exception cref="JournalUnavailableException">The database did not answer; the call may be repeated.</exception>
    /// <exception cref="JournalDamagedException">
    /// The row at <paramref name="fromNumber"/> is missing, although later ones are there.
    /// </exception>
    Task<IReadOnlyList<SegmentRow>> ReadAsync(
        PollUid poll, int box, int fromNumber, int maxBytes, CancellationToken cancellationToken);

    /// <summary>
    /// Every box that has a row, in the order of the keys, each once. Boxes that get their first row meanwhile may be
    /// left out.
    /// </summary>
    /// <exception cref="JournalUnavailableException">The database did not answer.</exception>
    IAsyncEnumerable<BoxAddress> ListBoxesAsync(CancellationToken cancellationToken);

    /// <summary>As <see cref="ListBoxesAsync(CancellationToken)"/>, but only the boxes of one poll.</summary>
    /// <exception cref="JournalUnavailableException">The database did not answer.</exception>
    IAsyncEnumerable<BoxAddress> ListBoxesAsync(PollUid poll, CancellationToken cancellationToken);

    /// <summary>The database's clock, in UTC, to a millisecond: what a silo's own clock is compared with.</summary>
    /// <exception cref="JournalUnavailableException">The database did not answer.</exception>
    Task<DateTimeOffset> ReadClockAsync(CancellationToken cancellationToken);
}
