using System.Runtime.CompilerServices;
using MVoting.Core.Polls;

namespace MVoting.Journal;

/// <summary>Lists boxes page by page, in the same way for every database, so that a long listing leaves room for replays.</summary>
internal static class BoxListing
{
    /// <summary>Boxes of one page.</summary>
    public const int BoxesPerPage = 256;

    /// <summary>Every box, or those of one poll.</summary>
    /// <param name="poll">The poll; null for every box.</param>
    /// <param name="read">
    /// Reads one page: the boxes after the given one, or the first ones; of the poll only; at most
    /// <see cref="BoxesPerPage"/>.
    /// </param>
    /// <param name="cancellationToken">Gives up between two pages.</param>
    public static async IAsyncEnumerable<BoxAddress> ListAsync(
        PollUid? poll,
        Func<BoxAddress?, Task<List<BoxAddress>>> read,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        BoxAddress? last = poll is { } only ? new BoxAddress(only, -1) : null;
        List<BoxAddress> page;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            page = await read(last).ConfigureAwait(false);
            foreach (var box in page)
                yield return box;
            last = page.Count > 0 ? page[^1] : last;
        }
        while (page.Count == BoxesPerPage);
    }
}
