namespace MVoting.Api.Health;

/// <summary>Whether the process was told to end: it then takes no new ballots and is not ready.</summary>
public sealed class Drain : IDisposable
{
    private readonly CancellationTokenSource _begun = new();

    /// <summary>Cancelled when draining begins: streams end, batches take no more lines.</summary>
    public CancellationToken Begun => _begun.Token;

    public bool IsDraining => _begun.IsCancellationRequested;

    /// <summary>Begins draining; may be called again.</summary>
    public void Begin() => _begun.Cancel();

    public void Dispose() => _begun.Dispose();
}
