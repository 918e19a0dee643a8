using System.Buffers.Binary;
using System.IO.Hashing;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;

namespace MVoting.Core.Segments;

/// <summary>
/// A segment that was read back and found whole: right checksum, the header that its row promises, its parts in their
/// one allowed form. What it means for a box is checked by the box that applies it.
/// </summary>
public readonly ref struct Segment
{
    private readonly ReadOnlyMemory<byte> _payload;

    private Segment(SegmentHeader header, SegmentHash hash, ReadOnlyMemory<byte> payload)
    {
        Header = header;
        Hash = hash;
        _payload = payload;
    }

    /// <summary>The header.</summary>
    public SegmentHeader Header { get; }

    /// <summary>SHA-256 of all the segment's bytes.</summary>
    public SegmentHash Hash { get; }

    /// <summary>Reads the segment of a row. Throws <see cref="FormatException"/> saying what is wrong with it.</summary>
    public static Segment Read(SegmentRow row)
    {
        var bytes = row.Bytes.Span;
        var header = SegmentHeader.Read(bytes);
        var end = bytes.Length - SegmentHeader.ChecksumSizeBytes;
        if (XxHash64.HashToUInt64(bytes[..end]) != BinaryPrimitives.ReadUInt64LittleEndian(bytes[end..]))
        {
            throw new FormatException("its checksum does not fit its bytes");
        }

        if (header.Poll != row.Poll || header.Box != row.Box || header.Number != row.Number || header.Id != row.Id)
        {
            throw new FormatException("its row says another poll, box, number or id than its bytes");
        }

        return new Segment(header, SegmentHash.Of(bytes), row.Bytes[SegmentHeader.SizeBytes..end]);
    }

    /// <summary>How many ballots the bytes of a segment hold, without a check of anything else; 0 in a control segment.</summary>
    public static int CountBallots(ReadOnlySpan<byte> segment)
    {
        if (SegmentHeader.Read(segment).Kind == SegmentKind.Control)
        {
            return 0;
        }

        var rest = segment[SegmentHeader.SizeBytes..];
        return (int)Varint.Read(ref rest);
    }

    /// <summary>The order of a control segment, and what follows it.</summary>
    public BoxOrder ReadOrder(out ReadOnlyMemory<byte> rest)
    {
        Invariant.Check(Header.Kind == SegmentKind.Control, "only a control segment holds an order");
        return ControlPayload.Read(_payload, out rest);
    }

    /// <summary>Splits a segment of ballots into its voters and, for <see cref="SegmentKind.Ballots"/>, its ballots.</summary>
    /// <param name="count">Number of ballots, at least 1.</param>
    /// <param name="voters">Voters; with their ballots between them in a linked segment.</param>
    /// <param name="ballots">The ballots of a segment that is not linked.</param>
    public void ReadBallots(out int count, out ReadOnlySpan<byte> voters, out ReadOnlySpan<byte> ballots)
    {
        var rest = _payload.Span;
        count = checked((int)Varint.Read(ref rest));
        if (count is < 1 or > Limits.BallotsPerSegment)
        {
            throw new FormatException($"it holds {count} ballots");
        }

        if (Header.Kind == SegmentKind.LinkedBallots)
        {
            voters = rest;
            ballots = [];
            return;
        }

        if (rest.Length < count * SegmentWriter.VoterSizeBytes)
        {
            throw new FormatException("it ends among its voters");
        }

        voters = rest[..(count * SegmentWriter.VoterSizeBytes)];
        ballots = rest[(count * SegmentWriter.VoterSizeBytes)..];
    }

    /// <summary>
    /// The fingerprints of the segment's ballots in ascending order: what a receipt is looked up by. None in a control
    /// segment.
    /// </summary>
    public ulong[] ReadFingerprints()
    {
        if (Header.Kind == SegmentKind.Control)
        {
            return [];
        }

        ReadBallots(out var count, out var voters, out _);
        var fingerprints = new ulong[count];
        VoterKey? previous = null;
        for (var index = 0; index < count; index++)
        {
            previous = ReadVoter(ref voters, previous, out fingerprints[index]);
            if (Header.Kind == SegmentKind.LinkedBallots)
            {
                ReadEncoded(ref voters);
            }
        }

        Array.Sort(fingerprints);
        return fingerprints;
    }

    /// <summary>Reads the next voter and moves behind it; keys must rise.</summary>
    public static VoterKey ReadVoter(scoped ref ReadOnlySpan<byte> source, VoterKey? previous, out ulong fingerprint)
    {
        if (source.Length < SegmentWriter.VoterSizeBytes)
        {
            throw new FormatException("it ends within a voter");
        }

        var voter = VoterKey.Read(source);
        fingerprint = BinaryPrimitives.ReadUInt64LittleEndian(source[16..]);
        source = source[SegmentWriter.VoterSizeBytes..];
        if (previous is { } before && before >= voter)
        {
            throw new FormatException("its voters are not in order, or one of them stands twice");
        }

        return voter;
    }

    /// <summary>Reads the next encoded ballot and moves behind it.</summary>
    public static ReadOnlySpan<byte> ReadEncoded(scoped ref ReadOnlySpan<byte> source)
    {
        var length = Varint.Read(ref source);
        if (length > Limits.BallotSizeBytes || length > source.Length)
        {
            throw new FormatException("it ends within a ballot");
        }

        var ballot = source[..(int)length];
        source = source[(int)length..];
        return ballot;
    }
}
