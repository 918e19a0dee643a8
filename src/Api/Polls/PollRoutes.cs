using System.Globalization;
using MVoting.Api.Access;
using MVoting.Api.Engine;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Api.Results;
using MVoting.Api.Routing;
using MVoting.Api.Sharing;
using MVoting.Core.Polls;
using MVoting.Grains.Cities;

namespace MVoting.Api.Polls;

/// <summary>Making, reading, changing and listing polls.</summary>
public sealed class PollRoutes(IEngine engine, PollMaker maker, BodyMemory memory)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapCity("POST", "/v1/cities/{city}/polls", AccessScope.WritePolls, PollTexts.Post, PostAsync);
        routes.MapCity("GET", "/v1/cities/{city}/polls", AccessScope.None, PollTexts.List, ListAsync);
        routes.MapCity("GET", "/v1/cities/{city}/polls/{poll}", AccessScope.None, PollTexts.Get, GetAsync);
        routes.MapCity("PATCH", "/v1/cities/{city}/polls/{poll}", AccessScope.WritePolls, PollTexts.Patch, PatchAsync);
    }

    private async Task<Reply?> PostAsync(CityRequest request)
    {
        using var share = memory.Take(request.City);
        var body = await RequestBody.ReadJsonAsync(request.Context, DoorLimits.DefinitionSizeBytes, memory: share);
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        var errors = new List<FieldError>();
        var definition = PollDefinitionReader.Read(body.Bytes.Span, out var id, errors);
        return definition is null
            ? Reply.Problem(ProblemKinds.Malformed, errors: errors)
            : await maker.MakeAsync(request.City, id, definition, null);
    }

    private async Task<Reply?> GetAsync(CityRequest request)
    {
        var poll = AreIds(request) ? await engine.Poll(request.City, request.Poll).GetAsync() : null;
        if (poll is null)
        {
            return Reply.Problem(ProblemKinds.NotFound);
        }

        var shown = PollReplies.Show(StatusCodes.Status200OK, poll);
        return EntityTags.Matches(request.Context.Request.Headers.IfNoneMatch, shown.ETag!)
            ? shown with { Status = StatusCodes.Status304NotModified, Body = default }
            : shown;
    }

    private async Task<Reply?> PatchAsync(CityRequest request)
    {
        if (!AreIds(request))
        {
            return Reply.Problem(ProblemKinds.NotFound);
        }

        if (!TryReadVersion(request.Context.Request.Headers.IfMatch, out var version))
        {
            return Reply.Problem(ProblemKinds.PreconditionFailed);
        }

        using var share = memory.Take(request.City);
        var body = await RequestBody.ReadJsonAsync(
            request.Context, DoorLimits.DefinitionSizeBytes, MediaType.MergePatch, share);
        return body.Refusal
            ?? PollReplies.Of(await engine.Poll(request.City, request.Poll).PatchAsync(body.Bytes.ToArray(), version));
    }

    private async Task<Reply?> ListAsync(CityRequest request)
    {
        var errors = new List<FieldError>();
        var query = ReadQuery(request, errors);
        if (errors.Count > 0)
        {
            return Reply.Problem(ProblemKinds.Malformed, errors: errors);
        }

        var city = Identifiers.IsId(request.City) ? engine.City(request.City) : null;
        return city is null || await city.GetAsync() is null
            ? Reply.Problem(ProblemKinds.NotFound)
            : Reply.Of(StatusCodes.Status200OK, PollJson.Make(await city.ListPollsAsync(query)));
    }

    private static PollQuery ReadQuery(CityRequest request, List<FieldError> errors)
    {
        var limit = DoorLimits.PageDefault;
        if (request.Query("limit") is { } limitText
            && (!int.TryParse(limitText, NumberStyles.None, CultureInfo.InvariantCulture, out limit)
                || limit is < 1 or > DoorLimits.PageLimit))
        {
            errors.Add(new FieldError("limit", $"Give a number from 1 to {DoorLimits.PageLimit}."));
        }

        string? after = null;
        if (request.Query("cursor") is { Length: > 0 } cursor && !PollCursor.TryRead(cursor, out after))
        {
            errors.Add(new FieldError("cursor", "Give the nextCursor of a page, or leave it out."));
        }

        var search = request.Query("q");
        if (search?.Length > DoorLimits.SearchLength)
        {
            errors.Add(new FieldError("q", $"Give at most {DoorLimits.SearchLength} characters."));
        }

        return new PollQuery(
            Choice<PollState>(request, "state", errors),
            Choice<PollKind>(request, "kind", errors),
            string.IsNullOrEmpty(search) ? null : search,
            after,
            limit);
    }

    private static TEnum? Choice<TEnum>(CityRequest request, string name, List<FieldError> errors)
        where TEnum : struct, Enum
    {
        if (request.Query(name) is not { Length: > 0 } text)
        {
            return null;
        }

        if (WireName<TEnum>.TryParse(text, out var value))
        {
            return value;
        }

        errors.Add(new FieldError(name, $"Give one of {WireName<TEnum>.All}."));
        return null;
    }

    // One entity tag, or * for any version. A weak tag never matches (RFC 9110, 13.1.1); nor does one that is not ours.
    private static bool TryReadVersion(string? ifMatch, out long? version)
    {
        version = null;
        if (string.IsNullOrEmpty(ifMatch) || ifMatch == "*")
        {
            return true;
        }

        if (ifMatch is not ['"', .. var tag, '"']
            || !long.TryParse(tag.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        version = number;
        return true;
    }

    private static bool AreIds(CityRequest request) =>
        Identifiers.IsId(request.City) && Identifiers.IsId(request.Poll);
}
