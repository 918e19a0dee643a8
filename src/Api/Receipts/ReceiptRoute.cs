using MVoting.Api.Access;
using MVoting.Api.Ballots;
using MVoting.Api.Metrics;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Api.Routing;
using MVoting.Core.Ballots;

namespace MVoting.Api.Receipts;

/// <summary>
/// Says whether a receipt's code is one of the poll's, and when its ballot was recorded: to the voter who holds it, so
/// without a key as well. Nothing of the answers, nothing that counts, and the same for every poll: a ballot that was
/// replaced later stays recorded. The code leads to one segment, which is read from the journal at most once a second: a code
/// that was guessed leads nowhere, so strangers reach the database only with codes that somebody was given.
/// </summary>
public sealed class ReceiptRoute(
    Gate gate, PollDoors polls, KeptSegments segments, LookUpSlots slots, AddressBudget failures)
{
    private const string NoStore = "no-store";
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly Reply s_none = Reply.Problem(ProblemKinds.NotFound) with { CacheControl = NoStore };
    private static readonly Reply s_away = Reply.Problem(ProblemKinds.TryAgain) with { CacheControl = NoStore };

    private static readonly Reply s_busy = Reply.Problem(
        ProblemKinds.TryAgain, "The server looks up as many receipts as it does at a time.") with
    {
        CacheControl = NoStore,
    };

    // Its box has stopped and has logged that. Whether the ballot is in the segment is unknown.
    private static readonly Reply s_damaged = Reply.Problem(
        ProblemKinds.TryAgain, "What the journal holds of this ballot is damaged. The server's operator finds it with fsck.") with
    {
        CacheControl = NoStore,
    };

    public void Map(IEndpointRouteBuilder routes) => routes
        .MapMethods("/v1/cities/{city}/polls/{poll}/receipts/{code}", s_methods, HandleAsync)
        .WithMetadata(ReceiptTexts.Get);

    private async Task HandleAsync(HttpContext context)
    {
        // A page may check each voter's receipt just after the vote.
        QuietRequest.DropSpan(context);
        var reply = await AnswerAsync(context);
        await reply.WriteAsync(context);
    }

    private async ValueTask<Reply> AnswerAsync(HttpContext context)
    {
        var city = (string)context.Request.RouteValues["city"]!;
        var address = context.Connection.RemoteIpAddress;
        var isAnonymous = context.Request.Headers.Authorization.Count == 0;
        if (!isAnonymous)
        {
            // A key that is given must be right, as on every route; one that is right is limited by itself.
            var admission = await gate.AdmitAsync(context, city, AccessScope.None);
            if (admission.Refusal is { } refusal)
            {
                return Reply.Problem(refusal) with { CacheControl = NoStore };
            }
        }
        else if (failures.WaitSeconds(address) is > 0 and var seconds)
        {
            return Reply.Problem(ProblemKinds.TooManyRequests, "Too many look-ups failed from this address.") with
            {
                CacheControl = NoStore,
                RetryAfterSeconds = seconds,
            };
        }

        if (await RequestShape.FindFaultAsync(context, ReceiptTexts.Get) is { } notKnown)
        {
            return notKnown;
        }

        var reply = await LookUpAsync(context, city);
        if (isAnonymous && ReferenceEquals(reply, s_none))
        {
            failures.Count(address);
        }

        return reply;
    }

    private async ValueTask<Reply> LookUpAsync(HttpContext context, string city)
    {
        var poll = (string)context.Request.RouteValues["poll"]!;
        var code = (string)context.Request.RouteValues["code"]!;
        if (!PollSecret.IsReceiptCode(code))
        {
            return s_none;
        }

        if (polls.Find(city, poll) is { } known && FindKept(context, known, code) is { } found)
        {
            return found;
        }

        if (!await slots.TryEnterAsync(context.RequestAborted))
        {
            return s_busy;
        }

        try
        {
            return await ReadAsync(context, city, poll, code);
        }
        finally
        {
            slots.Leave();
        }
    }

    /// <summary>The answer that needs no read; null: it needs one.</summary>
    private Reply? FindKept(HttpContext context, PollAtDoor poll, string code)
    {
        QuietRequest.Mark(context, poll);
        return PlaceOf(poll, code, out var fingerprint) is not { } place ? s_none
            : segments.Find(place) is { } segment ? Show(segment, fingerprint)
            : null;
    }

    private async ValueTask<Reply> ReadAsync(HttpContext context, string city, string poll, string code)
    {
        var finding = polls.Find(city, poll) is { } known
            ? new DoorFinding(known, null)
            : await polls.LookAsync(city, poll);
        if (finding.Poll is null)
        {
            // A poll that was never open has given no receipt.
            return finding.Refusal == ProblemKinds.TryAgain ? s_away : s_none;
        }

        if (FindKept(context, finding.Poll, code) is { } found)
        {
            return found;
        }

        var place = PlaceOf(finding.Poll, code, out var fingerprint)!.Value;
        try
        {
            return await segments.ReadAsync(place) is { } segment ? Show(segment, fingerprint) : s_none;
        }
        catch (FormatException)
        {
            return s_damaged;
        }
    }

    /// <summary>Where the ballot of a code should be; null: the poll has no such place, so it never gave the code.</summary>
    private static SegmentPlace? PlaceOf(PollAtDoor poll, string code, out ulong fingerprint)
    {
        var subject = poll.Secret.ReadReceiptCode(code)!.Value;
        fingerprint = subject.Fingerprint;
        return (uint)subject.Box < (uint)poll.Paper.Boxes && subject.Segment > 0
            ? new SegmentPlace(poll.Paper.Uid, subject.Box, subject.Segment)
            : null;
    }

    private static Reply Show(KeptSegment segment, ulong fingerprint)
    {
        if (!segment.Holds(fingerprint))
        {
            return s_none;
        }

        var json = JsonText.Make(segment.MomentMs, static (writer, momentMs) =>
        {
            Span<byte> moment = stackalloc byte[Rfc3339.SecondsLength];
            Rfc3339.WriteSeconds(moment, momentMs);
            writer.WriteStartObject();
            writer.WriteBoolean("recorded", true);
            writer.WriteString("recordedAt"u8, moment);
            writer.WriteEndObject();
        });
        return Reply.Of(StatusCodes.Status200OK, json) with { CacheControl = NoStore };
    }
}
