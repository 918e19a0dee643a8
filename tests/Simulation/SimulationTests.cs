using System.Diagnostics;
using System.Globalization;
using MVoting.Simulation.World;

namespace MVoting.Simulation;

/// <summary>
/// Proves that the invariants hold in many thousand random runs of a whole poll, under every fault that the design
/// names, and that the faults did happen. <c>MVOTING_SIM_SEEDS</c> changes how many runs;
/// <c>MVOTING_SIM_SEED</c> replays one and prints its whole trace, with the mistake that <c>MVOTING_SIM_BUG</c> names.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int SeedsByDefault = 10_000;

    // With fewer seeds a rare fault may be missing by chance.
    private const int SeedsForEveryFault = 2_000;

    [Fact]
    public void No_seed_breaks_an_invariant_and_every_fault_happens()
    {
        if (Setting("MVOTING_SIM_SEED") is { } seed)
        {
            Replay(seed);
            return;
        }

        var seeds = Setting("MVOTING_SIM_SEEDS") ?? SeedsByDefault;
        var watch = Stopwatch.StartNew();
        var sum = RunAll((int)seeds);
        var seconds = watch.Elapsed.TotalSeconds;
        Say($"simulation: {seeds:N0} seeds in {seconds:F1} s, {sum[Happening.BallotCast] / seconds:N0} ballots/s: {sum}");
        if (seeds >= SeedsForEveryFault)
        {
            Assert.All(Enum.GetValues<Happening>(), happening => Assert.True(sum[happening] > 0, $"no {happening}"));
        }
    }

    [Fact]
    public void A_seed_is_the_same_run_every_time()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var first = new List<string>();
            var second = new List<string>();
            Simulation.Run(seed, new SimulationOptions { Trace = first });
            Simulation.Run(seed, new SimulationOptions { Trace = second });
            Assert.Equal(first, second);
        }
    }

    // A run is single-threaded; several run side by side, each on a thread of its own.
    private static RunStatistics RunAll(int seeds)
    {
        var sum = new RunStatistics();
        Parallel.For(
            1,
            seeds + 1,
            new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken },
            () => new RunStatistics(),
            (seed, _, mine) =>
            {
                mine.Add(Simulation.Run((ulong)seed, new SimulationOptions()));
                return mine;
            },
            mine =>
            {
                lock (sum)
                {
                    sum.Add(mine);
                }
            });
        return sum;
    }

    private void Replay(ulong seed)
    {
        var trace = new List<string>();
        try
        {
            var bug = Environment.GetEnvironmentVariable("MVOTING_SIM_BUG") is { Length: > 0 } name
                ? Enum.Parse<PlantedBug>(name) : PlantedBug.None;
            Simulation.Run(seed, new SimulationOptions { Trace = trace, Bug = bug, Aim = AimSetting() });
        }
        finally
        {
            trace.ForEach(Say);
        }
    }

    private void Say(string line)
    {
        output.WriteLine(line);
        Console.WriteLine(line);
    }

    // MVOTING_SIM_AIM: the seed's own, unless it is named.
    private static Aim? AimSetting() =>
        Environment.GetEnvironmentVariable("MVOTING_SIM_AIM") is { Length: > 0 } name ? Enum.Parse<Aim>(name) : null;

    private static ulong? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text
            ? ulong.Parse(text, CultureInfo.InvariantCulture)
            : null;
}
