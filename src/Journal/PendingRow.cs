using MVoting.Core.Segments;

namespace MVoting.Journal;

/// <summary>
/// A row on its way through the writer, and the promise to its caller. The first answer counts; a later one (the call
/// of the store comes back after its timeout, the caller gives up meanwhile) changes nothing, because this object
/// serves one row only. The promise costs 130 bytes of the 224 that an append allocates in the writer (measured); a
/// pool of reusable value task sources would save them, for a segment that holds dozens of ballots under load, and
/// would have to prove that no late answer ever reaches the next row in its place.
/// <para>Continuations run asynchronously. A grain's go to the grain's scheduler in any case; anybody else's must not
/// run on the thread that owes the next fsync to everybody.</para>
/// </summary>
internal sealed class PendingRow(SegmentRow row, bool alone)
    : TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private CancellationTokenRegistration _cancellation;

    public SegmentRow Row => row;

    public BoxAddress Box => new(row.Poll, row.Box);

    public int SizeBytes => row.Bytes.Length;

    /// <summary>The caller asked that no other row share this one's fate.</summary>
    public bool Alone => alone;

    /// <summary>It goes alone as a precaution only: its box has not failed. In a burst such rows share a call.</summary>
    public bool MayShareBurst { get; set; }

    /// <summary>The store was given the row: from here on a cancelled append is unknown. Guarded by the writer.</summary>
    public bool Sent { get; set; }

    /// <summary>Answered already, by a cancellation or a timeout; not to be sent any more.</summary>
    public bool IsAnswered => Task.IsCompleted;

    public void OnCancellation(Action<PendingRow> cancel, CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
            _cancellation = cancellationToken.UnsafeRegister(_ => cancel(this), null);
    }

    public void Answer(AppendOutcome outcome)
    {
        TrySetResult(outcome);
        _cancellation.Unregister();
    }
}
