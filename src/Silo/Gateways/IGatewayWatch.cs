namespace MVoting.Silo.Gateways;

/// <summary>What a process knows of its ways to the engine, for whoever calls it. Thread-safe.</summary>
public interface IGatewayWatch
{
    /// <summary>
    /// Cancelled when the next connection to a gateway closes: whatever was under way over it is answered by nobody.
    /// To be taken before a call is sent.
    /// </summary>
    CancellationToken NextLoss { get; }

    /// <summary>Whether a silo of the cluster is silent, and may be dead with what was under way to it.</summary>
    bool IsSuspecting { get; }

    /// <summary>Silos that are not suspected, at least 1: a message may have been lost on the way between two of them.</summary>
    int Silos { get; }

    /// <summary>Says that a call waits longer than usual: the gateways are looked at, and one that is silent is left out.</summary>
    void Doubt();

    /// <summary>Whether a silo could be called now. Never throws.</summary>
    Task<bool> IsAnyReachableAsync();
}
