namespace MVoting.Core.Ballots;

/// <summary>Writes numbers of 0 to 32 bits one behind the other, the highest bit first.</summary>
internal ref struct BitWriter(Span<byte> bytes)
{
    private readonly Span<byte> bytes = bytes;
    private ulong pending;
    private int pendingBits;
    private int length;

    /// <summary>Writes the lowest <paramref name="bits"/> bits of a value that has no others.</summary>
    public void Write(uint value, int bits)
    {
        // At most 7 bits were pending, so 39 are now, and none is shifted out of the 64.
        pending = (pending << bits) | value;
        pendingBits += bits;
        while (pendingBits >= 8)
        {
            pendingBits -= 8;
            bytes[length++] = (byte)(pending >> pendingBits);
        }
    }

    /// <summary>Fills the last byte with zero bits and says how many bytes were written.</summary>
    public int Finish()
    {
        if (pendingBits > 0)
        {
            bytes[length++] = (byte)(pending << (8 - pendingBits));
            pendingBits = 0;
        }

        return length;
    }
}
