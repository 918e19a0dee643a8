using System.Buffers.Binary;
using MVoting.Core.Polls;

namespace MVoting.Core.Segments;

/// <summary>
/// The first 88 bytes of every segment, integers little-endian: <c>MVS</c> and the version (1); the kind; 3 zero
/// bytes; poll (16); box (4); number (4); random id (16); SHA-256 of the previous segment's bytes, zero for the
/// first (32); moment in Unix milliseconds (8). The payload follows, then the XXH64 of everything before it (8).
/// </summary>
public readonly record struct SegmentHeader(
    SegmentKind Kind, PollUid Poll, int Box, int Number, Guid Id, SegmentHash Previous, long MomentMs)
{
    /// <summary>Length of the header in bytes.</summary>
    public const int SizeBytes = 88;

    /// <summary>Length of the checksum behind the payload, in bytes.</summary>
    public const int ChecksumSizeBytes = 8;

    private const uint Magic = 'M' | ('V' << 8) | ('S' << 16) | (1u << 24);

    /// <summary>Reads a header. Throws <see cref="FormatException"/> when it is not one of this version.</summary>
    public static SegmentHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < SizeBytes + ChecksumSizeBytes)
        {
            throw new FormatException($"a segment has at least {SizeBytes + ChecksumSizeBytes} bytes, not {bytes.Length}");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
        {
            throw new FormatException("it does not begin with the mark of a segment of version 1");
        }

        var kind = (SegmentKind)bytes[4];
        if (!Enum.IsDefined(kind) || bytes[5] != 0 || bytes[6] != 0 || bytes[7] != 0)
        {
            throw new FormatException($"its kind {bytes[4]} is not known");
        }

        return new SegmentHeader(
            kind,
            PollUid.Read(bytes[8..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[28..]),
            new Guid(bytes.Slice(32, 16)),
            SegmentHash.Read(bytes[48..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[80..]));
    }

    /// <summary>Writes the header.</summary>
    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(destination, Magic);
        destination[4] = (byte)Kind;
        destination[5..8].Clear();
        Poll.Write(destination[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(destination[24..], Box);
        BinaryPrimitives.WriteInt32LittleEndian(destination[28..], Number);
        Invariant.Check(Id.TryWriteBytes(destination[32..]), "an id has 16 bytes");
        Previous.Write(destination[48..]);
        BinaryPrimitives.WriteInt64LittleEndian(destination[80..], MomentMs);
    }
}
