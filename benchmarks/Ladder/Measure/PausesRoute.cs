using System.Globalization;

namespace MVoting.Ladder.Measure;

/// <summary>
/// A route of the ladder beside the product's own: the garbage collector's pauses since the last time it was asked. A
/// thread looks every two milliseconds; pauses that follow one another closer than that count as one.
/// </summary>
internal static class PausesRoute
{
    private const string Path = "/ladder/pauses";
    private static readonly Lock s_gate = new();
    private static PauseHistogram s_pauses = new();

    public static void Map(IEndpointRouteBuilder routes)
    {
        new Thread(Watch) { IsBackground = true, Name = "ladder pauses" }.Start();
        routes.MapGet(Path, () => TypedResults.Text(Take()));
    }

    /// <summary>The histogram of a process that has the route, and the longest pause in milliseconds.</summary>
    public static async Task<(string Histogram, double LongestMs)> ReadAsync(
        Uri server, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = server };
        var lines = (await http.GetStringAsync(new Uri(Path, UriKind.Relative), cancellationToken)).Split('\n');
        return (lines[0], double.Parse(lines[1], CultureInfo.InvariantCulture));
    }

    private static string Take()
    {
        lock (s_gate)
        {
            var pauses = s_pauses;
            s_pauses = new PauseHistogram();
            return string.Create(CultureInfo.InvariantCulture, $"{pauses}\n{pauses.LongestMs}");
        }
    }

    private static void Watch()
    {
        var seen = GC.GetTotalPauseDuration();
        while (true)
        {
            Thread.Sleep(2);
            var total = GC.GetTotalPauseDuration();
            if (total > seen)
            {
                lock (s_gate)
                {
                    s_pauses.Add((total - seen).TotalMilliseconds);
                }

                seen = total;
            }
        }
    }
}
