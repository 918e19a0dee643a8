using System.Buffers;
using MVoting.Core;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Load.Ballots;
using MVoting.Load.Casting;

namespace MVoting.Ladder.Samples;

/// <summary>
/// Ballots without end on one paper: a thousand different ones, cast by voters none of whom comes twice. The same in
/// every run. Not thread-safe.
/// </summary>
internal sealed class BallotStock
{
    private const int Samples = 1_000;

    private readonly BallotPaper _paper;
    private readonly Random _random = new(1);
    private readonly byte[][] _json;
    private readonly byte[][] _encoded;
    private int _next;

    public BallotStock(BallotPaper paper)
    {
        _paper = paper;
        _json = WriteJson();
        var reader = new BallotReader(paper);
        var draft = new BallotDraft();
        _encoded = [.. _json.Select(json => Encode(reader, json, draft))];
    }

    /// <summary>The ballots as partner systems send them.</summary>
    public IReadOnlyList<byte[]> Json => _json;

    /// <summary>Bytes that a ballot's own encoding has on average.</summary>
    public double EncodedSizeBytes => _encoded.Average(encoded => encoded.Length);

    /// <summary>A request of new voters of one box.</summary>
    public byte[] Request(int box, int ballots)
    {
        var request = new byte[CastFormat.HeaderSizeBytes
            + (ballots * (CastFormat.BallotOverheadBytes + _paper.Codec.MaxSizeBytes))];
        CastFormat.WriteHeader(request, _paper.Hash.Span, ballots);
        var length = CastFormat.HeaderSizeBytes;
        for (var index = 0; index < ballots; index++)
        {
            var ballot = Next(box);
            length += CastFormat.WriteBallot(
                request.AsSpan(length), ballot.Voter, ballot.Fingerprint, ballot.Encoded.Span);
        }

        return request[..length];
    }

    /// <summary>Requests for every box in turn.</summary>
    public byte[][] Requests(int count, int ballots) =>
        [.. Enumerable.Range(0, count).Select(index => Request(index % _paper.Boxes, ballots))];

    /// <summary>A ballot of a new voter of one box.</summary>
    public CastBallot Next(int box)
    {
        _next = (_next + 1) % Samples;
        return new CastBallot(new VoterKey(HighOf(box), Number()), Number(), _encoded[_next]);
    }

    // The keys of a box are those whose upper half, as a fraction of all, lies in its share.
    private ulong HighOf(int box) => (ulong)((((UInt128)(uint)box << 64) | (Number() | (uint)_paper.Boxes)) / (uint)_paper.Boxes);

    private ulong Number() => (ulong)_random.NextInt64(long.MinValue, long.MaxValue);

    private static byte[][] WriteJson()
    {
        var source = new FloodBallots(Samples, LadderPaper.Options, seed: 1);
        using var writer = new BallotWriter(source);
        return [.. Enumerable.Range(0, Samples).Select(index => Write(writer, index))];
    }

    private static byte[] Write(BallotWriter writer, int index)
    {
        var buffer = new ArrayBufferWriter<byte>();
        writer.Write(new CastItem(index), buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static byte[] Encode(BallotReader reader, byte[] json, BallotDraft draft)
    {
        Invariant.Check(reader.Read(json, draft) == BallotReading.Ok, "a sample is a good ballot");
        return draft.Encoded.ToArray();
    }
}
