using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using MVoting.Core.Boxes;

namespace MVoting.Core.Segments;

/// <summary>Builds the bytes of segments. Layouts: <see cref="SegmentHeader"/>, <see cref="SegmentKind"/>.</summary>
internal static class SegmentWriter
{
    /// <summary>Bytes of a voter in a segment: key and fingerprint.</summary>
    public const int VoterSizeBytes = 24;

    /// <summary>Bytes that the ballots of one segment may take together, each by <see cref="MaxSizeOf"/>.</summary>
    public const int MaxBallotsSizeBytes =
        Limits.SegmentSizeBytes - SegmentHeader.SizeBytes - SegmentHeader.ChecksumSizeBytes - Varint.MaxSizeBytes;

    /// <summary>Bytes that a ballot takes in a segment at most, its voter included.</summary>
    public static int MaxSizeOf(in CastBallot ballot) => VoterSizeBytes + Varint.MaxSizeBytes + ballot.Encoded.Length;

    /// <summary>Builds a control segment.</summary>
    public static byte[] BuildControl(SegmentHeader header, in BoxOrder order, ReadOnlySpan<byte> rest)
    {
        var bytes = Allocate(header, ControlPayload.SizeOf(order, rest.Length));
        ControlPayload.Write(bytes.AsSpan(SegmentHeader.SizeBytes), order, rest);
        return Finish(bytes);
    }

    /// <summary>
    /// Builds a segment of ballots of a <c>final</c> poll: the count; the voters (key, fingerprint) sorted by key; the
    /// ballots (length, bytes) sorted by their bytes. Two sorted lists do not say who cast what.
    /// </summary>
    public static byte[] BuildBallots(SegmentHeader header, ReadOnlySpan<PendingBallot> ballots)
    {
        var bytes = Rent(header, MaxSizeOfAll(ballots));
        var offset = SegmentHeader.SizeBytes;
        offset += Varint.Write(bytes.AsSpan(offset), (uint)ballots.Length);
        using var order = new SegmentOrder(ballots.Length);
        foreach (var index in order.ByVoter(ballots))
        {
            offset += WriteVoter(bytes.AsSpan(offset), ballots[index].Ballot);
        }

        foreach (var index in order.ByBytes(ballots))
        {
            offset += WriteEncoded(bytes.AsSpan(offset), ballots[index].Ballot.Encoded.Span);
        }

        return FinishRented(bytes, offset);
    }

    /// <summary>
    /// Builds a segment of ballots of an <c>untilClose</c> poll: the count; then each voter (key, fingerprint) with
    /// the ballot (length, bytes), sorted by key.
    /// </summary>
    public static byte[] BuildLinkedBallots(SegmentHeader header, ReadOnlySpan<PendingBallot> ballots)
    {
        var bytes = Rent(header, MaxSizeOfAll(ballots));
        var offset = SegmentHeader.SizeBytes;
        offset += Varint.Write(bytes.AsSpan(offset), (uint)ballots.Length);
        using var order = new SegmentOrder(ballots.Length);
        foreach (var index in order.ByVoter(ballots))
        {
            offset += WriteVoter(bytes.AsSpan(offset), ballots[index].Ballot);
            offset += WriteEncoded(bytes.AsSpan(offset), ballots[index].Ballot.Encoded.Span);
        }

        return FinishRented(bytes, offset);
    }

    private static int MaxSizeOfAll(ReadOnlySpan<PendingBallot> ballots)
    {
        var size = Varint.MaxSizeBytes;
        foreach (ref readonly var pending in ballots)
        {
            size += MaxSizeOf(pending.Ballot);
        }

        return size;
    }

    // How long a segment will be is known only when it is written, so it is written into a rented array first.
    private static byte[] Rent(SegmentHeader header, int payloadSizeBytes)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(
            SegmentHeader.SizeBytes + payloadSizeBytes + SegmentHeader.ChecksumSizeBytes);
        header.Write(bytes);
        return bytes;
    }

    private static byte[] FinishRented(byte[] rented, int lengthBytes)
    {
        var bytes = Finish(rented.AsSpan(0, lengthBytes + SegmentHeader.ChecksumSizeBytes).ToArray());
        ArrayPool<byte>.Shared.Return(rented);
        return bytes;
    }

    private static byte[] Allocate(SegmentHeader header, int payloadSizeBytes)
    {
        var bytes = new byte[SegmentHeader.SizeBytes + payloadSizeBytes + SegmentHeader.ChecksumSizeBytes];
        header.Write(bytes);
        return bytes;
    }

    private static byte[] Finish(byte[] bytes)
    {
        Invariant.Check(bytes.Length <= Limits.SegmentSizeBytes, "a segment fits its limit");
        var end = bytes.Length - SegmentHeader.ChecksumSizeBytes;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(end), XxHash64.HashToUInt64(bytes.AsSpan(0, end)));
        return bytes;
    }

    private static int WriteVoter(Span<byte> destination, in CastBallot ballot)
    {
        ballot.Voter.Write(destination);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[16..], ballot.Fingerprint);
        return VoterSizeBytes;
    }

    private static int WriteEncoded(Span<byte> destination, ReadOnlySpan<byte> encoded)
    {
        var length = Varint.Write(destination, (uint)encoded.Length);
        encoded.CopyTo(destination[length..]);
        return length + encoded.Length;
    }
}
