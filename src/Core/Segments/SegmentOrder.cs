using System.Buffers;
using System.Buffers.Binary;
using MVoting.Core.Boxes;

namespace MVoting.Core.Segments;

/// <summary>
/// The two orders of a segment's ballots, each as their indices. Small keys are sorted beside the indices instead of
/// the ballots themselves, which are 72 bytes each: building a segment of 1,000 takes half the time (benchmarks/Micro
/// Segments). Not thread-safe; each order is good until the other one is asked for.
/// </summary>
internal readonly struct SegmentOrder(int ballots) : IDisposable
{
    private readonly int[] _order = ArrayPool<int>.Shared.Rent(ballots);
    private readonly UInt128[] _voters = ArrayPool<UInt128>.Shared.Rent(ballots);
    private readonly ulong[] _beginnings = ArrayPool<ulong>.Shared.Rent(ballots);

    /// <summary>By the voters' keys.</summary>
    public ReadOnlySpan<int> ByVoter(ReadOnlySpan<PendingBallot> pending)
    {
        var order = Number(pending.Length);
        var keys = _voters.AsSpan(0, pending.Length);
        for (var index = 0; index < pending.Length; index++)
        {
            var voter = pending[index].Ballot.Voter;
            keys[index] = new UInt128(voter.High, voter.Low);
        }

        keys.Sort(order);
        return order;
    }

    /// <summary>By the ballots' encoded bytes; equal ones stand in any order.</summary>
    public ReadOnlySpan<int> ByBytes(ReadOnlySpan<PendingBallot> pending)
    {
        var order = Number(pending.Length);
        var keys = _beginnings.AsSpan(0, pending.Length);
        for (var index = 0; index < pending.Length; index++)
        {
            keys[index] = BeginningOf(pending[index].Ballot.Encoded.Span);
        }

        keys.Sort(order);
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && keys[end] == keys[first])
            {
                end++;
            }

            SortAlike(pending, order[first..end]);
            first = end;
        }

        return order;
    }

    /// <summary>Gives the scratch back.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_order);
        ArrayPool<UInt128>.Shared.Return(_voters);
        ArrayPool<ulong>.Shared.Return(_beginnings);
    }

    private Span<int> Number(int count)
    {
        var order = _order.AsSpan(0, count);
        for (var index = 0; index < count; index++)
        {
            order[index] = index;
        }

        return order;
    }

    // The first eight bytes as a number, in which a byte that is not there is zero.
    private static ulong BeginningOf(ReadOnlySpan<byte> encoded)
    {
        if (encoded.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(encoded);
        }

        Span<byte> beginning = stackalloc byte[sizeof(ulong)];
        beginning.Clear();
        encoded.CopyTo(beginning);
        return BinaryPrimitives.ReadUInt64BigEndian(beginning);
    }

    // Ballots that begin alike are mostly the same ballot, and then stand right already.
    private static void SortAlike(ReadOnlySpan<PendingBallot> pending, Span<int> alike)
    {
        var length = pending[alike[0]].Ballot.Encoded.Length;
        var areSame = length <= sizeof(ulong);
        foreach (var index in alike)
        {
            areSame &= pending[index].Ballot.Encoded.Length == length;
        }

        if (areSame)
        {
            return;
        }

        var encoded = new ReadOnlyMemory<byte>[alike.Length];
        for (var index = 0; index < alike.Length; index++)
        {
            encoded[index] = pending[alike[index]].Ballot.Encoded;
        }

        encoded.AsSpan().Sort(alike, static (left, right) => left.Span.SequenceCompareTo(right.Span));
    }
}
