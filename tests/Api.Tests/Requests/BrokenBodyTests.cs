using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using MVoting.Api.Tests.Support;

namespace MVoting.Api.Tests.Requests;

/// <summary>
/// A client that goes away within its body, or frames it wrongly, is no defect of the server: nothing of it stands in the
/// log at the level of warnings or above, neither ours nor the web server's.
/// </summary>
public sealed class BrokenBodyTests
{
    private const int Cuts = 40;

    [Theory]
    [InlineData("ballots", "application/json")]
    [InlineData("ballots/batch", "application/x-ndjson")]
    [InlineData("reschedule", "application/json")]
    public async Task Clients_that_reset_their_connections_leave_nothing_in_the_log(string route, string mediaType)
    {
        var log = new ConcurrentQueue<string>();
        await using var server = await DoorServer.OpenAsync(log: log);
        for (var cut = 0; cut < Cuts; cut++)
        {
            var begun = server.RequestsBegun;
            using var client = new TcpClient { NoDelay = true, LingerState = new LingerOption(true, 0) };
            await client.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
            var head = RawClient.Head(DoorServer.OperatorKey, "Content-Length: 1000", route, mediaType);
            await client.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes(head + "{\"voter\":"), TestContext.Current.CancellationToken);
            if (cut % 2 == 0)
            {
                // Half of them when the server reads already.
                await server.UntilRequestsAsync(begun + 1);
            }

            client.Client.Close();
        }

        await server.UntilNoRequestsAsync();
        await server.StopAsync();
        Assert.True(log.IsEmpty, string.Join('\n', log.Take(3)));
    }

    [Theory]
    [InlineData("ballots")]
    [InlineData("reschedule")]
    public async Task A_chunk_size_that_is_far_too_large_is_400_and_no_error_of_the_servers(string route)
    {
        var log = new ConcurrentQueue<string>();
        await using var server = await DoorServer.OpenAsync(log: log);
        await using var raw = await RawClient.ConnectAsync(server.Address);
        await raw.SendAsync(RawClient.Head(DoorServer.OperatorKey, "Transfer-Encoding: chunked", route) + "80000000\r\n");
        Assert.Contains("HTTP/1.1 400", await raw.ReadHeadAsync(), StringComparison.Ordinal);
        await server.StopAsync();
        Assert.True(log.IsEmpty, string.Join('\n', log.Take(3)));
    }
}
