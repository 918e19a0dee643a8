using System.Diagnostics;
using MVoting.Simulation.World;

namespace MVoting.Simulation;

/// <summary>
/// Proves that the invariants hold in many thousand random runs of a whole poll, under every fault that the design
/// names, and that the faults did happen. <c>MVOTING_SIM_SEEDS</c> changes how many runs;
/// <c>MVOTING_SIM_SEED</c> replays one and prints its whole trace.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    [Fact]
    public void No_seed_breaks_an_invariant()
    {
        if (Environment.GetEnvironmentVariable("MVOTING_SIM_SEED") is { Length: > 0 } only)
        {
            Replay(ulong.Parse(only));
            return;
        }

        var seeds = int.Parse(Environment.GetEnvironmentVariable("MVOTING_SIM_SEEDS") ?? "10000");
        var watch = Stopwatch.StartNew();
        var sum = new RunStatistics();
        for (var seed = 1; seed <= seeds; seed++)
        {
            sum.Add(Simulation.Run((ulong)seed, new SimulationOptions()));
        }

        var line = $"simulation: {seeds} seeds in {watch.Elapsed.TotalSeconds:F1} s, "
            + $"{sum[Happening.BallotCast] / watch.Elapsed.TotalSeconds:N0} ballots/s; {sum}";
        output.WriteLine(line);
        Console.WriteLine(line);
    }

    private void Replay(ulong seed)
    {
        var trace = new List<string>();
        try
        {
            Simulation.Run(seed, new SimulationOptions { Trace = trace });
        }
        finally
        {
            trace.ForEach(output.WriteLine);
            trace.ForEach(Console.WriteLine);
        }
    }
}
