namespace MVoting.Simulation.World;

/// <summary>An invariant did not hold in a run.</summary>
internal sealed class ViolationException : Exception
{
    public ViolationException(string invariant, string detail)
        : base($"{invariant}: {detail}") => Invariant = invariant;

    /// <param name="violation">What a run has met.</param>
    /// <param name="story">The seed, and how it came to that.</param>
    public ViolationException(ViolationException violation, string story)
        : base($"{violation.Message}{Environment.NewLine}{story}") => Invariant = violation.Invariant;

    /// <summary>The name of the invariant.</summary>
    public string Invariant { get; }
}
