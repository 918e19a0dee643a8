using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace MVoting.Core.Counting;

/// <summary>
/// Takes ballots one by one, from a file or from the journal, and merges equal ones. Its memory is that of the
/// different ballots. Not for several threads.
/// </summary>
public sealed class BallotMerger
{
    private readonly BallotKind _kind;
    private readonly int _optionCount;
    private List<int> _starts = [0];
    private List<int> _options = [];
    private List<int> _points = [];
    private List<long> _multiplicities = [];
    private int[] _table = new int[1024];

    public BallotMerger(BallotKind kind, int optionCount)
    {
        _kind = kind;
        _optionCount = optionCount;
    }

    private bool HasPoints => _kind is BallotKind.Points or BallotKind.Scores;

    /// <summary>
    /// Adds one ballot, or <paramref name="times"/> equal ones. Options are different places; there are as many
    /// points as options where the kind of ballot has points, else none.
    /// </summary>
    public void Add(ReadOnlySpan<int> options, ReadOnlySpan<int> points, long times = 1)
    {
        Invariant.Check(times > 0, "a ballot is cast at least once");
        Merge(Take(options, points), times);
    }

    /// <summary>Takes back a ballot that was added.</summary>
    /// <exception cref="InvariantException">There is no such ballot.</exception>
    public void Remove(ReadOnlySpan<int> options, ReadOnlySpan<int> points)
    {
        var start = Take(options, points);
        var ballot = _table[Find(start)] - 1;
        Invariant.Check(ballot >= 0 && _multiplicities[ballot] > 0, "a ballot that is taken back was cast");
        _multiplicities[ballot]--;
        DropFrom(start);
    }

    public MergedBallots Merge()
    {
        DropTakenBack();
        return new([.. _starts], [.. _options], [.. _points], [.. _multiplicities]);
    }

    // Puts the ballot at the end of the lists.
    private int Take(ReadOnlySpan<int> options, ReadOnlySpan<int> points)
    {
        Invariant.Check(points.Length == (HasPoints ? options.Length : 0), "points and options have one length");
        var start = _options.Count;
        for (var at = 0; at < options.Length; at++)
        {
            Invariant.Check((uint)options[at] < (uint)_optionCount, "a ballot names options of its poll");
            if (_kind == BallotKind.Points && points[at] == 0)
            {
                continue;
            }

            _options.Add(options[at]);
            if (HasPoints)
            {
                _points.Add(points[at]);
            }
        }

        if (_kind != BallotKind.Ranking)
        {
            Sort(start);
        }

        return start;
    }

    private void DropFrom(int start)
    {
        _options.RemoveRange(start, _options.Count - start);
        if (HasPoints)
        {
            _points.RemoveRange(start, _points.Count - start);
        }
    }

    // What nobody cast in the end is no ballot for a rule: it is closed up, and the table made anew.
    private void DropTakenBack()
    {
        if (!_multiplicities.Contains(0))
        {
            return;
        }

        var whole = new BallotMerger(_kind, _optionCount);
        var options = CollectionsMarshal.AsSpan(_options);
        var points = CollectionsMarshal.AsSpan(_points);
        for (var ballot = 0; ballot < _multiplicities.Count; ballot++)
        {
            if (_multiplicities[ballot] > 0)
            {
                var (start, end) = (_starts[ballot], _starts[ballot + 1]);
                whole.Add(options[start..end], HasPoints ? points[start..end] : [], _multiplicities[ballot]);
            }
        }

        (_starts, _options, _points, _multiplicities, _table) =
            (whole._starts, whole._options, whole._points, whole._multiplicities, whole._table);
    }

    private void Sort(int start)
    {
        var options = CollectionsMarshal.AsSpan(_options)[start..];
        if (HasPoints)
        {
            options.Sort(CollectionsMarshal.AsSpan(_points)[start..]);
        }
        else
        {
            options.Sort();
        }
    }

    // The ballot stands at the end of the lists; where an equal one stands before, it is taken back.
    private void Merge(int start, long times)
    {
        var slot = Find(start);
        if (_table[slot] != 0)
        {
            _multiplicities[_table[slot] - 1] += times;
            DropFrom(start);
            return;
        }

        _multiplicities.Add(times);
        _starts.Add(_options.Count);
        _table[slot] = _multiplicities.Count;
        if (_multiplicities.Count * 2 > _table.Length)
        {
            _table = new int[_table.Length * 2];
            for (var ballot = 0; ballot < _multiplicities.Count; ballot++)
            {
                _table[Find(_starts[ballot], _starts[ballot + 1])] = ballot + 1;
            }
        }
    }

    private int Find(int start) => Find(start, _options.Count);

    private int Find(int start, int end)
    {
        var options = CollectionsMarshal.AsSpan(_options);
        var points = CollectionsMarshal.AsSpan(_points);
        var own = options[start..end];
        var ownPoints = HasPoints ? points[start..end] : [];
        var hash = XxHash3.HashToUInt64(
            MemoryMarshal.AsBytes(own), HasPoints ? (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(ownPoints)) : 0);
        var mask = _table.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var ballot = _table[slot] - 1;
            if (ballot < 0
                || (own.SequenceEqual(options[_starts[ballot].._starts[ballot + 1]])
                    && (!HasPoints || ownPoints.SequenceEqual(points[_starts[ballot].._starts[ballot + 1]]))))
            {
                return slot;
            }
        }
    }
}
