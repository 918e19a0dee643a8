using System.Globalization;

namespace MVoting.Ladder.Measure;

/// <summary>A route that the ladder adds to what it measures: how much the process has allocated.</summary>
internal static class AllocatedRoute
{
    private const string Path = "/ladder/allocated";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        Path,
        () => TypedResults.Text(
            GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture)));

    /// <summary>Asks a process that has the route.</summary>
    public static Func<CancellationToken, Task<long>> Reader(Uri server) => async cancellationToken =>
    {
        using var http = new HttpClient { BaseAddress = server };
        var text = await http.GetStringAsync(new Uri(Path, UriKind.Relative), cancellationToken);
        return long.Parse(text, CultureInfo.InvariantCulture);
    };
}
