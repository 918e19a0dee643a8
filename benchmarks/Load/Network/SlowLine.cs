using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace MVoting.Load.Network;

/// <summary>
/// A line to a server on which every message from the client arrives later than it was sent: what a database that has
/// become slow looks like to its clients. The order stays; answers come at once. When one end closes, the other is closed.
/// </summary>
public sealed class SlowLine : IAsyncDisposable
{
    private const int MessageSizeBytesMax = 64 * 1024;

    /// <summary>Messages of one connection that are on their way; the client's socket waits behind them.</summary>
    private const int MessagesOnTheWay = 256;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closed = new();
    private readonly string _host;
    private readonly int _port;
    private readonly Task _accepting;
    private long _delayMs;

    public SlowLine(string host, int port)
    {
        (_host, _port) = (host, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where clients connect to, on 127.0.0.1.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How long a message that is sent from now on is under way.</summary>
    public TimeSpan Delay
    {
        get => TimeSpan.FromMilliseconds(Volatile.Read(ref _delayMs));
        set => Volatile.Write(ref _delayMs, (long)value.TotalMilliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _closed.Dispose();
    }

    private async Task AcceptAsync()
    {
        var carrying = new List<Task>();
        try
        {
            while (true)
            {
                carrying.Add(CarryAsync(await _listener.AcceptSocketAsync(_closed.Token)));
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The line was closed.
        }

        await Task.WhenAll(carrying);
    }

    private async Task CarryAsync(Socket client)
    {
        using var one = client;
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        one.NoDelay = server.NoDelay = true;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_closed.Token);
        try
        {
            await server.ConnectAsync(_host, _port, ended.Token);
            var messages = Channel.CreateBounded<(long DueAt, byte[] Bytes)>(MessagesOnTheWay);
            Task[] ways =
            [
                TakeAsync(one, messages.Writer, ended.Token),
                GiveAsync(messages.Reader, server, ended.Token),
                PassAsync(server, one, ended.Token),
            ];
            await Task.WhenAny(ways);
            await ended.CancelAsync();
            await Task.WhenAll(ways);
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException)
        {
            // One end has gone; the other one hears it by the closing of its socket.
        }
    }

    private async Task TakeAsync(
        Socket from, ChannelWriter<(long DueAt, byte[] Bytes)> messages, CancellationToken cancellationToken)
    {
        var buffer = new byte[MessageSizeBytesMax];
        for (int count; (count = await from.ReceiveAsync(buffer, cancellationToken)) > 0;)
        {
            await messages.WriteAsync(
                (Environment.TickCount64 + Volatile.Read(ref _delayMs), buffer[..count]), cancellationToken);
        }
    }

    private static async Task GiveAsync(
        ChannelReader<(long DueAt, byte[] Bytes)> messages, Socket to, CancellationToken cancellationToken)
    {
        await foreach (var (dueAt, bytes) in messages.ReadAllAsync(cancellationToken))
        {
            var early = dueAt - Environment.TickCount64;
            if (early > 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(early), cancellationToken);
            }

            await SendAsync(to, bytes, cancellationToken);
        }
    }

    private static async Task PassAsync(Socket from, Socket to, CancellationToken cancellationToken)
    {
        var buffer = new byte[MessageSizeBytesMax];
        for (int count; (count = await from.ReceiveAsync(buffer, cancellationToken)) > 0;)
        {
            await SendAsync(to, buffer.AsMemory(0, count), cancellationToken);
        }
    }

    private static async Task SendAsync(Socket to, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await to.SendAsync(bytes, cancellationToken)..];
        }
    }
}
