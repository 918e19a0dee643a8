using System.Buffers.Binary;
using MVoting.Core.Boxes;

namespace MVoting.Core.Segments;

/// <summary>
/// The payload of a control segment: the order (1 byte); flags (1 byte: 1 = opens-at given, 2 = closes-at given); the
/// order's version (8); opens-at and closes-at in Unix milliseconds (8 bytes each, zero when not given); then the
/// rest: the paper for an opening, the count and the tally's digest for a seal, nothing else otherwise.
/// </summary>
internal static class ControlPayload
{
    private const int FixedSizeBytes = 26;

    public static int SizeOf(in BoxOrder order, int restSizeBytes) =>
        FixedSizeBytes + (order.Kind == BoxOrderKind.Open ? order.Paper.Length : restSizeBytes);

    public static void Write(Span<byte> destination, in BoxOrder order, ReadOnlySpan<byte> rest)
    {
        destination[0] = (byte)order.Kind;
        destination[1] = (byte)((order.OpensAtMs is null ? 0 : 1) | (order.ClosesAtMs is null ? 0 : 2));
        BinaryPrimitives.WriteInt64LittleEndian(destination[2..], order.Version);
        BinaryPrimitives.WriteInt64LittleEndian(destination[10..], order.OpensAtMs ?? 0);
        BinaryPrimitives.WriteInt64LittleEndian(destination[18..], order.ClosesAtMs ?? 0);
        if (order.Kind == BoxOrderKind.Open)
        {
            order.Paper.Span.CopyTo(destination[FixedSizeBytes..]);
        }
        else
        {
            rest.CopyTo(destination[FixedSizeBytes..]);
        }
    }

    public static BoxOrder Read(ReadOnlyMemory<byte> payload, out ReadOnlyMemory<byte> rest)
    {
        var bytes = payload.Span;
        if (bytes.Length < FixedSizeBytes || bytes[1] > 3 || !Enum.IsDefined((BoxOrderKind)bytes[0]))
        {
            throw new FormatException("its order is not one that is known");
        }

        var kind = (BoxOrderKind)bytes[0];
        var version = BinaryPrimitives.ReadInt64LittleEndian(bytes[2..]);
        var opensAt = BinaryPrimitives.ReadInt64LittleEndian(bytes[10..]);
        var closesAt = BinaryPrimitives.ReadInt64LittleEndian(bytes[18..]);
        rest = payload[FixedSizeBytes..];
        return new BoxOrder(
            kind,
            version,
            (bytes[1] & 1) != 0 ? opensAt : null,
            (bytes[1] & 2) != 0 ? closesAt : null,
            kind == BoxOrderKind.Open ? rest : default);
    }
}
