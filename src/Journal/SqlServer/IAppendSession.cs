using MVoting.Core.Segments;

namespace MVoting.Journal.SqlServer;

/// <summary>
/// A connection that appends, reduced to what <see cref="GroupAppend"/> needs of it: the seam at which its rules are
/// tested without a server.
/// </summary>
internal interface IAppendSession
{
    /// <summary>
    /// Sends rows in one statement, which commits by itself, and waits for its end. Never throws on account of the
    /// database.
    /// </summary>
    /// <param name="rows">At least one row, sorted by key.</param>
    /// <param name="written">
    /// Receives, at each row's index, whether this statement wrote it. It counts only when the verdict is Done.
    /// </param>
    /// <param name="cancellationToken">Gives up: the verdict is then Unknown, unless the end was faster.</param>
    Task<AppendVerdict> SendAsync(
        IReadOnlyList<SegmentRow> rows, bool[] written, CancellationToken cancellationToken);
}
