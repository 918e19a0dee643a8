using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using MVoting.Silo.Gateways;
using MVoting.Silo.Hosting;

namespace MVoting.Silo.Tests.Gateways;

/// <summary>
/// A process that ends what its caller has ended is alive; one whose kernel alone accepts connections, as it does for a
/// frozen process, is not, and neither is nobody.
/// </summary>
public sealed class SocketProbeTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SocketProbeTests() => _listener.Start();

    private IPEndPoint Address => (IPEndPoint)_listener.LocalEndpoint;

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task A_process_that_ends_the_connection_answers()
    {
        var probe = new SocketProbe(_time).AnswersAsync(Address);
        using (var accepted = await _listener.AcceptSocketAsync(TestContext.Current.CancellationToken))
        {
            Assert.Equal(0, await accepted.ReceiveAsync(new byte[1], TestContext.Current.CancellationToken));
        }

        Assert.True(await probe);
    }

    [Fact]
    public async Task A_process_that_does_nothing_with_the_connection_does_not()
    {
        // Nobody accepts it: it stands in the kernel's queue.
        var probe = new SocketProbe(_time).AnswersAsync(Address);
        while (!_listener.Pending())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.False(probe.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(ClusterLimits.ProbeGatewayMs));
        Assert.False(await probe);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_does_not()
    {
        // Bound and not listening: no other test can take the port meanwhile, and the system refuses connections.
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Assert.False(await new SocketProbe(_time).AnswersAsync((IPEndPoint)silent.LocalEndPoint!));
    }
}
