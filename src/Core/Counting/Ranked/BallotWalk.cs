namespace MVoting.Core.Counting.Ranked;

/// <summary>
/// Finds for whom a ballot counts. It begins at the first rank each time: what a mark means depends on who
/// continues. At each rank the checks come in RCTab's order, which decides the reason that is reported: skipped
/// ranks, then repeated candidates, then overvotes.
/// </summary>
internal static class BallotWalk
{
    /// <summary>The candidate's number, or, below zero, the reason that <see cref="Reason"/> tells.</summary>
    public static int Target(RankedBallot ballot, ReadOnlySpan<bool> continuing, RankedRules rules)
    {
        Span<ulong> seen = stackalloc ulong[(continuing.Length + 63) / 64];
        var skips = 0;
        var rank = 0;
        var marks = false;
        foreach (var here in ballot)
        {
            if (rank++ == rules.MaxRankingsAllowed)
            {
                break;
            }

            if (here.IsSkipped)
            {
                skips++;
                continue;
            }

            if (skips > rules.MaxSkippedRanksAllowed)
            {
                return Of(InactiveReason.SkippedRankings);
            }

            skips = 0;
            marks = true;
            if (rules.ExhaustOnDuplicateCandidate && Repeats(here, seen))
            {
                return Of(InactiveReason.RepeatedRankings);
            }

            if (here.IsOvervote && rules.OvervoteRule == OvervoteRule.ExhaustImmediately)
            {
                return Of(InactiveReason.Overvotes);
            }

            if (here.IsOvervote && rules.OvervoteRule == OvervoteRule.AlwaysSkipToNextRank)
            {
                continue;
            }

            var found = -1;
            for (var at = 0; at < here.Count; at++)
            {
                if (continuing[here[at]])
                {
                    if (found >= 0)
                    {
                        return Of(InactiveReason.Overvotes);
                    }

                    found = here[at];
                }
            }

            if (found >= 0)
            {
                return found;
            }
        }

        return Of(marks ? InactiveReason.ExhaustedChoices : InactiveReason.Undervotes);
    }

    public static int Of(InactiveReason reason) => -1 - (int)reason;

    public static InactiveReason Reason(int target) => (InactiveReason)(-1 - target);

    private static bool Repeats(RankMarks marks, Span<ulong> seen)
    {
        for (var at = 0; at < marks.Count; at++)
        {
            var bit = 1UL << (marks[at] & 63);
            if ((seen[marks[at] >> 6] & bit) != 0)
            {
                return true;
            }

            seen[marks[at] >> 6] |= bit;
        }

        return false;
    }
}
