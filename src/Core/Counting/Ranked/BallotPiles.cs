using System.Numerics;
using System.Runtime.InteropServices;

namespace MVoting.Core.Counting.Ranked;

/// <summary>
/// The merged ballots, each on the pile of the candidate for whom it counts. Ballots that have been through the
/// same surpluses weigh the same, so a weight is kept once for all of them: moving ballots adds whole numbers
/// (64 bit), and only the sum of each weight is multiplied, exactly. Weights and tallies are in parts of a vote.
/// </summary>
internal sealed class BallotPiles
{
    private readonly RankedProfile _profile;
    private readonly RankedRules _rules;
    private readonly BigInteger _partsPerVote;
    private readonly List<int>[] _piles;
    private readonly int[] _weightOf;
    private readonly List<BigInteger> _weights;
    private readonly BigInteger[] _tallies;
    private readonly BigInteger[] _inactive = new BigInteger[Enum.GetValues<InactiveReason>().Length];
    private readonly Dictionary<(int Target, int Weight), long> _moves = [];

    public BallotPiles(RankedProfile profile, RankedRules rules, BigInteger partsPerVote)
    {
        _profile = profile;
        _rules = rules;
        _partsPerVote = partsPerVote;
        _piles = [.. profile.Candidates.Select(_ => new List<int>())];
        _weightOf = new int[profile.Ballots.Length];
        _weights = [partsPerVote];
        _tallies = new BigInteger[profile.Candidates.Length];
    }

    /// <summary>Votes of a candidate, in parts.</summary>
    public BigInteger Tally(int candidate) => _tallies[candidate];

    /// <summary>Votes that count for nobody any more, in parts.</summary>
    public BigInteger Inactive(InactiveReason reason) => _inactive[(int)reason];

    /// <summary>Puts every ballot on its first pile.</summary>
    public void Deal(ReadOnlySpan<bool> continuing)
    {
        for (var ballot = 0; ballot < _profile.Ballots.Length; ballot++)
        {
            Put(ballot, BallotWalk.Target(_profile.Ballots[ballot].Ballot, continuing, _rules));
        }

        Book();
    }

    /// <summary>
    /// Divides the ballots of a winner: the part <paramref name="surplus"/> / <paramref name="votes"/>, cut to the
    /// decimal places, of each one's weight goes on; the rest stays.
    /// </summary>
    /// <returns>What stays, in parts: the threshold and, because of the cutting, some more.</returns>
    public BigInteger Divide(int winner, BigInteger surplus, BigInteger votes)
    {
        // Both cuts are downward, as RCTab's: the winner never falls below the threshold.
        var fraction = surplus.Sign > 0 ? surplus * _partsPerVote / votes : BigInteger.Zero;
        var renewed = new Dictionary<int, int>();
        var onward = BigInteger.Zero;
        foreach (var ballot in _piles[winner])
        {
            if (!renewed.TryGetValue(_weightOf[ballot], out var weight))
            {
                weight = WeightOf(_weights[_weightOf[ballot]] * fraction / _partsPerVote);
                renewed.Add(_weightOf[ballot], weight);
            }

            _weightOf[ballot] = weight;
            onward += _weights[weight] * _profile.Ballots[ballot].Count;
        }

        return _tallies[winner] - onward;
    }

    /// <summary>Moves a pile to those who continue, and gives what each target got, in parts.</summary>
    /// <param name="isLast">True when no seat is left: the votes go nowhere.</param>
    public Dictionary<int, BigInteger> Move(int from, ReadOnlySpan<bool> continuing, bool isLast)
    {
        foreach (var ballot in _piles[from])
        {
            if (_weights[_weightOf[ballot]].Sign > 0)
            {
                Put(ballot, isLast
                    ? BallotWalk.Of(InactiveReason.FinalRoundSurplus)
                    : BallotWalk.Target(_profile.Ballots[ballot].Ballot, continuing, _rules));
            }
        }

        _piles[from].Clear();
        _tallies[from] = BigInteger.Zero;
        return Book();
    }

    private void Put(int ballot, int target)
    {
        if (target >= 0)
        {
            _piles[target].Add(ballot);
        }

        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_moves, (target, _weightOf[ballot]), out _);
        count += _profile.Ballots[ballot].Count;
    }

    private Dictionary<int, BigInteger> Book()
    {
        var received = new Dictionary<int, BigInteger>();
        foreach (var ((target, weight), count) in _moves)
        {
            var votes = _weights[weight] * count;
            received[target] = received.GetValueOrDefault(target) + votes;
            if (target >= 0)
            {
                _tallies[target] += votes;
            }
            else
            {
                _inactive[(int)BallotWalk.Reason(target)] += votes;
            }
        }

        _moves.Clear();
        return received;
    }

    private int WeightOf(BigInteger parts)
    {
        var known = _weights.IndexOf(parts);
        if (known >= 0)
        {
            return known;
        }

        _weights.Add(parts);
        return _weights.Count - 1;
    }
}
