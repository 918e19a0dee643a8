using MVoting.Simulation.World;

namespace MVoting.Simulation;

/// <summary>What a run is besides its seed.</summary>
internal sealed record SimulationOptions
{
    /// <summary>The mistake that is planted.</summary>
    public PlantedBug Bug { get; init; }

    /// <summary>What it is aimed at; null: the seed decides.</summary>
    public Aim? Aim { get; init; }

    /// <summary>Takes the trace, line by line; null: none is made.</summary>
    public List<string>? Trace { get; init; }
}
