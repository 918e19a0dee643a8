namespace MVoting.Silo.Gateways;

/// <summary>What a process knows of its ways to the engine, for whoever calls it. Thread-safe.</summary>
public interface IGatewayWatch
{
    /// <summary>
    /// Cancelled when the next connection to a gateway closes: whatever was under way over it is answered by nobody.
    /// To be taken before a call is sent.
    /// </summary>
    CancellationToken NextLoss { get; }

    /// <summary>Says that a call waits longer than usual: the gateways are looked at, and one that is silent is left out.</summary>
    void Doubt();

    /// <summary>Whether a silo could be called now. Never throws.</summary>
    Task<bool> IsAnyReachableAsync();
}
