namespace MVoting.Core.Counting.Ranked;

/// <summary>A ballot while it is read: marks come in any order. One draft serves for all ballots of a file.</summary>
public sealed class RankedBallotDraft
{
    // Rank in the upper half, candidate in the lower: sorting gives the ballot.
    private readonly List<uint> _marks = [];
    private char[] _buffer = new char[64];

    /// <summary>Forgets all marks.</summary>
    public void Clear() => _marks.Clear();

    /// <summary>
    /// Marks a candidate at a rank from 1 to <see cref="Limits.RanksPerBallot"/>; a second mark there is an
    /// overvote.
    /// </summary>
    public void Mark(int rank, int candidate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, Limits.RanksPerBallot);
        ArgumentOutOfRangeException.ThrowIfNegative(candidate);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(candidate, RankedBallot.UnnamedOvervote);
        _marks.Add(((uint)rank << 16) | (uint)candidate);
    }

    /// <summary>Marks an overvote at a rank of which the candidates are not known.</summary>
    public void MarkUnnamedOvervote(int rank)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, Limits.RanksPerBallot);
        _marks.Add(((uint)rank << 16) | RankedBallot.UnnamedOvervote);
    }

    /// <summary>The ballot's marks as <see cref="RankedBallot"/> keeps them; valid until the next call.</summary>
    internal ReadOnlySpan<char> Encode()
    {
        _marks.Sort();
        var length = 0;
        var rank = 0;
        for (var at = 0; at < _marks.Count; at++)
        {
            if (at > 0 && _marks[at] == _marks[at - 1])
            {
                continue;
            }

            var own = (int)(_marks[at] >> 16);
            while (rank < own)
            {
                if (rank > 0)
                {
                    Put(ref length, RankedBallot.End);
                }

                rank++;
            }

            Put(ref length, (char)(_marks[at] & 0xFFFF));
        }

        if (rank > 0)
        {
            Put(ref length, RankedBallot.End);
        }

        return _buffer.AsSpan(0, length);
    }

    private void Put(ref int length, char mark)
    {
        if (length == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        _buffer[length++] = mark;
    }
}
