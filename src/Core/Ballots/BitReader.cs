using System.Buffers.Binary;

namespace MVoting.Core.Ballots;

/// <summary>
/// Reads what <see cref="BitWriter"/> wrote. Reading beyond the end gives zeros and is remembered, so that the
/// caller may look once at the end instead of at every step.
/// </summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int position;

    /// <summary>Whether more bits were asked for than there are.</summary>
    public bool Overran { get; private set; }

    /// <summary>The next 0 to 32 bits.</summary>
    public uint Read(int bits)
    {
        var end = position + bits;
        if (end > bytes.Length * 8)
        {
            Overran = true;
            return 0;
        }

        if (bits == 0)
        {
            return 0;
        }

        // 7 bits that were read before and 32 new ones fit the window of 64.
        var window = Window(position >> 3) << (position & 7);
        position = end;
        return (uint)(window >> (64 - bits));
    }

    /// <summary>Whether all was read but the zero bits that fill the last byte.</summary>
    public bool EndsHere()
    {
        var left = (bytes.Length * 8) - position;
        return !Overran && left < 8 && Read(left) == 0;
    }

    private readonly ulong Window(int start)
    {
        if (start + sizeof(ulong) <= bytes.Length)
        {
            return BinaryPrimitives.ReadUInt64BigEndian(bytes[start..]);
        }

        var window = 0UL;
        for (var index = 0; index < sizeof(ulong); index++)
        {
            window = (window << 8) | (start + index < bytes.Length ? bytes[start + index] : 0UL);
        }

        return window;
    }
}
