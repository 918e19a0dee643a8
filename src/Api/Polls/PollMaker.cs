using System.Security.Cryptography;
using MVoting.Api.Engine;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Core.Pabulib;
using MVoting.Core.PollLife;
using MVoting.Core.Polls;

namespace MVoting.Api.Polls;

/// <summary>Makes a poll from a definition that was read, whichever way it came.</summary>
public sealed class PollMaker(IEngine engine)
{
    // 80 random bits: a second poll of the same id is refused, never overwritten, and will not be met.
    private const int IdLength = 16;
    private const string IdAlphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>201 and the poll in state <c>draft</c>, or why not.</summary>
    /// <param name="id">The caller's choice, or null.</param>
    /// <param name="notes">What an import has to tell; null when it is none.</param>
    public async Task<Reply> MakeAsync(
        string city, string? id, PollDefinition definition, IReadOnlyList<PabulibNote>? notes)
    {
        if (!Identifiers.IsId(city) || await engine.City(city).GetAsync() is null)
        {
            return Reply.Problem(ProblemKinds.NotFound);
        }

        id ??= RandomNumberGenerator.GetString(IdAlphabet, IdLength);
        var bytes = JsonText.Make(definition, static (writer, poll) => PollDefinitionWriter.Write(writer, poll));
        var reply = await engine.Poll(city, id).CreateAsync(bytes.ToArray());
        if (reply.Kind != PollReplyKind.Done)
        {
            return PollReplies.Refusal(reply);
        }

        return Reply.Of(StatusCodes.Status201Created, PollJson.Make(reply.Poll!, notes)) with
        {
            ETag = PollJson.ETagOf(reply.Poll!),
            Location = $"/v1/cities/{city}/polls/{id}",
        };
    }
}
