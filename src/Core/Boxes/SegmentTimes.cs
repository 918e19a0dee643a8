namespace MVoting.Core.Boxes;

/// <summary>
/// The moment of every committed segment of a box, Unix milliseconds, by number from 1. Kept in pages, so that a long
/// journal never copies one large list.
/// </summary>
internal sealed class SegmentTimes
{
    private const int PageSize = 1024;

    private readonly List<long[]> _pages = [];

    /// <summary>Number of the last segment; 0 when there is none.</summary>
    public int Last { get; private set; }

    /// <summary>The moment of segment <paramref name="number"/>, which must exist.</summary>
    public long this[int number] => _pages[(number - 1) / PageSize][(number - 1) % PageSize];

    /// <summary>Adds the moment of the next segment.</summary>
    public void Add(long momentMs)
    {
        if (Last % PageSize == 0)
        {
            // A quiet poll's box has few segments, and there may be ten thousand such polls: its first page is small.
            _pages.Add(new long[_pages.Count == 0 ? 16 : PageSize]);
        }
        else if (_pages.Count == 1 && Last == _pages[0].Length)
        {
            var page = _pages[0];
            Array.Resize(ref page, page.Length * 2);
            _pages[0] = page;
        }

        _pages[Last / PageSize][Last % PageSize] = momentMs;
        Last++;
    }
}
