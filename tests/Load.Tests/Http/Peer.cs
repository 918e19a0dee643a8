using System.Net;
using System.Net.Sockets;
using System.Text;
using MVoting.Load.Http;

namespace MVoting.Load.Tests.Http;

/// <summary>A listener that reads one request and writes prepared bytes, whatever they are.</summary>
internal sealed class Peer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public Peer() => _listener.Start();

    public RawHttpConnection Connect(TimeSpan timeout)
    {
        var endpoint = new RawHttpEndpoint(new Uri($"http://{_listener.LocalEndpoint}"));
        return new RawHttpConnection(endpoint, endpoint.PostHead("/path", "key", "application/json"), timeout);
    }

    /// <summary>Answers one request, whose body must be <c>{}</c>, and closes; returns the request.</summary>
    public async Task<string> ServeAsync(string answer, int pieceSizeBytes)
    {
        using var client = await _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        client.NoDelay = true;
        var stream = client.GetStream();
        var received = new byte[4096];
        var count = 0;
        while (!received.AsSpan(0, count).EndsWith("{}"u8))
        {
            count += await stream.ReadAsync(received.AsMemory(count), TestContext.Current.CancellationToken);
        }

        foreach (var piece in Encoding.ASCII.GetBytes(answer).Chunk(pieceSizeBytes))
        {
            await stream.WriteAsync(piece, TestContext.Current.CancellationToken);
        }

        return Encoding.ASCII.GetString(received, 0, count);
    }

    public void Dispose() => _listener.Dispose();
}
