using System.Numerics;

namespace MVoting.Core.Counting.Ranked;

/// <summary>
/// One count from the first round to the last: the only one, or one seat's run-off under multi-pass IRV.
/// <see cref="RankedPass"/>'s other part chooses who is elected and who is eliminated.
/// </summary>
internal sealed partial class RankedPass
{
    private readonly RankedProfile _profile;
    private readonly RankedRules _rules;
    private readonly RankedTies _ties;
    private readonly int _seats;
    private readonly int _firstRound;
    private readonly BigInteger _partsPerVote;
    private readonly BallotPiles _piles;
    private readonly bool[] _continuing;
    private readonly bool[] _elected;
    private readonly BigInteger[] _kept;
    private readonly List<RankedDecision> _rounds = [];
    private readonly int _candidates;
    private int _electedCount;
    private int _eliminatedCount;

    /// <param name="seats">Seats to fill.</param>
    /// <param name="firstRound">The number of this pass's first round.</param>
    /// <param name="passedOver">Candidates that were elected in an earlier pass.</param>
    public RankedPass(
        RankedProfile profile,
        RankedRules rules,
        RankedTies ties,
        int seats,
        int firstRound,
        IReadOnlyCollection<int> passedOver)
    {
        _profile = profile;
        _rules = rules;
        _ties = ties;
        _seats = seats;
        _firstRound = firstRound;
        _partsPerVote = BigInteger.Pow(10, DecimalPlaces(rules));
        _piles = new BallotPiles(profile, rules, _partsPerVote);
        _continuing = [.. profile.Candidates.Select((one, at) => !one.IsExcluded && !passedOver.Contains(at))];
        _elected = new bool[_continuing.Length];
        _kept = new BigInteger[_continuing.Length];
        _candidates = _continuing.Count(continues => continues);
    }

    /// <summary>True when an official has to draw a lot before the count can go on.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>
    /// Decimal places of a part of a vote: those of the arithmetic where surplus is transferred; where a threshold
    /// is a percentage those that make it exact; else none, since every vote is whole.
    /// </summary>
    public static int DecimalPlaces(RankedRules rules) => rules.TransfersSurplus
        ? rules.DecimalPlacesForVoteArithmetic
        : rules.IsPercentage ? rules.MultiSeatBottomsUpPercentageThreshold!.Value.Scale + 2 : 0;

    /// <exception cref="OperationCanceledException">The count was cancelled between two rounds.</exception>
    public IReadOnlyList<RankedDecision> Run(CountWatch watch)
    {
        while (!IsStopped && Continues())
        {
            watch.Tell(_firstRound + _rounds.Count - 1);
            var round = new RankedDecision(_firstRound + _rounds.Count, _continuing.Length);
            Count(round);
            round.Threshold = NeedsThreshold() ? Threshold(round) : _rounds[^1].Threshold;
            _rounds.Add(round);
            Decide(round);
        }

        return _rounds;
    }

    private void Decide(RankedDecision round)
    {
        Elect(round);
        if (IsStopped)
        {
            return;
        }

        if (round.Elected.Count > 0)
        {
            foreach (var winner in round.Elected)
            {
                _elected[winner] = true;
                _electedCount++;
                if (!_rules.ContinueUntilTwoCandidatesRemain)
                {
                    _continuing[winner] = false;
                }

                if (_rules.TransfersSurplus)
                {
                    _kept[winner] = _piles.Divide(
                        winner, round.Tallies[winner]!.Value - round.Threshold, round.Tallies[winner]!.Value);
                }
            }

            return;
        }

        if (_electedCount < _seats
            || (_rules.ContinueUntilTwoCandidatesRemain && _eliminatedCount < _candidates - 2)
            || _rules.IsPercentage)
        {
            Eliminate(round);
            foreach (var loser in round.Eliminated)
            {
                _continuing[loser] = false;
                _eliminatedCount++;
            }
        }
    }

    private bool Continues()
    {
        if (_rounds.Count == 0)
        {
            return true;
        }

        var last = _rounds[^1];
        var decided = last.Elected.Count + last.Eliminated.Count > 0;
        var anybody = Standing().Exists(one => !IsNobody(one));
        if (_rounds.Count >= _rules.StopTabulationEarlyAfterRound || !decided)
        {
            return false;
        }

        if (_rules.ContinueUntilTwoCandidatesRemain)
        {
            // One more round after the last elimination, so that it is seen who has how much.
            return anybody
                && (_eliminatedCount + _electedCount + 1 < _candidates || last.Eliminated.Count > 0);
        }

        if (_rules.IsPercentage)
        {
            return _electedCount == 0 && anybody;
        }

        // With all seats filled, one more round shows where the last surplus stays.
        return _electedCount < _seats ? anybody : _rules.TransfersSurplus && last.Elected.Count > 0;
    }

    private void Count(RankedDecision round)
    {
        round.ResidualSurplus = BigInteger.Zero;
        if (_rounds.Count == 0)
        {
            _piles.Deal(_continuing);
        }
        else
        {
            Transfer(_rounds[^1], round);
        }

        for (var candidate = 0; candidate < _continuing.Length; candidate++)
        {
            if (_continuing[candidate])
            {
                round.Tallies[candidate] = _piles.Tally(candidate);
            }
            else if (_elected[candidate])
            {
                round.Tallies[candidate] = _kept[candidate];
            }
        }

        for (var reason = 0; reason < round.Inactive.Length; reason++)
        {
            round.Inactive[reason] = _piles.Inactive((InactiveReason)reason);
        }
    }

    private void Transfer(RankedDecision last, RankedDecision round)
    {
        round.ResidualSurplus = last.ResidualSurplus;
        var isLast = _rules.TransfersSurplus && _electedCount == _seats;
        foreach (var loser in last.Eliminated)
        {
            last.Moved.Add(loser, _piles.Move(loser, _continuing, isLast));
        }

        if (!_rules.TransfersSurplus)
        {
            return;
        }

        foreach (var winner in last.Elected)
        {
            last.Moved.Add(winner, _piles.Move(winner, _continuing, isLast));
            var residual = _kept[winner] - last.Threshold;
            if (residual.Sign > 0)
            {
                last.Residual.Add(winner, residual);
                round.ResidualSurplus += residual;
                _kept[winner] = last.Threshold;
            }
        }
    }

    private bool NeedsThreshold()
    {
        if (_rounds.Count == 0)
        {
            return true;
        }

        return _seats <= 1 && !_rules.DoesFirstRoundDetermineThreshold
            && (!_rules.ContinueUntilTwoCandidatesRemain || _electedCount == 0);
    }

    private BigInteger Threshold(RankedDecision round)
    {
        var votes = BigInteger.Zero;
        for (var candidate = 0; candidate < _continuing.Length; candidate++)
        {
            votes += _continuing[candidate] ? round.Tallies[candidate]!.Value : BigInteger.Zero;
        }

        if (_rules.IsPercentage)
        {
            // Exact: votes are whole, and the parts are fine enough for the percentage.
            return (Rational.Of(_rules.MultiSeatBottomsUpPercentageThreshold!.Value) * votes / 100).Numerator;
        }

        var step = _rules.NonIntegerWinningThreshold ? BigInteger.One : _partsPerVote;
        var divisor = step * (_rules.HareQuota ? _seats : _seats + 1);
        return _rules.HareQuota
            ? BigInteger.DivRem(votes + divisor - BigInteger.One, divisor, out _) * step
            : ((votes / divisor) + BigInteger.One) * step;
    }
}
