using System.IO.Pipelines;
using System.Text;
using MVoting.Api.Access;
using MVoting.Api.Engine;
using MVoting.Api.Health;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Api.Routing;
using MVoting.Api.Sharing;
using MVoting.Core.Exports;
using MVoting.Core.Polls;

namespace MVoting.Api.Outcomes;

/// <summary>
/// The anonymous ballots of a closed poll. They stream from the journal into a merged and sorted form, and from there,
/// row by row, to the caller: what went wrong on the way is told before the first byte.
/// </summary>
public sealed class ExportDoor(ClosedPolls polls, IEngine engine, Gate gate, Drain drain, TimeProvider time)
{
    private static readonly PipeOptions s_pipe = new(
        pauseWriterThreshold: DoorLimits.ExportAheadSizeBytes,
        resumeWriterThreshold: DoorLimits.ExportAheadSizeBytes / 2,
        useSynchronizationContext: false);

    private readonly CityShares _slots = new(DoorLimits.ExportsAtATime);

    /// <summary>The ballots of one question in one format.</summary>
    public async Task<Reply?> GetAsync(CityRequest request)
    {
        var errors = new List<FieldError>();
        if (ExportQuery.Read(request, errors) is not { } query)
        {
            return Reply.Problem(ProblemKinds.Malformed, errors: errors);
        }

        var (poll, refusal) = await polls.FindAsync(request);
        if (poll is null)
        {
            return refusal;
        }

        if (BallotWriters.Refusal(poll.Asked, query.Format) is { } reason)
        {
            return Reply.Problem(ProblemKinds.FormatNotDefined, reason);
        }

        using var slot = _slots.TryTake(request.City);
        if (slot is null)
        {
            return Reply.Problem(ProblemKinds.TryAgain, "The server writes as many exports, of this city or in all, as it does at a time.");
        }

        using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(DoorLimits.ExportTimeoutMs), time);
        await using var watch = gate.Watch(request.Key, AccessScope.None);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            request.Context.RequestAborted, drain.Begun, late.Token, watch.Ended);
        try
        {
            await SendAsync(request, poll, query, stop.Token);
            return null;
        }
        catch (OperationCanceledException) when (!request.Context.RequestAborted.IsCancellationRequested)
        {
            if (!request.Context.Response.HasStarted)
            {
                return Reply.Problem(watch.Refusal ?? ProblemKinds.TryAgain);
            }

            // Half an export must not look like a whole one.
            request.Context.Abort();
            return null;
        }
    }

    private async Task SendAsync(CityRequest request, ClosedPoll poll, ExportQuery query, CancellationToken stop)
    {
        var response = request.Context.Response;
        var isHead = HttpMethods.IsHead(request.Context.Request.Method);
        var export = new PollExport(poll.Paper, poll.Question);
        var frame = await ExportFrames.ReadAsync(engine, request, query);
        if (!isHead)
        {
            await engine.ReadBallotsAsync(poll.Paper, poll.Tally, export, stop);
        }

        response.ContentType = BallotWriters.MediaType(query.Format);
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ContentDisposition =
            $"attachment; filename=\"{request.Poll}-{poll.Asked.Id}.{BallotWriters.Extension(query.Format)}\"";
        if (isHead)
        {
            return;
        }

        await WriteAsync(response, Write, stop);

        void Write(BodyStream body)
        {
            var ballots = export.ToPublic();
            using var text = new StreamWriter(body, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true);
            BallotWriters.Write(query.Format, ballots, frame, text, body);
        }
    }

    private static async Task WriteAsync(HttpResponse response, Action<BodyStream> write, CancellationToken stop)
    {
        var pipe = new Pipe(s_pipe);
        var writing = CountThread.RunAsync("export", () => Run(pipe.Writer, write, stop));
        try
        {
            await pipe.Reader.CopyToAsync(response.BodyWriter, stop);
        }
        finally
        {
            // The writer's next write ends it, when it has not ended by itself.
            await pipe.Reader.CompleteAsync();
            await ((Task)writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A fault ends the pipe with it: the reader meets it, and half an answer is broken off.
    private static bool Run(PipeWriter pipe, Action<BodyStream> write, CancellationToken stop)
    {
        try
        {
            using (var body = new BodyStream(pipe, stop))
            {
                write(body);
                body.Flush();
            }

            pipe.Complete();
            return true;
        }
        catch (Exception fault)
        {
            pipe.Complete(fault);
            return false;
        }
    }
}
