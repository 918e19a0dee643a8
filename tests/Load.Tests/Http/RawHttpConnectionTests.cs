using System.Net.Sockets;
using System.Text;

namespace MVoting.Load.Tests.Http;

/// <summary>
/// Proves that the lean client reads answers however the network cuts them into pieces, and turns each fault into an
/// exception, after which it can be used again.
/// </summary>
public sealed class RawHttpConnectionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("HTTP/1.1 201 Created\r\nContent-Length: 5\r\n\r\nhello", 201, "hello")]
    [InlineData("HTTP/1.1 200 OK\r\ncontent-type: a\r\nTRANSFER-ENCODING: Chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n", 200, "hello")]
    [InlineData("HTTP/1.1 503 Unavailable\r\nRetry-After: 7\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", 503, "")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", 204, "")]
    public async Task An_answer_is_read_byte_by_byte(string answer, int status, string body)
    {
        using var peer = new Peer();
        await using var connection = peer.Connect(Patience);
        var serving = peer.ServeAsync(answer, pieceSizeBytes: 1);

        var response = await connection.PostAsync("{}"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.Equal((status, body), (response.Status, Encoding.ASCII.GetString(response.Body.Span)));
        Assert.Equal(status == 503 ? TimeSpan.FromSeconds(7) : null, response.RetryAfter);
        var request = await serving;
        Assert.StartsWith("POST /path HTTP/1.1\r\nHost: 127.0.0.1:", request, StringComparison.Ordinal);
        Assert.EndsWith("Content-Length: 2\r\n\r\n{}", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel")]
    [InlineData("SSH-2.0-something else\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nendless")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    public async Task A_broken_answer_is_a_fault_and_the_next_request_opens_a_new_connection(string broken)
    {
        using var peer = new Peer();
        await using var connection = peer.Connect(Patience);
        var serving = peer.ServeAsync(broken, pieceSizeBytes: 100);

        var fault = await Record.ExceptionAsync(
            async () => await connection.PostAsync("{}"u8.ToArray(), TestContext.Current.CancellationToken));

        Assert.True(fault is IOException or InvalidDataException or SocketException, fault?.ToString());
        await serving;
        var again = peer.ServeAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", pieceSizeBytes: 100);
        var response = await connection.PostAsync("{}"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal(200, response.Status);
        await again;
    }

    [Fact]
    public async Task A_server_that_never_answers_is_a_timeout()
    {
        using var peer = new Peer();
        await using var connection = peer.Connect(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAsync<TimeoutException>(
            async () => await connection.PostAsync("{}"u8.ToArray(), TestContext.Current.CancellationToken));
    }
}
