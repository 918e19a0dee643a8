using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using MVoting.Api.Access;
using MVoting.Api.Health;
using MVoting.Api.Metrics;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Api.Routing;
using MVoting.Api.Sharing;

namespace MVoting.Api.Ballots;

/// <summary>
/// Takes many ballots in one request, a line each, and answers a line each in the same order while the batch is
/// still being read. Whatever stops a batch, each line that was answered is as durable as a ballot sent alone; the
/// others are to be sent again with their ballot ids.
/// </summary>
public sealed class BatchDoor(Gate gate, PollDoors polls, Drain drain)
{
    private static readonly Reply s_busy = Reply.Problem(
        ProblemKinds.TryAgain, "The server works on as many batches, of this city or in all, as it can.");

    private readonly CityShares _slots = new(DoorLimits.BatchesAtATime);

    public async Task HandleAsync(HttpContext context)
    {
        var city = (string)context.Request.RouteValues["city"]!;
        var poll = (string)context.Request.RouteValues["poll"]!;
        QuietRequest.DropSpan(context);
        var (key, refusal) = await AdmitAsync(context, city);
        if (key is null)
        {
            await refusal!.WriteAsync(context);
            return;
        }

        var finding = polls.Find(city, poll) is { } known
            ? new DoorFinding(known, null)
            : await polls.LookAsync(city, poll);
        if (finding.Refusal is { } notHere)
        {
            await Reply.Problem(notHere).WriteAsync(context);
            return;
        }

        QuietRequest.Mark(context, finding.Poll!);
        using var slot = _slots.TryTake(city);
        if (slot is null)
        {
            await s_busy.WriteAsync(context);
            return;
        }

        await WorkAsync(context, finding.Poll!, key);
    }

    private async ValueTask<(KnownKey? Key, Reply? Refusal)> AdmitAsync(HttpContext context, string city)
    {
        if (drain.IsDraining)
        {
            context.Response.Headers.Connection = "close";
            return (null, Reply.Problem(ProblemKinds.TryAgain));
        }

        var admission = await gate.AdmitAsync(context, city, AccessScope.CastBallots);
        if (admission.Refusal is { } refused)
        {
            return (null, Reply.Problem(refused));
        }

        if (await RequestShape.FindFaultAsync(context, BallotTexts.Batch) is { } notKnown)
        {
            return (null, notKnown);
        }

        if (!MediaType.Is(context.Request.ContentType, MediaType.NdJson))
        {
            return (null, Reply.Problem(ProblemKinds.UnsupportedMediaType, $"Send {MediaType.NdJson} in UTF-8."));
        }

        return context.Request.ContentLength > DoorLimits.BatchSizeBytes
            ? (null, Reply.Problem(
                ProblemKinds.BodyTooLarge, $"A batch may have {DoorLimits.BatchSizeBytes} bytes."))
            : (admission.Key, null);
    }

    private async Task WorkAsync(HttpContext context, PollAtDoor room, KnownKey key)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaType.NdJson;
        response.Headers.CacheControl = "no-store";
        await response.StartAsync(context.RequestAborted);

        var responseRate = context.Features.Get<IHttpMinResponseDataRateFeature>();
        var rate = responseRate?.MinDataRate;
        if (responseRate is not null)
        {
            // Many clients send everything before they read anything. As long as the body comes in, nobody is idle.
            responseRate.MinDataRate = null;
        }

        var ledger = new BatchLedger();
        var writing = new BatchWriter(room, polls, ledger).RunAsync(response.BodyWriter, context.RequestAborted);
        await using (var watch = gate.Watch(key, AccessScope.CastBallots))
        {
            await new BatchReader(room, ledger, drain, watch).RunAsync(context);
        }

        if (responseRate is not null)
        {
            responseRate.MinDataRate = rate;
        }

        await writing;
    }
}
