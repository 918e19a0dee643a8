using MVoting.Api.Access;
using MVoting.Api.Engine;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Api.Results;
using MVoting.Api.Routing;
using MVoting.Core;
using MVoting.Core.PollLife;
using MVoting.Core.Polls;

namespace MVoting.Api.Polls;

/// <summary>
/// The steps of a poll's life. A step that was already taken answers as taken: a retry never fails.
/// </summary>
public sealed class ActionRoutes(IEngine engine, ResultsCache results)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var action in Enum.GetValues<PollAction>())
        {
            routes.MapCity(
                "POST",
                $"/v1/cities/{{city}}/polls/{{poll}}/{WireName<PollAction>.Of(action)}",
                AccessScope.WritePolls,
                PollTexts.Action(action),
                request => ActAsync(request, action));
        }

        routes.MapCity(
            "POST",
            "/v1/cities/{city}/polls/{poll}/reschedule",
            AccessScope.WritePolls,
            PollTexts.Reschedule,
            RescheduleAsync);
        routes.MapCity(
            "POST",
            "/v1/cities/{city}/polls/{poll}/accept-loss",
            AccessScope.Operator,
            PollTexts.AcceptLoss,
            AcceptLossAsync);
    }

    private async Task<Reply?> ActAsync(CityRequest request, PollAction action)
    {
        if (!AreIds(request))
        {
            return Reply.Problem(ProblemKinds.NotFound);
        }

        var reply = await engine.Poll(request.City, request.Poll).ActAsync(action);
        results.Drop(request.City, request.Poll);
        return PollReplies.Of(reply);
    }

    private async Task<Reply?> RescheduleAsync(CityRequest request)
    {
        if (!AreIds(request))
        {
            return Reply.Problem(ProblemKinds.NotFound);
        }

        var body = await RequestBody.ReadJsonAsync(request.Context, DoorLimits.BodySizeBytes);
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        using var fields = StrictObject.Read(body.Bytes, "closesAt");
        var closesAtMs = fields.Moment("closesAt");
        if (fields.Errors.Count == 0 && !fields.Has("closesAt"))
        {
            fields.Refuse("closesAt", "This member is required; null takes the closing moment away.");
        }

        return fields.Errors.Count > 0
            ? Reply.Problem(ProblemKinds.Malformed, errors: fields.Errors)
            : PollReplies.Of(await engine.Poll(request.City, request.Poll).RescheduleAsync(closesAtMs));
    }

    // The operator accepts that acknowledged ballots are gone from the journal: the poll's boxes go on from what is there.
    private async Task<Reply?> AcceptLossAsync(CityRequest request)
    {
        if (!AreIds(request))
        {
            return Reply.Problem(ProblemKinds.NotFound);
        }

        var body = await RequestBody.ReadJsonAsync(request.Context, DoorLimits.BodySizeBytes);
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        using var fields = StrictObject.Read(body.Bytes, "reason");
        var reason = fields.Text("reason", Limits.TextLength);
        if (fields.Errors.Count > 0)
        {
            return Reply.Problem(ProblemKinds.Malformed, errors: fields.Errors);
        }

        var reply = await engine.Poll(request.City, request.Poll).AcceptLossAsync(reason);
        results.Drop(request.City, request.Poll);
        return PollReplies.Of(reply);
    }

    private static bool AreIds(CityRequest request) =>
        Identifiers.IsId(request.City) && Identifiers.IsId(request.Poll);
}
