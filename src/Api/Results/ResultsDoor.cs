using System.Buffers;
using System.Globalization;
using System.Text;
using MVoting.Api.Health;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Api.Routing;

namespace MVoting.Api.Results;

/// <summary>Results on request and as a stream of server-sent events. Both refuse while they are sealed.</summary>
public sealed class ResultsDoor(ResultsCache cache, ResultsFeeds feeds, Drain drain)
{
    private const string Revalidate = "private, no-cache";

    /// <summary>The results; 304 when the caller has this version.</summary>
    public async Task<Reply> GetAsync(CityRequest request)
    {
        var view = await cache.GetAsync(request.City, request.Poll);
        if (view.Refusal is { } refusal)
        {
            return Reply.Problem(refusal);
        }

        var isKnown = EntityTags.Matches(request.Context.Request.Headers.IfNoneMatch, view.ETag);
        var reply = isKnown
            ? Reply.Empty(StatusCodes.Status304NotModified)
            : Reply.Of(StatusCodes.Status200OK, view.Json);
        return reply with { ETag = view.ETag, CacheControl = Revalidate };
    }

    /// <summary>
    /// The stream: an event <c>results</c> with the newest results at once and after each change, a comment when
    /// nothing changed for a while, and the end after the event that tells of publication or cancellation.
    /// </summary>
    public async Task<Reply?> StreamAsync(CityRequest request)
    {
        var view = await cache.GetAsync(request.City, request.Poll);
        if (view.Refusal is { } refusal)
        {
            return Reply.Problem(refusal);
        }

        if (drain.IsDraining || feeds.TryJoin(request.City, request.Poll) is not { } feed)
        {
            return Reply.Problem(ProblemKinds.TryAgain, "The server has as many listeners as it takes.");
        }

        try
        {
            await ListenAsync(request.Context, feed);
        }
        catch (OperationCanceledException)
        {
            // The listener went away, or the server is about to stop: the browser connects again, to another node.
        }
        finally
        {
            feeds.Leave(feed);
        }

        return null;
    }

    private async Task ListenAsync(HttpContext context, ResultsFeed feed)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, drain.Begun);
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        await response.StartAsync(stop.Token);
        var told = long.MinValue;
        while (true)
        {
            var state = feed.Now;
            if (state.View is { } view && view.Version != told)
            {
                told = view.Version;
                WriteEvent(response, view);
            }
            else
            {
                response.BodyWriter.Write(": still here\n\n"u8);
            }

            await response.BodyWriter.FlushAsync(stop.Token);
            if (state.IsEnded)
            {
                return;
            }

            await state.Replaced.WaitAsync(stop.Token);
        }
    }

    private static void WriteEvent(HttpResponse response, ResultsView view)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"id: {view.Version}\nevent: results\ndata: ");
        response.BodyWriter.Write(Encoding.ASCII.GetBytes(head));
        response.BodyWriter.Write(view.Json.Span);
        response.BodyWriter.Write("\n\n"u8);
    }
}
