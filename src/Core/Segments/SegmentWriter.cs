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
    public static byte[] BuildBallots(SegmentHeader header, PendingBallot[] ballots)
    {
        Array.Sort(ballots, ByVoter.Instance);
        var size = Varint.MaxSizeBytes;
        foreach (ref readonly var pending in ballots.AsSpan())
        {
            size += MaxSizeOf(pending.Ballot);
        }

        var bytes = Allocate(header, size);
        var offset = SegmentHeader.SizeBytes;
        offset += Varint.Write(bytes.AsSpan(offset), (uint)ballots.Length);
        var encoded = new ReadOnlyMemory<byte>[ballots.Length];
        for (var index = 0; index < ballots.Length; index++)
        {
            offset += WriteVoter(bytes.AsSpan(offset), ballots[index].Ballot);
            encoded[index] = ballots[index].Ballot.Encoded;
        }

        Array.Sort(encoded, ByBytes.Instance);
        foreach (var ballot in encoded)
        {
            offset += WriteEncoded(bytes.AsSpan(offset), ballot.Span);
        }

        return Finish(bytes.AsSpan(0, offset + SegmentHeader.ChecksumSizeBytes).ToArray());
    }

    /// <summary>
    /// Builds a segment of ballots of an <c>untilClose</c> poll: the count; then each voter (key, fingerprint) with
    /// the ballot (length, bytes), sorted by key.
    /// </summary>
    public static byte[] BuildLinkedBallots(SegmentHeader header, PendingBallot[] ballots)
    {
        Array.Sort(ballots, ByVoter.Instance);
        var size = Varint.MaxSizeBytes;
        foreach (ref readonly var pending in ballots.AsSpan())
        {
            size += MaxSizeOf(pending.Ballot);
        }

        var bytes = Allocate(header, size);
        var offset = SegmentHeader.SizeBytes;
        offset += Varint.Write(bytes.AsSpan(offset), (uint)ballots.Length);
        foreach (ref readonly var pending in ballots.AsSpan())
        {
            offset += WriteVoter(bytes.AsSpan(offset), pending.Ballot);
            offset += WriteEncoded(bytes.AsSpan(offset), pending.Ballot.Encoded.Span);
        }

        return Finish(bytes.AsSpan(0, offset + SegmentHeader.ChecksumSizeBytes).ToArray());
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

    private sealed class ByVoter : IComparer<PendingBallot>
    {
        public static ByVoter Instance { get; } = new();

        public int Compare(PendingBallot x, PendingBallot y) => x.Ballot.Voter.CompareTo(y.Ballot.Voter);
    }

    private sealed class ByBytes : IComparer<ReadOnlyMemory<byte>>
    {
        public static ByBytes Instance { get; } = new();

        public int Compare(ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceCompareTo(y.Span);
    }
}
