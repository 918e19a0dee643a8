using System.Runtime.InteropServices;

namespace MVoting.Core.Counting.Ranked;

/// <summary>Takes ballots one by one and merges equal ones. Its memory is that of the different ballots.</summary>
public sealed class RankedProfileBuilder
{
    private readonly List<RankedCandidate> _candidates = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _ballots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int _ranks;

    public RankedProfileBuilder() => _lookup = _ballots.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Candidates so far.</summary>
    public int CandidateCount => _candidates.Count;

    /// <summary>Ballots so far.</summary>
    public long Total { get; private set; }

    /// <summary>Declares a candidate and gives its number; false when there is one of this name.</summary>
    public bool TryAdd(RankedCandidate candidate, out int number)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        number = _candidates.Count;
        if (!_numbers.TryAdd(candidate.Name, number))
        {
            return false;
        }

        _candidates.Add(candidate);
        return true;
    }

    /// <summary>Another name under which ballots mark a candidate; false when the name is taken.</summary>
    public bool TryAddAlias(string alias, int number) => _numbers.TryAdd(alias, number);

    /// <summary>The number of a candidate by its name or alias.</summary>
    public bool TryFind(string name, out int number) => _numbers.TryGetValue(name, out number);

    /// <summary>States how many ranks the paper offers, where the file says so.</summary>
    public void OfferRanks(int ranks) => _ranks = Math.Max(_ranks, ranks);

    /// <summary>Adds a number of equal ballots.</summary>
    /// <exception cref="OverflowException">More ballots than a 64-bit number holds.</exception>
    public void Add(RankedBallotDraft draft, long count = 1)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var marks = draft.Encode();
        ref var merged = ref CollectionsMarshal.GetValueRefOrAddDefault(_lookup, marks, out _);
        merged = checked(merged + count);
        Total = checked(Total + count);
    }

    /// <summary>The profile of all that was added.</summary>
    /// <param name="sortCandidates">
    /// True where the candidates were met on ballots instead of being declared: they stand by name, so that the
    /// order of the ballots decides nothing; the undeclared write-ins come last.
    /// </param>
    public RankedProfile Build(bool sortCandidates = false)
    {
        var order = Enumerable.Range(0, _candidates.Count).ToArray();
        if (sortCandidates)
        {
            Array.Sort(order, CompareNames);
        }

        var places = new char[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = (char)place;
        }

        var draft = new RankedBallotDraft();
        var groups = _ballots.Select(pair => new RankedBallotGroup(
            sortCandidates ? Renumber(pair.Key, places, draft) : new RankedBallot(pair.Key), pair.Value)).ToArray();
        Array.Sort(groups, (left, right) => left.Ballot.CompareTo(right.Ballot));
        var ranks = groups.Length == 0 ? 0 : groups.Max(group => group.Ballot.LastRank);
        return new RankedProfile(
            [.. order.Select(at => _candidates[at])],
            ImmutableCollectionsMarshal.AsImmutableArray(groups),
            Math.Max(ranks, _ranks));
    }

    private int CompareNames(int left, int right)
    {
        if (_candidates[left].IsUndeclaredWriteIns != _candidates[right].IsUndeclaredWriteIns)
        {
            return _candidates[left].IsUndeclaredWriteIns ? 1 : -1;
        }

        return string.CompareOrdinal(_candidates[left].Name, _candidates[right].Name);
    }

    private static RankedBallot Renumber(string marks, char[] places, RankedBallotDraft draft)
    {
        draft.Clear();
        var rank = 0;
        foreach (var here in new RankedBallot(marks))
        {
            rank++;
            if (here.IsUnnamedOvervote)
            {
                draft.MarkUnnamedOvervote(rank);
            }

            for (var at = 0; at < here.Count; at++)
            {
                draft.Mark(rank, places[here[at]]);
            }
        }

        return new RankedBallot(draft.Encode().ToString());
    }
}
