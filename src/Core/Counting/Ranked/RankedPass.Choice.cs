using System.Numerics;

namespace MVoting.Core.Counting.Ranked;

/// <content>Who is elected, and who is eliminated, in a round.</content>
internal sealed partial class RankedPass
{
    private void Elect(RankedDecision round)
    {
        var standing = Standing();
        if (standing.Any(one => IsNobody(one) && Votes(round, one).Sign > 0))
        {
            // While the votes of nobody are in the count, nobody's majority is known.
            return;
        }

        var electable = standing.Where(one => !IsNobody(one)).ToList();
        var chosen = Reaching(round, standing, electable);
        var single = _rules.WinnerElectionMode == WinnerElectionMode.MultiWinnerAllowOnlyOneWinnerPerRound
            || _rules.DoesFirstRoundDetermineThreshold;
        var lastTwo = _seats == 1 && chosen.Count == 0 && standing.Count == 2 && _electedCount == 0
            && !_rules.IsPercentage;
        if ((chosen.Count > 1 && single && !_rules.IsPercentage) || lastTwo)
        {
            if (lastTwo)
            {
                round.Ground = RankedGround.MostVotes;
            }

            var pool = chosen.Count > 0 ? chosen : electable;
            var most = pool.Max(one => Votes(round, one));
            chosen = Tied(round, [.. pool.Where(one => Votes(round, one) == most)], toElect: true);
        }

        round.Elected.AddRange(chosen.OrderByDescending(one => Votes(round, one)).ThenBy(_ties.Place));
    }

    private List<int> Reaching(RankedDecision round, List<int> standing, List<int> electable)
    {
        if (_rules.IsPercentage)
        {
            round.Ground = RankedGround.Share;
            return standing.TrueForAll(one => Votes(round, one).Sign > 0 && Votes(round, one) >= round.Threshold)
                ? electable
                : [];
        }

        var unfilled = _seats - _electedCount;
        if (unfilled <= 0)
        {
            return [];
        }

        if (standing.Count <= unfilled)
        {
            round.Ground = electable.Exists(one => Votes(round, one) < round.Threshold)
                ? RankedGround.SeatsForAll
                : RankedGround.Threshold;
            return electable;
        }

        if (_rules.DoesFirstRoundDetermineThreshold && standing.Count - 1 == _seats)
        {
            round.Ground = RankedGround.MostVotes;
            var most = electable.Max(one => Votes(round, one));
            return electable.FindAll(one => Votes(round, one) == most);
        }

        round.Ground = RankedGround.Threshold;
        return _rules.WinnerElectionMode == WinnerElectionMode.BottomsUp
            ? []
            : electable.FindAll(one => Votes(round, one).Sign > 0 && Votes(round, one) >= round.Threshold);
    }

    private void Eliminate(RankedDecision round)
    {
        // Where the count goes on after the winner is known, the winner stands, but does not leave.
        var standing = Standing();
        var (ground, losers) = Losers(round, standing.FindAll(one => !_elected[one]), standing);
        round.Ground = ground;
        round.Eliminated.AddRange(losers.Order());
    }

    // The four ways exclude each other, in this order.
    private (RankedGround Ground, List<int> Losers) Losers(RankedDecision round, List<int> standing, List<int> all)
    {
        var writeIns = standing.FindAll(one => IsNobody(one) && Votes(round, one).Sign > 0);
        if (writeIns.Count > 0)
        {
            return (RankedGround.WriteIns, writeIns);
        }

        var below = standing.FindAll(one =>
            _rounds[0].Tallies[one] < _rules.MinimumVoteThreshold * _partsPerVote);
        if (below.Count > 0)
        {
            return (RankedGround.Minimum, below);
        }

        if (_rules.CutoffElimination)
        {
            below = standing.FindAll(one => Votes(round, one) < round.Threshold);
            if (below.Count > 0)
            {
                return (RankedGround.Cutoff, below);
            }
        }

        var batch = _rules.BatchElimination ? Batch(round, all) : [];
        if (batch.Count > 1)
        {
            return (RankedGround.Batch, batch);
        }

        var fewest = standing.Min(one => Votes(round, one));
        var last = standing.FindAll(one => Votes(round, one) == fewest);
        // Undeclared write-ins without a vote go before a person does: no lot is needed.
        var nobody = last.FindAll(IsNobody);
        return (RankedGround.Fewest, nobody.Count > 0 ? nobody : Tied(round, last, toElect: false));
    }

    // The most of the lowest whose votes together are fewer than the next one's.
    private List<int> Batch(RankedDecision round, List<int> standing)
    {
        List<List<int>> sets = [[]];
        var sum = BigInteger.Zero;
        List<int> seen = [];
        foreach (var group in standing.GroupBy(one => Votes(round, one)).OrderBy(group => group.Key))
        {
            if (seen.Count > 0 && sum < group.Key)
            {
                sets.Add([.. seen]);
            }

            if (group.Any(one => _elected[one]))
            {
                break;
            }

            seen.AddRange(group);
            sum += group.Key * group.Count();
        }

        // The count is to go on until two remain: a set that leaves one only is one step too large.
        return _rules.ContinueUntilTwoCandidatesRemain && sets[^1].Count + _eliminatedCount == _candidates - 1
            ? sets[^2]
            : sets[^1];
    }

    // One of the tied; nobody when an official has to draw, which stops the count.
    private List<int> Tied(RankedDecision round, List<int> tied, bool toElect)
    {
        if (tied.Count == 1)
        {
            return tied;
        }

        var before = _rounds.Take(_rounds.Count - 1).Select(one => one.Tallies).ToList();
        if (_ties.Select(round.Number, tied, toElect, before) is { } selected)
        {
            return [selected];
        }

        IsStopped = true;
        return [];
    }

    private List<int> Standing() => [.. Enumerable.Range(0, _continuing.Length).Where(one => _continuing[one])];

    private bool IsNobody(int candidate) => _profile.Candidates[candidate].IsUndeclaredWriteIns;

    private static BigInteger Votes(RankedDecision round, int candidate) => round.Tallies[candidate]!.Value;
}
