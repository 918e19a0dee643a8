using System.Security.Cryptography;
using MVoting.Api.Requests;
using MVoting.Core.Counting;

namespace MVoting.Api.Outcomes;

/// <summary>An outcome in JSON, with the ETag that is its content's.</summary>
public sealed class OutcomeView
{
    private OutcomeView(ReadOnlyMemory<byte> json)
    {
        Json = json;
        ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(json.Span).AsSpan(0, 16))}\"";
    }

    public ReadOnlyMemory<byte> Json { get; }

    public string ETag { get; }

    /// <summary>The outcome of a question; the poll's state is not in it, so that publication changes nothing.</summary>
    public static OutcomeView Of(ClosedPoll poll, Outcome outcome) => new(JsonText.Make(
        (poll, outcome),
        static (writer, state) =>
        {
            writer.WriteStartObject();
            writer.WriteString("poll", state.poll.Paper.Poll);
            writer.WriteString("question", state.poll.Asked.Id);
            writer.WriteNumber("ballots", state.poll.Tally.Ballots);
            OutcomeJson.WriteMembers(writer, state.outcome);
            writer.WriteEndObject();
        }));
}
