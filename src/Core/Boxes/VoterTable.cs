using MVoting.Core.Ballots;

namespace MVoting.Core.Boxes;

/// <summary>
/// Who has voted in a box, for millions of voters: 256 open-addressing tables chosen by the key's lower half. An
/// entry's home slot rises with its key, so each table is a sorted array with gaps: a lookup that misses ends at the
/// first larger key, and growing copies the table in order. The tables grow one at a time, beyond what was
/// expected by an eighth, so that no single ballot waits for the whole set to be copied, and memory stays near
/// 36 bytes a voter.
/// </summary>
/// <param name="expectedVoters">
/// Voters that this box may expect. Up to there a table doubles a few times while it is small and then takes its
/// final size at once: arrays that were outgrown are garbage that the heap keeps as holes.
/// </param>
internal sealed class VoterTable(long expectedVoters)
{
    /// <summary>
    /// Voters whose places are best read ahead together: as many reads as a processor core keeps under way.
    /// </summary>
    public const int FetchedAtOnce = 16;

    private const int Tables = 256;
    private const int TableBits = 8;
    private const int SmallestCapacity = 4;

    private const int PinnedSlots = 256;

    // Above this share of filled slots the runs of neighbours, which an insert must shift, grow long.
    private const int FillPercent = 90;

    // What is expected of one table, and what chance adds to it (three standard deviations), at the share it may fill.
    private readonly int _expectedCapacity = (int)(
        (expectedVoters / (double)Tables + (3 * Math.Sqrt(expectedVoters / (double)Tables))) * 100 / FillPercent);

    private readonly VoterEntry[]?[] _slots = new VoterEntry[Tables][];
    private readonly int[] _counts = new int[Tables];
    private readonly int[] _capacities = new int[Tables];

    /// <summary>Voters in all tables.</summary>
    public long Count { get; private set; }

    /// <summary>Finds a voter. False: this voter is not here.</summary>
    public bool TryGet(VoterKey key, out ulong fingerprint, out int segment)
    {
        var table = TableOf(key);
        var slots = _slots[table];
        if (slots is not null)
        {
            var slot = Seek(slots, _capacities[table], key);
            if (slot < slots.Length && !slots[slot].IsEmpty && slots[slot].CompareTo(key) == 0)
            {
                fingerprint = slots[slot].Fingerprint;
                segment = slots[slot].Segment;
                return true;
            }
        }

        fingerprint = 0;
        segment = 0;
        return false;
    }

    /// <summary>Adds a voter. False, and nothing changes, when the voter is here already.</summary>
    public bool TryAdd(VoterKey key, ulong fingerprint, int segment)
    {
        Invariant.Check(segment > 0, "a voter's segment is numbered from 1");
        var table = TableOf(key);
        if ((_counts[table] + 1) * 100L > _capacities[table] * (long)FillPercent)
        {
            Grow(table);
        }

        var entry = new VoterEntry { High = key.High, Low = key.Low, Fingerprint = fingerprint, Segment = segment };
        while (true)
        {
            var slots = _slots[table]!;
            var slot = Seek(slots, _capacities[table], key);
            if (slot < slots.Length && !slots[slot].IsEmpty && slots[slot].CompareTo(key) == 0)
            {
                return false;
            }

            if (TryPut(slots, slot, entry))
            {
                _counts[table]++;
                Count++;
                return true;
            }

            Grow(table);
        }
    }

    /// <summary>
    /// Reads from the place where a voter's entry is at home, so that the processor has it when the voter is looked up
    /// or added. The reads of several voters overlap; the look-ups that wait for them one by one do not: by sixteen at a time
    /// <c>lane</c> gained 6 to 17 % and <c>replay</c> 3 to 5 % (benchmarks/Ladder rungs; docs/performance.md, what was tried).
    /// </summary>
    /// <returns>Nothing of meaning: a read whose value nobody takes would be left out by the compiler.</returns>
    public int Touch(VoterKey key)
    {
        var table = TableOf(key);
        var slots = _slots[table];
        return slots is null ? 0 : slots[HomeOf(key.Low, _capacities[table])].Segment;
    }

    private static int TableOf(VoterKey key) => (int)(key.Low >> (64 - TableBits));

    private static int HomeOf(ulong low, int capacity) => (int)Math.BigMul(low << TableBits, (ulong)capacity, out _);

    // The slot of the key, or the one where it belongs: the first from its home on that is empty or not smaller.
    private static int Seek(VoterEntry[] slots, int capacity, VoterKey key)
    {
        var slot = HomeOf(key.Low, capacity);
        while (slot < slots.Length && !slots[slot].IsEmpty && slots[slot].CompareTo(key) < 0)
        {
            slot++;
        }

        return slot;
    }

    // Shifts the run of larger neighbours up by one slot. False: the run reaches the table's end.
    private static bool TryPut(VoterEntry[] slots, int slot, in VoterEntry entry)
    {
        var end = slot;
        while (end < slots.Length && !slots[end].IsEmpty)
        {
            end++;
        }

        if (end == slots.Length)
        {
            return false;
        }

        Array.Copy(slots, slot, slots, slot + 1, end - slot);
        slots[slot] = entry;
        return true;
    }

    private void Grow(int table)
    {
        var old = _slots[table];
        var capacity = NextCapacity(_capacities[table]);
        while (true)
        {
            // Entries do not wrap around: the slots behind the last home hold what the last runs push out.
            var grown = Allocate(
                capacity + Math.Min((capacity / 16) + 2, 64), isLasting: capacity >= _expectedCapacity);
            if (old is null || TryCopy(old, grown, capacity))
            {
                _slots[table] = grown;
                _capacities[table] = capacity;
                return;
            }

            capacity += (capacity / 16) + 1;
        }
    }

    // Arrays that live as long as the box: the collector neither copies nor moves pinned ones. One that will be outgrown
    // on the way to the expected size is not pinned, since it would leave a hole in its place: with them a voter took 51 bytes
    // (benchmarks/Ladder memory). Beyond that size it grows by an eighth at a time.
    // Small ones stay where ten thousand quiet boxes' small things are.
    private static VoterEntry[] Allocate(int slots, bool isLasting) =>
        GC.AllocateArray<VoterEntry>(slots, pinned: isLasting && slots >= PinnedSlots);

    private int NextCapacity(int capacity) =>
        capacity < SmallestCapacity ? SmallestCapacity
        : capacity < _expectedCapacity / 8 ? capacity * 2
        : capacity < _expectedCapacity ? _expectedCapacity
        : capacity + (capacity / 8) + 1;

    private static bool TryCopy(VoterEntry[] from, VoterEntry[] to, int capacity)
    {
        var next = 0;
        foreach (ref readonly var entry in from.AsSpan())
        {
            if (entry.IsEmpty)
            {
                continue;
            }

            next = Math.Max(next, HomeOf(entry.Low, capacity));
            if (next == to.Length)
            {
                return false;
            }

            to[next++] = entry;
        }

        return true;
    }
}
