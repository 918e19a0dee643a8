using MVoting.Load.Server;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Commands;

/// <summary>Runs to a verdict; when it is bad or missing, a server that was started here has its last word.</summary>
internal static class Outcome
{
    public static Task<int> RunAsync(Target target, Func<Task<Verdict>> run) =>
        RunAllAsync(target, async () => [await run()]);

    /// <summary>The same for a run with several verdicts, each of which must hold.</summary>
    public static Task<int> RunAllAsync(Target target, Func<Task<IReadOnlyList<Verdict>>> run) =>
        HoldAsync(target, async () => (await run()).All(verdict => verdict.Holds));

    /// <summary>The same for a run that has written its own verdict and says whether it holds.</summary>
    public static async Task<int> HoldAsync(Target target, Func<Task<bool>> run)
    {
        try
        {
            if (await run())
            {
                return ExitCodes.Holds;
            }
        }
        catch (Exception fault) when (fault is SetupException or NoVerdictException)
        {
            target.WriteLastLines(Console.Error);
            throw;
        }

        target.WriteLastLines(Console.Error);
        return ExitCodes.Broken;
    }
}
