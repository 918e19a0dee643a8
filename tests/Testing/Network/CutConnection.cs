using System.Net;
using System.Net.Sockets;

namespace MVoting.Testing.Network;

/// <summary>One connection through a <see cref="CuttingProxy"/>: a pump each way, and what befalls the requests.</summary>
internal sealed class CutConnection(CuttingProxy proxy, Socket client) : IDisposable
{
    private const int BufferSizeBytes = 256 * 1024;
    private readonly Socket _server = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Lock _gate = new();
    private CuttingMode _replies;
    private TaskCompletionSource? _met;

    public async Task RunAsync(EndPoint server)
    {
        try
        {
            client.NoDelay = _server.NoDelay = true;
            await _server.ConnectAsync(server).ConfigureAwait(false);
            await Task.WhenAny(PumpAsync(client, RequestAsync), PumpAsync(_server, ReplyAsync)).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The server is down, or the proxy was closed: the client sees a connection that closes.
        }
        finally
        {
            Dispose();
            proxy.Forget(this);
        }
    }

    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
    }

    /// <summary>Reads until an end of the connection closes, or <paramref name="hand"/> does not want more.</summary>
    private static async Task PumpAsync(Socket from, Func<ReadOnlyMemory<byte>, Task<bool>> hand)
    {
        var buffer = new byte[BufferSizeBytes];
        try
        {
            while (true)
            {
                var read = await from.ReceiveAsync(buffer).ConfigureAwait(false);
                if (read == 0 || !await hand(buffer.AsMemory(0, read)).ConfigureAwait(false))
                    return;
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // Closed by either end, or cut.
        }
    }

    private async Task<bool> RequestAsync(ReadOnlyMemory<byte> bytes)
    {
        var (mode, met) = proxy.Take(bytes.Length);
        switch (mode)
        {
            case CuttingMode.CutBefore:
                return Cut(met);
            case CuttingMode.CutAfter or CuttingMode.CutWithinReply or CuttingMode.HangAfter:
                lock (_gate)
                    (_replies, _met) = (mode, met);
                break;
            case CuttingMode.Delay:
                met?.TrySetResult();
                await Task.Delay(proxy.Delay).ConfigureAwait(false);
                break;
            case CuttingMode.Hang:
                await proxy.WhileAsync(mode).ConfigureAwait(false);
                break;
            default:
                break;
        }
        await SendAsync(_server, bytes).ConfigureAwait(false);
        return true;
    }

    private async Task<bool> ReplyAsync(ReadOnlyMemory<byte> bytes)
    {
        CuttingMode mode;
        TaskCompletionSource? met;
        lock (_gate)
        {
            (mode, met) = (_replies, _met);
            _replies = CuttingMode.Pass;
        }
        switch (mode)
        {
            case CuttingMode.CutAfter:
                return Cut(met);
            case CuttingMode.CutWithinReply:
                await SendAsync(client, bytes[..Math.Max(0, bytes.Length - proxy.BytesKeptBack)]).ConfigureAwait(false);
                return Cut(met);
            case CuttingMode.HangAfter:
                await proxy.WhileAsync(mode).ConfigureAwait(false);
                break;
            default:
                break;
        }
        await SendAsync(client, bytes).ConfigureAwait(false);
        return true;
    }

    /// <summary>Closes the connection; nothing more is handed on.</summary>
    private bool Cut(TaskCompletionSource? met)
    {
        Dispose();
        proxy.CountCut();
        met?.TrySetResult();
        return false;
    }

    private static async Task SendAsync(Socket to, ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
            bytes = bytes[await to.SendAsync(bytes).ConfigureAwait(false)..];
    }
}
