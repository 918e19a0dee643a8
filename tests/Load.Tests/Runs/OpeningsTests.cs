using MVoting.Load.Reports;
using MVoting.Load.Runs;
using MVoting.Load.Server;
using MVoting.Load.Tests.Crash;
using MVoting.Load.Tests.Fakes;

namespace MVoting.Load.Tests.Runs;

/// <summary>Proves, small and on the real server, that polls which open together are open, listed so, and count.</summary>
[Collection(RealElection.Collection)]
public sealed class OpeningsTests
{
    private const int LimitMs = 240_000;

    [Fact(Timeout = LimitMs)]
    public async Task Polls_that_open_together_are_listed_as_open_and_count()
    {
        await using var output = new StringWriter();
        await using var target = await Target.StartAsync(keepsData: false, TextWriter.Null, Runner.Cancel);
        var settings = new OpeningsSettings
        {
            Polls = 20,
            Connections = 4,
            Lead = TimeSpan.FromSeconds(40),
            GiveUp = TimeSpan.FromSeconds(120),
        };
        var run = new OpeningsRun(settings, new ProgressDisplay(output, isTerminal: false));
        Assert.True(await run.RunAsync(target, Runner.Cancel), output.ToString());
        Assert.Contains("20 open", output.ToString(), StringComparison.Ordinal);
    }
}
