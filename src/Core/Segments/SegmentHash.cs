using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MVoting.Core.Segments;

/// <summary>SHA-256 of a segment's bytes, by which the next segment of the box names it.</summary>
public readonly record struct SegmentHash(ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>Length of a hash in bytes.</summary>
    public const int SizeBytes = 32;

    /// <summary>The hash of a segment's bytes.</summary>
    public static SegmentHash Of(ReadOnlySpan<byte> segment)
    {
        Span<byte> hash = stackalloc byte[SizeBytes];
        SHA256.HashData(segment, hash);
        return Read(hash);
    }

    public static SegmentHash Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, A);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], B);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], C);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], D);
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{A:x16}{B:x16}{C:x16}{D:x16}";
}
