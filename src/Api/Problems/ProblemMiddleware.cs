using Microsoft.AspNetCore.Connections;
using MVoting.Api.Engine;
using MVoting.Api.Requests;

namespace MVoting.Api.Problems;

/// <summary>
/// Makes problem documents of what the framework answers by itself: no such path, no such method, a body that
/// breaks off or is too large, an engine that is away, and, logged as a defect of ours, any other exception.
/// </summary>
public sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException exception)
        {
            await RefuseAsync(context, ProblemKinds.OfStatus(exception.StatusCode));
            return;
        }
        catch (Exception exception) when (IsGone(context, exception))
        {
            // Nobody waits for the answer. Whatever the caller wanted, a retry will tell.
            LogGone(exception);

            // The web server would read the rest of the body to its end, fail, and log that as a fault of ours.
            context.Abort();
            return;
        }
        catch (Exception exception) when (EngineFaults.IsOutage(exception))
        {
            // A silo or the storage is away, or busy. Whether the change came through is unknown; a retry tells.
            LogAway(exception, context.Request.Method, context.GetEndpoint()?.DisplayName);
            await RefuseAsync(context, ProblemKinds.TryAgain);
            return;
        }
        catch (Exception exception)
        {
            LogDefect(exception, context.Request.Method, context.GetEndpoint()?.DisplayName);
            await RefuseAsync(context, ProblemKinds.Internal);
            return;
        }

        var response = context.Response;
        if (response.StatusCode >= 400 && !response.HasStarted && response.ContentType is null)
        {
            await RefuseAsync(context, ProblemKinds.OfStatus(response.StatusCode));
        }
    }

    // A connection may break before the web server has said so.
    private static bool IsGone(HttpContext context, Exception exception) =>
        context.RequestAborted.IsCancellationRequested
        || exception is ConnectionResetException or ConnectionAbortedException;

    private static async ValueTask RefuseAsync(HttpContext context, ProblemKind kind)
    {
        if (!context.Response.HasStarted)
        {
            await Reply.Problem(kind).WriteAsync(context);
            return;
        }

        // Half an answer must not look like a whole one.
        context.Abort();
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The caller went away.")]
    private partial void LogGone(Exception exception);

    // One of thousands: that it is away is said once, by OutageLog.
    [LoggerMessage(Level = LogLevel.Debug, Message = "{Method} {Route}: the engine did not answer.")]
    private partial void LogAway(Exception exception, string method, string? route);

    // The route's pattern and not its path: ids of cities and polls are not for the log.
    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Route} failed.")]
    private partial void LogDefect(Exception exception, string method, string? route);
}
