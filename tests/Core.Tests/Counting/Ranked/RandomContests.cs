using MVoting.Core.Counting.Ranked;

namespace MVoting.Core.Tests.Counting.Ranked;

/// <summary>Contests and rules from a seed.</summary>
internal static class RandomContests
{
    /// <summary>A ballot as the marks at its ranks: candidates, or -1 for an overvote without names.</summary>
    public static List<int[]> Ballot(Random random, int candidates, int ranks, bool isNamed)
    {
        var ballot = new List<int[]>();
        for (var rank = random.Next(ranks + 1); rank > 0; rank--)
        {
            ballot.Add(random.Next(10) switch
            {
                0 => [],
                1 when !isNamed => [-1],
                1 => [random.Next(candidates), random.Next(candidates)],
                _ => [random.Next(candidates)],
            });
        }

        return ballot;
    }

    public static RankedProfileBuilder Builder(int candidates, int excluded, bool withWriteIns)
    {
        var builder = new RankedProfileBuilder();
        for (var candidate = 0; candidate < candidates; candidate++)
        {
            var name = withWriteIns && candidate == candidates - 1
                ? RankedCandidate.UndeclaredWriteInsName
                : ((char)('A' + candidate)).ToString();
            Assert.True(builder.TryAdd(new RankedCandidate(name, candidate == excluded), out _));
        }

        return builder;
    }

    public static void Add(RankedProfileBuilder builder, List<int[]> ballot, long count = 1)
    {
        var draft = new RankedBallotDraft();
        for (var rank = 0; rank < ballot.Count; rank++)
        {
            foreach (var mark in ballot[rank])
            {
                if (mark < 0)
                {
                    draft.MarkUnnamedOvervote(rank + 1);
                }
                else
                {
                    draft.Mark(rank + 1, mark);
                }
            }
        }

        builder.Add(draft, count);
    }

    /// <summary>Rules that agree with each other.</summary>
    public static RankedRules Rules(Random random, bool isNamed)
    {
        var mode = (WinnerElectionMode)random.Next(6);
        var isRunOff = mode is WinnerElectionMode.SingleWinnerMajority or WinnerElectionMode.MultiPassIrv;
        var isTransfer = mode is WinnerElectionMode.MultiWinnerAllowMultipleWinnersPerRound
            or WinnerElectionMode.MultiWinnerAllowOnlyOneWinnerPerRound;
        var isShare = mode == WinnerElectionMode.BottomsUpUsingPercentageThreshold;
        return new RankedRules
        {
            WinnerElectionMode = mode,
            NumberOfWinners = mode == WinnerElectionMode.SingleWinnerMajority ? 1 : isShare ? 0 : random.Next(2, 5),
            TiebreakMode = (TiebreakMode)random.Next(6),
            RandomSeed = random.Next(),
            OvervoteRule = (OvervoteRule)random.Next(isNamed ? 3 : 2),
            MaxSkippedRanksAllowed = random.Next(3) is var skips and < 2 ? skips : null,
            MaxRankingsAllowed = random.Next(1, 6) is var ranks and < 5 ? ranks : null,
            ExhaustOnDuplicateCandidate = random.Next(2) == 0,
            MinimumVoteThreshold = random.Next(3),
            BatchElimination = isRunOff && random.Next(2) == 0,
            CutoffElimination = isShare && random.Next(2) == 0,
            ContinueUntilTwoCandidatesRemain = isRunOff && random.Next(3) == 0,
            DoesFirstRoundDetermineThreshold = (isRunOff || isShare) && random.Next(3) == 0,
            DecimalPlacesForVoteArithmetic = random.Next(1, 21),
            NonIntegerWinningThreshold = isTransfer && random.Next(2) == 0,
            HareQuota = isTransfer && random.Next(2) == 0,
            MultiSeatBottomsUpPercentageThreshold = isShare ? random.Next(1, 500) / 10m : null,
        };
    }
}
