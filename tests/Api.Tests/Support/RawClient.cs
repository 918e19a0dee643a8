using System.Net.Sockets;
using System.Text;

namespace MVoting.Api.Tests.Support;

/// <summary>A connection that sends exactly what a test wants, right or wrong.</summary>
public sealed class RawClient : IAsyncDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;

    private RawClient(TcpClient client)
    {
        _client = client;
        _stream = client.GetStream();
    }

    public static async Task<RawClient> ConnectAsync(Uri address)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        return new RawClient(client);
    }

    /// <summary>The head of a request that casts a ballot.</summary>
    public static string Head(string key, string header, string route = "ballots", string mediaType = "application/json") =>
        $"POST /v1/cities/{DoorServer.City}/polls/{DoorServer.Poll}/{route} HTTP/1.1\r\nHost: localhost\r\n"
        + $"Authorization: Bearer {key}\r\nContent-Type: {mediaType}\r\n{header}\r\n\r\n";

    public async Task SendAsync(string text)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
        await _stream.FlushAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Reads until the end of the response's head.</summary>
    public Task<string> ReadHeadAsync() => ReadUntilAsync("\r\n\r\n");

    /// <summary>Reads until a text has come, or the end.</summary>
    public async Task<string> ReadUntilAsync(string text)
    {
        var read = new StringBuilder();
        var buffer = new byte[4_096];
        while (!read.ToString().Contains(text, StringComparison.Ordinal))
        {
            var length = await _stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
            if (length == 0)
            {
                break;
            }

            read.Append(Encoding.UTF8.GetString(buffer, 0, length));
        }

        return read.ToString();
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }
}
