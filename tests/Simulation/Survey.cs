using MVoting.Simulation.World;
namespace MVoting.Simulation;
public sealed class Survey(ITestOutputHelper output)
{
    [Fact]
    public void Survey_()
    {
        if (Environment.GetEnvironmentVariable("SURVEY") is not { } s) return;
        var bug = Enum.Parse<PlantedBug>(Environment.GetEnvironmentVariable("BUG") ?? "None");
        var skip = Environment.GetEnvironmentVariable("SKIP");
        var counts = new Dictionary<string, (int, ulong, string)>();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var sum = new RunStatistics();
        for (ulong seed = 1; seed <= ulong.Parse(s); seed++)
        {
            try { sum.Add(Simulation.Run(seed, new SimulationOptions { Bug = bug, Trace = [] })); }
            catch (ViolationException v) { var c = counts.GetValueOrDefault(v.Invariant); counts[v.Invariant] = (c.Item1 + 1, c.Item1 == 0 ? seed : c.Item2, c.Item1 == 0 ? v.Message : c.Item3); }
            catch (Exception v) { var c = counts.GetValueOrDefault("EX"); counts["EX"] = (c.Item1 + 1, c.Item1 == 0 ? seed : c.Item2, c.Item1 == 0 ? v.ToString() : c.Item3); }
        }
        foreach (var (k, v) in counts) output.WriteLine($"{k}: {v}");
        output.WriteLine($"{watch.Elapsed} {sum}");
        Assert.Fail("survey");
    }
}
