using System.Net;
using System.Net.Sockets;
using MVoting.Load.Network;

namespace MVoting.Load.Tests.Network;

/// <summary>Proves that a slow line delays and does nothing else: no byte is lost, none comes before another.</summary>
public sealed class SlowLineTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task What_goes_in_comes_out_in_its_order_and_the_answer_comes_back(int delayMs)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var line = new SlowLine("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port)
        {
            Delay = TimeSpan.FromMilliseconds(delayMs),
        };
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, line.Port, Cancel);
        using var server = await listener.AcceptTcpClientAsync(Cancel);

        for (byte i = 0; i < 100; i++)
        {
            await client.GetStream().WriteAsync(new[] { i }, Cancel);
        }

        var received = new byte[100];
        await server.GetStream().ReadExactlyAsync(received, Cancel);
        await server.GetStream().WriteAsync("done"u8.ToArray(), Cancel);
        var answer = new byte[4];
        await client.GetStream().ReadExactlyAsync(answer, Cancel);

        Assert.Equal(Enumerable.Range(0, 100).Select(i => (byte)i), received);
        Assert.Equal("done"u8.ToArray(), answer);
    }

    [Fact]
    public async Task When_the_client_goes_the_server_hears_it()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var line = new SlowLine("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port);
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, line.Port, Cancel);
        using var server = await listener.AcceptTcpClientAsync(Cancel);

        client.Dispose();

        Assert.Equal(0, await server.GetStream().ReadAsync(new byte[1], Cancel));
    }
}
