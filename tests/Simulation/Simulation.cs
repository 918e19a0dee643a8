using MVoting.Simulation.World;

namespace MVoting.Simulation;

/// <summary>Runs seeds. The same seed with the same bug planted is the same run, event by event.</summary>
internal static class Simulation
{
    private const int TailLines = 80;

    /// <summary>Runs one seed. Throws <see cref="ViolationException"/> with the story when an invariant does not hold.</summary>
    public static RunStatistics Run(ulong seed, SimulationOptions options)
    {
        Planted.Plant(options.Bug);
        try
        {
            var run = new Run(seed, options.Trace, options.Aim);
            run.Execute();
            return run.Statistics;
        }
        catch (ViolationException violation) when (options.Trace is null)
        {
            // The run is repeated for its trace: it costs nothing while all is well.
            var trace = new List<string>();
            try
            {
                Run(seed, options with { Trace = trace });
            }
            catch (ViolationException)
            {
                // The same as before.
            }

            throw new ViolationException(
                violation,
                $"seed {seed}, planted {options.Bug}, {trace.Count} lines of trace; the last:"
                    + Environment.NewLine + string.Join(Environment.NewLine, trace.TakeLast(TailLines)));
        }
        finally
        {
            Planted.Plant(PlantedBug.None);
        }
    }
}
