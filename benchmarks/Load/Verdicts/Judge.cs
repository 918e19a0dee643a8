using MVoting.Load.Casting;

namespace MVoting.Load.Verdicts;

/// <summary>Reaches the verdict.</summary>
public static class Judge
{
    private const int DifferencesShown = 20;

    /// <param name="ledger">The ledger, read back from its file.</param>
    /// <param name="log">What the answers of this run were.</param>
    /// <param name="results">The server's results after closing.</param>
    /// <param name="whole">
    /// The count of the whole election, when every ballot of it was cast: the results must equal it.
    /// </param>
    public static Verdict Decide(LedgerCount ledger, CastLog log, PollResults results, BallotCount? whole)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(results);
        var (lost, above) = Balance(ledger, results.Count);
        return new Verdict
        {
            Acknowledged = ledger.Acknowledged,
            Counted = results.Count.Ballots,
            Lost = lost,
            // A ballot without an answer may have counted.
            CountedTwice = Math.Max(0, above - log.Unanswered),
            Unanswered = log.Unanswered,
            Complaints = [.. Complaints(ledger, log, results, whole)],
        };
    }

    private static (long Lost, long Above) Balance(LedgerCount ledger, BallotCount counted)
    {
        var lost = ledger.Voters - counted.Ballots;
        var above = -lost;
        foreach (var option in ledger.Tally.Options.Keys.Union(counted.Options.Keys))
        {
            var lacking = Votes(ledger.Tally, option) - Votes(counted, option);
            lost = Math.Max(lost, lacking);
            above = Math.Max(above, -lacking);
        }

        return (Math.Max(0, lost), Math.Max(0, above));
    }

    private static long Votes(BallotCount count, string option) => count.Options.GetValueOrDefault(option)?.Votes ?? 0;

    private static IEnumerable<string> Complaints(
        LedgerCount ledger, CastLog log, PollResults results, BallotCount? whole)
    {
        if (results.State is not ("closed" or "published") || !results.IsFinal)
        {
            yield return $"the results are not final: state {results.State}, final {results.IsFinal}";
        }

        if (ledger.Acknowledged != log.Acknowledged + log.AcknowledgedBefore)
        {
            yield return $"the ledger holds {ledger.Acknowledged} acknowledgements, " +
                $"{log.Acknowledged + log.AcknowledgedBefore} were received";
        }

        if (ledger.SharedReceipts > 0)
        {
            yield return $"{ledger.SharedReceipts} receipts were given for more than one ballot";
        }

        if (ledger.Strangers > 0)
        {
            yield return $"{ledger.Strangers} lines of the ledger are not of this election's ballots";
        }

        if (log.WrongAnswers > 0)
        {
            yield return $"{log.WrongAnswers} answers were not what the contract says";
        }

        if (log.Refused > 0)
        {
            yield return $"{log.Refused} ballots were refused";
        }

        foreach (var example in log.Examples)
        {
            yield return $"  {example}";
        }

        // With unanswered ballots about, only what the whole election says can be compared to the counter.
        var expected = whole ?? (log.Unanswered == 0 ? ledger.Tally : null);
        if (expected is null)
        {
            yield break;
        }

        var differences = Difference.Between(expected, results.Count);
        foreach (var difference in differences.Take(DifferencesShown))
        {
            yield return difference.ToString();
        }

        if (differences.Count > DifferencesShown)
        {
            yield return $"… and {differences.Count - DifferencesShown} more counters";
        }
    }
}
