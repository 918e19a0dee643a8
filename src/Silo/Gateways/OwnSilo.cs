namespace MVoting.Silo.Gateways;

/// <summary>The way to the engine of a process with a silo inside: there is none that could break.</summary>
internal sealed class OwnSilo : IGatewayWatch
{
    /// <inheritdoc/>
    public CancellationToken NextLoss => CancellationToken.None;

    /// <inheritdoc/>
    public void Doubt()
    {
        // Silos watch each other.
    }

    /// <inheritdoc/>
    public Task<bool> IsAnyReachableAsync() => Task.FromResult(true);
}
