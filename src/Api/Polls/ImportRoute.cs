using MVoting.Api.Access;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Api.Routing;
using MVoting.Api.Sharing;
using MVoting.Core.Pabulib;
using MVoting.Core.Polls;

namespace MVoting.Api.Polls;

/// <summary>Makes a poll from META and PROJECTS of a <c>.pb</c> file. Its votes are checked and not cast.</summary>
public sealed class ImportRoute(PollMaker maker, BodyMemory memory)
{
    private const string Format = "pabulib";

    private readonly CityShares _slots = new(DoorLimits.ImportsAtATime);

    public void Map(IEndpointRouteBuilder routes) => routes.MapCity(
        "POST", "/v1/cities/{city}/polls/import", AccessScope.WritePolls, PollTexts.Import, PostAsync);

    private async Task<Reply?> PostAsync(CityRequest request)
    {
        if (request.Query("format") != Format)
        {
            return Reply.WrongField("format", $"Give {Format}.");
        }

        // The slot is taken when there is work: a file that arrives slowly keeps nobody waiting.
        using var share = memory.Take(request.City);
        var body = await RequestBody.ReadAsync(request.Context, DoorLimits.ImportSizeBytes, share);
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        using var slot = _slots.TryTake(request.City);
        return slot is null
            ? Reply.Problem(ProblemKinds.TryAgain, "The server works on as many imports, of this city or in all, as it can.")
            : await ImportAsync(request, body);
    }

    private async Task<Reply> ImportAsync(CityRequest request, RequestBody body)
    {
        var result = PabulibReader.Read(body.Bytes);
        if (!result.IsUsable)
        {
            return Refused(result);
        }

        var import = PabulibPoll.ToPoll(result.File);
        return await maker.MakeAsync(request.City, null, import.Definition, import.Notes);
    }

    private static Reply Refused(PabulibReadResult result) => Reply.Problem(
        ProblemKinds.InvalidPabulib,
        $"The file has {result.ErrorCount} defects.",
        [.. result.Errors.Select(error => new FieldError($"line {error.Line}", $"{error.Field}: {error.Message}"))]);
}
