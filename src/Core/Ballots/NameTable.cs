using System.IO.Hashing;
using System.Numerics;
using System.Text;

namespace MVoting.Core.Ballots;

/// <summary>
/// Finds the index of a name by its UTF-8 bytes, as they stand in a ballot's JSON: an open-addressed table at most
/// half full, so that no string is made of a name and a miss ends at the first free slot.
/// </summary>
internal sealed class NameTable
{
    private readonly byte[][] names;
    private readonly int[] slots;

    public NameTable(IEnumerable<string> names)
    {
        this.names = [.. names.Select(Encoding.UTF8.GetBytes)];
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, 2 * this.names.Length))];
        for (var index = 0; index < this.names.Length; index++)
        {
            var slot = FirstSlot(this.names[index]);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = index + 1;
        }
    }

    /// <summary>The index of the name, or -1.</summary>
    public int Find(ReadOnlySpan<byte> utf8)
    {
        for (var slot = FirstSlot(utf8); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            var index = slots[slot] - 1;
            if (utf8.SequenceEqual(names[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private int FirstSlot(ReadOnlySpan<byte> utf8) => (int)XxHash3.HashToUInt64(utf8) & (slots.Length - 1);
}
