using System.Net;
using System.Net.Sockets;
using MVoting.Silo.Hosting;

namespace MVoting.Silo.Gateways;

/// <summary>
/// Opens a connection, ends it without a word, and waits until the other side ends it too. The kernel accepts
/// connections for a process that is frozen, but nobody ends them for it. Nothing of Orleans' protocol is needed, and
/// a silo takes note of it below the level of warnings.
/// </summary>
internal sealed class SocketProbe(TimeProvider time) : IGatewayProbe
{
    public async Task<bool> AnswersAsync(EndPoint gateway)
    {
        using var timer = new CancellationTokenSource(
            TimeSpan.FromMilliseconds(ClusterLimits.ProbeGatewayMs), time);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(gateway, timer.Token);
            socket.Shutdown(SocketShutdown.Send);
            await socket.ReceiveAsync(new byte[1], timer.Token);
            return true;
        }
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.ConnectionReset)
        {
            // Somebody has ended it, if not politely.
            return true;
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
