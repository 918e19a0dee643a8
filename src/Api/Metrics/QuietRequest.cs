using Microsoft.AspNetCore.Http.Features;
using MVoting.Api.Ballots;

namespace MVoting.Api.Metrics;

/// <summary>
/// Keeps requests that carry ballots of a sealed poll out of the web server's own count of requests
/// (<c>http.server.request.duration</c>), whatever their answer: on a node with one such poll it would be the poll's
/// turnout. What does not reach a poll (a bad key, an unknown poll) is counted as ever.
/// </summary>
public static class QuietRequest
{
    public static void Mark(HttpContext context, PollAtDoor poll)
    {
        // Without a listener to the web server's meter there is no such feature, and nothing to keep out of.
        if (poll.IsSealed && context.Features.Get<IHttpMetricsTagsFeature>() is { } metrics)
        {
            metrics.MetricsDisabled = true;
        }
    }
}
