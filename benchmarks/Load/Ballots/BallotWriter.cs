using System.Buffers;
using System.IO.Hashing;
using System.Text.Encodings.Web;
using System.Text.Json;
using MVoting.Load.Casting;

namespace MVoting.Load.Ballots;

/// <summary>Writes ballots as the JSON of the HTTP contract. Not thread-safe: one for each worker.</summary>
public sealed class BallotWriter(IBallotSource source) : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The bodies go to a server, never into a page: letters stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter _writer = new(Stream.Null, Options);
    private readonly ArrayBufferWriter<byte> _answers = new(1024);

    public void Write(CastItem item, IBufferWriter<byte> output)
    {
        _writer.Reset(output);
        _writer.WriteStartObject();
        _writer.WriteString("voter"u8, source.Voter(item.Index));
        _writer.WriteString("ballotId"u8, BallotId(item));
        _writer.WritePropertyName("answers"u8);
        source.WriteAnswers(AnswersOf(item), _writer);
        source.WriteDetails(item.Index, _writer);
        _writer.WriteEndObject();
        _writer.Flush();
    }

    public Guid BallotId(CastItem item) =>
        BallotIds.Make(source.Seed, item.Index, item.Kind == CastKind.OtherId ? 1 : 0);

    /// <summary>A hash of the answers, by which a ledger's line is known to be of this ballot.</summary>
    public ulong HashAnswers(CastItem item)
    {
        _answers.ResetWrittenCount();
        _writer.Reset(_answers);
        source.WriteAnswers(AnswersOf(item), _writer);
        _writer.Flush();
        return XxHash3.HashToUInt64(_answers.WrittenSpan);
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>
    /// Every later repeat carries the first ballot's answers: a server that took repeats for changes of mind would
    /// shift its tally towards them. (Answers exchanged among the voters could cancel out.)
    /// </summary>
    private static int AnswersOf(CastItem item) =>
        item.Kind is CastKind.Original or CastKind.Copy ? item.Index : 0;
}
