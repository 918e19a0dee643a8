using MVoting.Load.Server;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Commands;

/// <summary>Runs to a verdict; when it is bad or missing, a server that was started here has its last word.</summary>
internal static class Outcome
{
    public static async Task<int> RunAsync(Target target, Func<Task<Verdict>> run)
    {
        try
        {
            if ((await run()).Holds)
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
