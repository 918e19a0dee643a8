using System.Diagnostics;
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
    /// <summary>
    /// Drops the span of the request, which the web server has begun: no exporter takes it, nor a span within it. Called
    /// by the endpoints of ballots and receipts themselves, so that it holds for every spelling of their paths. Spans
    /// can be counted, and a ballot's carries the moment at which somebody voted.
    /// </summary>
    public static void DropSpan(HttpContext context)
    {
        if (Activity.Current is { } current && context.Features.Get<IHttpActivityFeature>()?.Activity == current)
        {
            current.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            current.IsAllDataRequested = false;
        }
    }

    /// <summary>Keeps the request out of the count of requests when the poll is a sealed one.</summary>
    public static void Mark(HttpContext context, PollAtDoor poll)
    {
        // Without a listener to the web server's meter there is no such feature, and nothing to keep out of.
        if (poll.IsSealed && context.Features.Get<IHttpMetricsTagsFeature>() is { } metrics)
        {
            metrics.MetricsDisabled = true;
        }
    }
}
