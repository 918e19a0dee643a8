using MVoting.Load.Verdicts;

namespace MVoting.Load.Runs;

/// <summary>
/// Once ballots were cast, a server that does not come back is no setup error: the verdict stays open, and the ledger
/// is what it can be reached from later.
/// </summary>
internal static class Conclusion
{
    public static async Task<Verdict> ReachAsync(TextWriter output, string ledgerPath, Func<Task<Verdict>> decide)
    {
        try
        {
            var verdict = await decide();
            VerdictText.Write(output, verdict);
            return verdict;
        }
        catch (SetupException problem)
        {
            throw new NoVerdictException($"No verdict: {problem.Message} The ledger is '{ledgerPath}'.");
        }
    }
}
