using System.Buffers.Binary;

namespace MVoting.Core.Ballots;

/// <summary>
/// Who votes, as the journal knows it: HMAC-SHA256(secret of the poll, voter reference) cut to 128 bits.
/// Without the poll's secret it does not lead back to a person.
/// </summary>
public readonly record struct VoterKey(ulong High, ulong Low) : IComparable<VoterKey>
{
    /// <summary>Length of a key in bytes.</summary>
    public const int SizeBytes = 16;

    /// <summary>Reads a key from its 16 bytes, big-endian, so that byte order is also the order of keys.</summary>
    public static VoterKey Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    /// <summary>Writes the 16 bytes of the key.</summary>
    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, High);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], Low);
    }

    /// <summary>
    /// The ballot box of this voter in a poll of <paramref name="boxes"/> boxes, by the key's upper half; the
    /// box's own table uses the lower half, so that the keys of one box still spread evenly there.
    /// </summary>
    public int BoxOf(int boxes) => (int)Math.BigMul(High, (ulong)boxes, out _);

    public int CompareTo(VoterKey other)
    {
        var high = High.CompareTo(other.High);
        return high != 0 ? high : Low.CompareTo(other.Low);
    }

    public static bool operator <(VoterKey left, VoterKey right) => left.CompareTo(right) < 0;
    public static bool operator >(VoterKey left, VoterKey right) => left.CompareTo(right) > 0;
    public static bool operator <=(VoterKey left, VoterKey right) => left.CompareTo(right) <= 0;
    public static bool operator >=(VoterKey left, VoterKey right) => left.CompareTo(right) >= 0;
}
