using System.Buffers.Binary;

namespace MVoting.Core.Boxes;

/// <summary>
/// The answer about one ballot: what happened, and for <see cref="CastStatus.Counted"/> and
/// <see cref="CastStatus.Repeated"/> the segment that holds it and that segment's moment.
/// </summary>
/// <param name="Status">What happened.</param>
/// <param name="Segment">Number of the segment, from 1; 0 when there is none.</param>
/// <param name="RecordedAtMs">The segment's moment, Unix milliseconds; 0 when there is none.</param>
public readonly record struct CastAnswer(CastStatus Status, int Segment, long RecordedAtMs)
{
    /// <summary>Length of an answer on the wire, in bytes.</summary>
    public const int SizeBytes = 13;

    /// <summary>An answer that names no segment.</summary>
    public static CastAnswer Of(CastStatus status) => new(status, 0, 0);

    /// <summary>Whether the answer carries a receipt.</summary>
    public bool HasReceipt => Status is CastStatus.Counted or CastStatus.Repeated;

    public static CastAnswer Read(ReadOnlySpan<byte> bytes) => new(
        (CastStatus)bytes[0],
        BinaryPrimitives.ReadInt32LittleEndian(bytes[1..]),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[5..]));

    public void Write(Span<byte> destination)
    {
        destination[0] = (byte)Status;
        BinaryPrimitives.WriteInt32LittleEndian(destination[1..], Segment);
        BinaryPrimitives.WriteInt64LittleEndian(destination[5..], RecordedAtMs);
    }
}
