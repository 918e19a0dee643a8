using System.Collections.Concurrent;
using System.Net;
using MVoting.Silo.Gateways;

namespace MVoting.Silo.Tests.Gateways;

/// <summary>Gateways that answer, or do not, as the test says.</summary>
internal sealed class FakeProbe : IGatewayProbe
{
    private readonly ConcurrentDictionary<EndPoint, bool> _silent = new();
    private int _looks;

    public int Looks => Volatile.Read(ref _looks);

    public void Silence(EndPoint gateway) => _silent[gateway] = true;

    public void Wake(EndPoint gateway) => _silent.TryRemove(gateway, out _);

    public Task<bool> AnswersAsync(EndPoint gateway)
    {
        Interlocked.Increment(ref _looks);
        return Task.FromResult(!_silent.ContainsKey(gateway));
    }
}
