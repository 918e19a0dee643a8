using System.Runtime.InteropServices;
using MVoting.Core.Ballots;

namespace MVoting.Core.Boxes;

/// <summary>What a box remembers of one voter of a <c>final</c> poll: 28 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct VoterEntry
{
    public ulong High;
    public ulong Low;
    public ulong Fingerprint;

    /// <summary>Number of the segment that holds the ballot; 0 marks an empty slot.</summary>
    public int Segment;

    public readonly bool IsEmpty => Segment == 0;

    /// <summary>Order within a table: by the lower half first, since it says where an entry is at home.</summary>
    public readonly int CompareTo(VoterKey key)
    {
        var low = Low.CompareTo(key.Low);
        return low != 0 ? low : High.CompareTo(key.High);
    }
}
