using MVoting.Core.Segments;

namespace MVoting.Journal.SqlServer;

/// <summary>
/// The rules of one flush on SQL Server. A statement looks first which positions are free and then takes them; between
/// the two another writer may take one, and its key then refuses the whole statement. So the whole group is sent again,
/// whose look now sees that row; and a group that meets a rival each time goes row by row, so that one contested box
/// cannot hold the others up.
/// <para>Sending again is no retry of an unknown outcome: it follows a refusal only, after which nothing is written.
/// Whatever else goes wrong ends the flush.</para>
/// </summary>
internal static class GroupAppend
{
    /// <summary>
    /// How often a group, and later a row, is sent. Each further attempt means another rival that came in the
    /// microseconds between look and insert: three in a row are no chance any more, but a box with two activations.
    /// </summary>
    public const int Attempts = 3;

    /// <summary>Appends the rows and fills in each outcome, as <see cref="IJournalStore.AppendAsync"/> defines it.</summary>
    public static async Task RunAsync(
        IAppendSession session, IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var written = new bool[rows.Count];
        var verdict = await SendUntilAnsweredAsync(session, rows, written, cancellationToken).ConfigureAwait(false);
        if (verdict == AppendVerdict.Rival && rows.Count > 1)
        {
            await RunRowByRowAsync(session, rows, outcomes, cancellationToken).ConfigureAwait(false);
            return;
        }
        for (var i = 0; i < rows.Count; i++)
            outcomes[i] = Outcome(verdict, written[i]);
    }

    /// <summary>Sends rows until the answer is another one than "a rival was faster", or there are too many of them.</summary>
    private static async Task<AppendVerdict> SendUntilAnsweredAsync(
        IAppendSession session, IReadOnlyList<SegmentRow> rows, bool[] written, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            // A crash during the statement: all of its rows are there or none, and each box asks again. After its end:
            // all that it said are there, although nobody was told.
            Array.Clear(written);
            var verdict = await session.SendAsync(rows, written, cancellationToken).ConfigureAwait(false);
            if (verdict != AppendVerdict.Rival || attempt == Attempts || cancellationToken.IsCancellationRequested)
                return verdict;
        }
    }

    /// <summary>
    /// Each row in a statement of its own. The first one that gets no answer ends it, for those behind it would wait
    /// for the same cause: they were not sent, and failed. The boxes then come one by one.
    /// </summary>
    private static async Task RunRowByRowAsync(
        IAppendSession session, IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var one = new SegmentRow[1];
        var written = new bool[1];
        Array.Fill(outcomes, AppendOutcome.Failed, 0, rows.Count);
        for (var i = 0; i < rows.Count && !cancellationToken.IsCancellationRequested; i++)
        {
            one[0] = rows[i];
            var verdict = await SendUntilAnsweredAsync(session, one, written, cancellationToken).ConfigureAwait(false);
            outcomes[i] = Outcome(verdict, written[0]);
            if (verdict is AppendVerdict.Unknown or AppendVerdict.NotWritten)
                return;
        }
    }

    private static AppendOutcome Outcome(AppendVerdict verdict, bool written) => verdict switch
    {
        AppendVerdict.Done => written ? AppendOutcome.Durable : AppendOutcome.Taken,

        // A rival that the look never sees, or the rest: nothing was written. The box looks for itself and asks again.
        AppendVerdict.Rival or AppendVerdict.NotWritten => AppendOutcome.Failed,
        _ => AppendOutcome.Unknown,
    };
}
