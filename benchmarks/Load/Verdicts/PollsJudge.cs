using MVoting.Load.Casting;

namespace MVoting.Load.Verdicts;

/// <summary>
/// The verdict over several polls at once: their sum as for one poll, and each one's count beside its own
/// acknowledgements, so that a ballot which was counted in another poll than its own is found.
/// </summary>
internal static class PollsJudge
{
    /// <param name="acknowledged">Acknowledged ballots of each poll.</param>
    /// <param name="results">Final results of each poll; null: nobody voted there.</param>
    public static Verdict Decide(
        LedgerCount ledger, CastLog log, IReadOnlyList<long> acknowledged, IReadOnlyList<PollResults?> results)
    {
        var known = results.OfType<PollResults>().ToList();
        var sum = new BallotCount();
        foreach (var count in known.Select(one => one.Count))
        {
            sum.Ballots += count.Ballots;
            sum.Blank += count.Blank;
            foreach (var (option, counted) in count.Options)
            {
                sum.Of(option).Votes += counted.Votes;
            }
        }

        var notFinal = known.FirstOrDefault(one => !one.IsFinal);
        var whole = new PollResults((notFinal ?? known[0]).State, notFinal is null, sum);
        var verdict = Judge.Decide(ledger, log, whole, whole: null);
        var (lost, twice) = (0L, 0L);
        for (var poll = 0; poll < results.Count; poll++)
        {
            var lacking = acknowledged[poll] - (results[poll]?.Count.Ballots ?? 0);
            lost += Math.Max(0, lacking);
            twice += Math.Max(0, -lacking);
        }

        return verdict with
        {
            Lost = Math.Max(verdict.Lost, lost),
            CountedTwice = Math.Max(verdict.CountedTwice, Math.Max(0, twice - log.Unanswered)),
        };
    }
}
