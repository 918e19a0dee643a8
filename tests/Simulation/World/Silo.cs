namespace MVoting.Simulation.World;

/// <summary>A process with activations and a clock of its own.</summary>
internal sealed class Silo(int number)
{
    public int Number { get; } = number;

    /// <summary>How far its clock is off, milliseconds.</summary>
    public long ClockErrorMs { get; set; }
}
