using System.Buffers;
using System.Globalization;
using System.Text;
using MVoting.Api.Access;
using MVoting.Api.Health;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Api.Routing;

namespace MVoting.Api.Results;

/// <summary>Results on request and as a stream of server-sent events. Both refuse while they are sealed.</summary>
public sealed class ResultsDoor(ResultsCache cache, ResultsFeeds feeds, Gate gate, Drain drain)
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
    /// nothing changed for a while, and the end after the event that tells of publication or cancellation, or when the
    /// key is none any more. HEAD has the head alone.
    /// </summary>
    public async Task<Reply?> StreamAsync(CityRequest request)
    {
        var view = await cache.GetAsync(request.City, request.Poll);
        if (view.Refusal is { } refusal)
        {
            return Reply.Problem(refusal);
        }

        if (HttpMethods.IsHead(request.Context.Request.Method))
        {
            SetHead(request.Context.Response);
            return null;
        }

        if (drain.IsDraining || feeds.TryJoin(request.City, request.Poll) is not { } feed)
        {
            return Reply.Problem(ProblemKinds.TryAgain, "The server has as many listeners as it takes.");
        }

        try
        {
            await ListenAsync(request, feed, view);
        }
        catch (OperationCanceledException)
        {
            // The listener went away, its key ended, or the server is about to stop: the browser connects again, to
            // another node.
        }
        finally
        {
            feeds.Leave(feed);
        }

        return null;
    }

    private async Task ListenAsync(CityRequest request, ResultsFeed feed, ResultsView newest)
    {
        await using var watch = gate.Watch(request.Key, AccessScope.None);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            request.Context.RequestAborted, drain.Begun, watch.Ended);
        var response = request.Context.Response;
        SetHead(response);
        await response.StartAsync(stop.Token);
        var told = long.MinValue;
        while (await watch.CheckAsync() is null)
        {
            // The feed may hold what it read before this listener came, or before the process stood still.
            var state = feed.Now;
            newest = state.View is { } view && view.ReadAt > newest.ReadAt ? view : newest;
            if (newest.Version != told)
            {
                told = newest.Version;
                WriteEvent(response, newest);
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

    private static void SetHead(HttpResponse response)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
    }

    private static void WriteEvent(HttpResponse response, ResultsView view)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"id: {view.Version}\nevent: results\ndata: ");
        response.BodyWriter.Write(Encoding.ASCII.GetBytes(head));
        response.BodyWriter.Write(view.Json.Span);
        response.BodyWriter.Write("\n\n"u8);
    }
}
