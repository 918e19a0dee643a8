using System.Buffers;
using MVoting.Api.Access;
using MVoting.Api.Health;
using MVoting.Api.Metrics;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Api.Routing;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;

namespace MVoting.Api.Ballots;

/// <summary>
/// The way of one ballot through the door, top to bottom: who asks, which poll, the body, the parse, the voter's
/// key and box, the lane, the answer. Written by hand around the request's own buffers; the caller hears 201 or 200
/// only when the ballot is durable, and after any other answer the same <c>ballotId</c> may be sent again.
/// </summary>
public sealed class BallotDoor(Gate gate, PollDoors polls, BallotCalls calls, Drain drain, TimeProvider time)
{
    // Made once: these two are answered most when there is least time for them.
    private static readonly Reply s_full = Reply.Problem(
        ProblemKinds.TryAgain, "The poll gets more ballots at this moment than it can take.");

    private static readonly Reply s_notJson = Reply.Problem(
        ProblemKinds.UnsupportedMediaType, "Send application/json in UTF-8.");

    public async Task HandleAsync(HttpContext context)
    {
        QuietRequest.DropSpan(context);
        if (drain.IsDraining)
        {
            // The connection goes with the answer, so that the caller's next try reaches another node.
            context.Response.Headers.Connection = "close";
            await RefuseAsync(context, ProblemKinds.TryAgain);
            return;
        }

        var city = (string)context.Request.RouteValues["city"]!;
        var poll = (string)context.Request.RouteValues["poll"]!;
        var admission = await gate.AdmitAsync(context, city, AccessScope.CastBallots);
        if (admission.Refusal is { } refusal)
        {
            await RefuseAsync(context, refusal);
            return;
        }

        if (await RequestShape.FindFaultAsync(context, BallotTexts.Cast) is { } notKnown)
        {
            await notKnown.WriteAsync(context);
            return;
        }

        if (!MediaType.Is(context.Request.ContentType, MediaType.Json))
        {
            await s_notJson.WriteAsync(context);
            return;
        }

        var room = polls.Find(city, poll);
        if (room is null)
        {
            var finding = await polls.LookAsync(city, poll);
            if (finding.Refusal is { } notHere)
            {
                await RefuseAsync(context, notHere);
                return;
            }

            room = finding.Poll!;
        }

        QuietRequest.Mark(context, room);
        var body = await BallotBody.ReadAsync(context, time);
        if (body.Refusal is { } notRead)
        {
            await RefuseAsync(context, notRead);
            return;
        }

        var call = calls.Rent();
        await CastAsync(context, room, body.Bytes, call);

        // Only a call that went its whole way is reused: one that an exception left may still be in a lane.
        calls.Return(call);
    }

    private async ValueTask CastAsync(
        HttpContext context, PollAtDoor room, ReadOnlySequence<byte> body, BallotCall call)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (Submit(room, body, call) is { } refusal)
            {
                Finish(context, body);
                await refusal.WriteAsync(context);
                return;
            }

            // From here until the answer the ballot is in the lane's memory and, at some moment, in the journal. A
            // crash in between leaves the caller without an answer: the retry hears what the journal knows.
            var answer = await call.AnswerAsync();
            call.Reset();
            if (answer.Status != CastStatus.StalePaper || attempt == 2)
            {
                Finish(context, body);
                await AnswerAsync(context, room, call, answer);
                return;
            }

            polls.Drop(room);
            var finding = await polls.LookAsync(room.Paper.City, room.Paper.Poll);
            if (finding.Refusal is { } notHere)
            {
                Finish(context, body);
                await RefuseAsync(context, notHere);
                return;
            }

            room = finding.Poll!;
        }
    }

    /// <summary>
    /// Parses the body and puts the ballot into its lane; the answer that refuses it, or null when it is on its
    /// way.
    /// </summary>
    private static Reply? Submit(PollAtDoor room, in ReadOnlySequence<byte> body, BallotCall call)
    {
        if (Parse(room.Reader, body, call.Draft) == BallotReading.Malformed)
        {
            return Reply.Problem(ProblemKinds.Malformed, errors: call.Draft.Errors);
        }

        // Answers that break the rules go on as an empty ballot: only the box knows whether this is the retry of a
        // ballot that was counted, and that one gets its receipt whatever its answers say now.
        var voter = room.Secret.VoterKeyOf(call.Draft.Voter);
        call.Fingerprint = room.Secret.FingerprintOf(voter, call.Draft.BallotId);
        call.Box = voter.BoxOf(room.Paper.Boxes);
        var lane = room.LaneOf(call.Box);
        return lane.TryEnqueue(voter, call.Fingerprint, call.Draft.Encoded, call, 0, DoorLimits.LaneDepth)
            ? null
            : Full();
    }

    private static Reply Full()
    {
        DoorMeters.CountFullLane();
        return s_full;
    }

    private static BallotReading Parse(BallotReader reader, in ReadOnlySequence<byte> body, BallotDraft draft)
    {
        if (body.IsSingleSegment)
        {
            return reader.Read(body.FirstSpan, draft);
        }

        var length = (int)body.Length;
        var copy = ArrayPool<byte>.Shared.Rent(length);
        body.CopyTo(copy);
        var reading = reader.Read(copy.AsSpan(0, length), draft);
        ArrayPool<byte>.Shared.Return(copy);
        return reading;
    }

    private static ValueTask AnswerAsync(HttpContext context, PollAtDoor room, BallotCall call, CastAnswer answer)
    {
        if (!answer.HasReceipt)
        {
            return answer.Status == CastStatus.Unreadable && call.Draft.Errors.Count > 0
                ? Reply.Problem(ProblemKinds.InvalidBallot, errors: call.Draft.Errors).WriteAsync(context)
                : RefuseAsync(context, CastProblems.Of(answer.Status));
        }

        Span<byte> code = stackalloc byte[PollSecret.ReceiptCodeLength];
        room.Secret.WriteReceiptCode(new ReceiptSubject(call.Box, answer.Segment, call.Fingerprint), code);
        var bytes = call.Response;
        bytes[0] = (byte)'{';
        var length = 1 + room.Receipt.Write(bytes.AsSpan(1), code, answer.RecordedAtMs);
        bytes[length++] = (byte)'}';
        var response = context.Response;
        response.StatusCode = answer.Status == CastStatus.Counted
            ? StatusCodes.Status201Created
            : StatusCodes.Status200OK;
        response.ContentType = Reply.Json;
        response.ContentLength = length;
        return WriteAsync(context, bytes.AsMemory(0, length));
    }

    // One write carries head and body: the writer copies them together into the connection's buffer.
    private static ValueTask WriteAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        var write = context.Response.BodyWriter.WriteAsync(bytes);
        if (write.IsCompletedSuccessfully)
        {
            _ = write.GetAwaiter().GetResult();
            return ValueTask.CompletedTask;
        }

        return new ValueTask(write.AsTask());
    }

    private static ValueTask RefuseAsync(HttpContext context, ProblemKind kind) =>
        Reply.Problem(kind).WriteAsync(context);

    private static void Finish(HttpContext context, in ReadOnlySequence<byte> body) =>
        context.Request.BodyReader.AdvanceTo(body.End);
}
