using MVoting.Silo.Gateways;

namespace MVoting.Api.Tests.Support;

/// <summary>Ways to the engine that break when the test says so.</summary>
public sealed class FakeWatch : IGatewayWatch, IDisposable
{
    private CancellationTokenSource _loss = new();
    private int _doubts;

    public CancellationToken NextLoss => _loss.Token;

    /// <summary>Whether a silo could be called.</summary>
    public bool IsReachable { get; set; } = true;

    public bool IsSuspecting { get; set; }

    public int Silos { get; set; } = 1;

    public int Doubts => Volatile.Read(ref _doubts);

    public void Break() => Interlocked.Exchange(ref _loss, new CancellationTokenSource()).Cancel();

    public void Doubt() => Interlocked.Increment(ref _doubts);

    public void Dispose() => _loss.Dispose();

    public Task<bool> IsAnyReachableAsync() => Task.FromResult(IsReachable);
}
