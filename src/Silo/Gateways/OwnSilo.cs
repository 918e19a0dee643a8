namespace MVoting.Silo.Gateways;

/// <summary>The way to the engine of a process with a silo inside: there is none that could break.</summary>
/// <param name="statuses">The silos as this one sees them.</param>
internal sealed class OwnSilo(ISiloStatusOracle statuses) : IGatewayWatch
{
    /// <inheritdoc/>
    public CancellationToken NextLoss => CancellationToken.None;

    /// <inheritdoc/>
    /// <remarks>Silos watch each other, and end what was under way to one that is dead.</remarks>
    public bool IsSuspecting => false;

    /// <inheritdoc/>
    public int Silos => Math.Max(1, statuses.GetApproximateSiloStatuses(onlyActive: true).Count);

    /// <inheritdoc/>
    public void Doubt()
    {
        // Silos watch each other.
    }

    /// <inheritdoc/>
    public Task<bool> IsAnyReachableAsync() => Task.FromResult(true);
}
