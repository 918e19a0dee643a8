using System.Buffers.Binary;
using MVoting.Core.Ballots;

namespace MVoting.Core.Boxes;

/// <summary>
/// The bytes of one call to a ballot box. A request is the 32-byte hash of the ballot paper, the number of
/// ballots (int32) and the ballots: voter key (16), fingerprint of the ballot id (8), length (2), encoded ballot.
/// A reply is one <see cref="CastAnswer"/> a ballot, in the same order. Integers are little-endian.
/// One immutable buffer each way is what a grain call carries without a copy.
/// </summary>
public static class CastFormat
{
    /// <summary>Bytes before the first ballot of a request.</summary>
    public const int HeaderSizeBytes = 32 + 4;

    /// <summary>Bytes of a ballot beside its encoded form.</summary>
    public const int BallotOverheadBytes = VoterKey.SizeBytes + 8 + 2;

    /// <summary>Writes the header; the ballots follow.</summary>
    public static void WriteHeader(Span<byte> destination, ReadOnlySpan<byte> paperHash, int ballots)
    {
        Invariant.Check(paperHash.Length == 32, "a paper's hash has 32 bytes");
        paperHash.CopyTo(destination);
        BinaryPrimitives.WriteInt32LittleEndian(destination[32..], ballots);
    }

    /// <summary>Writes one ballot and says how many bytes it took.</summary>
    public static int WriteBallot(Span<byte> destination, VoterKey voter, ulong fingerprint, ReadOnlySpan<byte> encoded)
    {
        voter.Write(destination);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[16..], fingerprint);
        BinaryPrimitives.WriteUInt16LittleEndian(destination[24..], checked((ushort)encoded.Length));
        encoded.CopyTo(destination[BallotOverheadBytes..]);
        return BallotOverheadBytes + encoded.Length;
    }

    /// <summary>The paper's hash of a request.</summary>
    public static ReadOnlySpan<byte> PaperHash(ReadOnlySpan<byte> request) => request[..32];

    /// <summary>The number of ballots of a request.</summary>
    public static int Count(ReadOnlySpan<byte> request) => BinaryPrimitives.ReadInt32LittleEndian(request[32..]);

    /// <summary>Reads who casts the ballot at <paramref name="offset"/> and moves the offset to after the ballot.</summary>
    public static VoterKey ReadVoter(ReadOnlySpan<byte> request, ref int offset)
    {
        var span = request[offset..];
        offset += BallotOverheadBytes + BinaryPrimitives.ReadUInt16LittleEndian(span[24..]);
        return VoterKey.Read(span);
    }

    /// <summary>Reads the ballot at <paramref name="offset"/> and moves the offset to after it.</summary>
    public static CastBallot ReadBallot(ReadOnlyMemory<byte> request, ref int offset)
    {
        var span = request.Span[offset..];
        var length = BinaryPrimitives.ReadUInt16LittleEndian(span[24..]);
        var ballot = new CastBallot(
            VoterKey.Read(span),
            BinaryPrimitives.ReadUInt64LittleEndian(span[16..]),
            request.Slice(offset + BallotOverheadBytes, length));
        offset += BallotOverheadBytes + length;
        return ballot;
    }
}
