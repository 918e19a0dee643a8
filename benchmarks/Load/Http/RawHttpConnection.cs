using System.Buffers.Text;
using System.Net.Security;
using System.Net.Sockets;

namespace MVoting.Load.Http;

/// <summary>
/// A lean HTTP/1.1 client for one server: one request under way at a time, the header bytes made once, no allocation
/// for a request beside the sockets' own. The load generator shares its processor with the server that it measures,
/// so what it does not spend goes to the server.
/// </summary>
/// <remarks>
/// Any fault (I/O error, timeout, an answer that is not HTTP) closes the connection and is thrown; the next request
/// opens a new one. Whether the server acted on a request that ended in a fault is unknown.
/// </remarks>
public sealed class RawHttpConnection(RawHttpEndpoint endpoint, byte[] head, TimeSpan timeout) : IAsyncDisposable
{
    /// <summary>Bytes of one answer: a receipt takes some hundreds, a problem document a few thousand.</summary>
    private const int ResponseSizeBytesMax = 1024 * 1024;

    /// <summary>Room for the digits of Content-Length and the blank line after them.</summary>
    private const int LengthSizeBytes = 24;

    private byte[] _request = new byte[4096];
    private byte[] _response = new byte[4096];
    private CancellationTokenSource _timer = new();
    private Stream? _stream;

    /// <summary>
    /// Posts <paramref name="body"/> and reads the whole answer. Throws <see cref="TimeoutException"/>,
    /// <see cref="IOException"/>, <see cref="SocketException"/> or <see cref="InvalidDataException"/>.
    /// </summary>
    public ValueTask<RawHttpResponse> PostAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        SendAsync(head, body, cancellationToken);

    /// <summary>The same under another head than the connection's own: of another path, or of another method.</summary>
    public async ValueTask<RawHttpResponse> SendAsync(
        byte[] headOfRequest, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_timer.TryReset())
        {
            _timer.Dispose();
            _timer = new CancellationTokenSource();
        }

        _timer.CancelAfter(timeout);
        using var _ = cancellationToken.UnsafeRegister(
            static timer => ((CancellationTokenSource)timer!).Cancel(), _timer);
        try
        {
            _stream ??= await ConnectAsync(_timer.Token);
            await _stream.WriteAsync(Frame(headOfRequest, body.Span), _timer.Token);
            return await ReadAsync(_stream, _timer.Token);
        }
        catch (Exception fault)
        {
            await CloseAsync();
            cancellationToken.ThrowIfCancellationRequested();
            if (fault is OperationCanceledException)
            {
                throw new TimeoutException($"No answer within {timeout.TotalSeconds} s.", fault);
            }

            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _timer.Dispose();
    }

    private async ValueTask CloseAsync()
    {
        if (_stream is { } stream)
        {
            _stream = null;
            await stream.DisposeAsync();
        }
    }

    private async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endpoint.Host, endpoint.Port, cancellationToken);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        var plain = new NetworkStream(socket, ownsSocket: true);
        if (!endpoint.IsTls)
        {
            return plain;
        }

        var tls = new SslStream(plain);
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = endpoint.Host }, cancellationToken);
            return tls;
        }
        catch
        {
            await tls.DisposeAsync();
            throw;
        }
    }

    private ReadOnlyMemory<byte> Frame(byte[] head, ReadOnlySpan<byte> body)
    {
        var needed = head.Length + LengthSizeBytes + body.Length;
        if (_request.Length < needed)
        {
            _request = new byte[Math.Max(needed, _request.Length * 2)];
        }

        head.CopyTo(_request.AsSpan());
        Utf8Formatter.TryFormat(body.Length, _request.AsSpan(head.Length), out var digits);
        var position = head.Length + digits;
        "\r\n\r\n"u8.CopyTo(_request.AsSpan(position));
        body.CopyTo(_request.AsSpan(position + 4));
        return _request.AsMemory(0, position + 4 + body.Length);
    }

    private async ValueTask<RawHttpResponse> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var received = 0;
        ResponseHead head;
        do
        {
            received = await ReceiveAsync(stream, received, cancellationToken);
        }
        while (!ResponseHead.TryRead(_response.AsSpan(0, received), out head));

        int size;
        if (head.IsChunked)
        {
            while (!ChunkedBody.TryUnframe(_response.AsSpan(head.SizeBytes, received - head.SizeBytes), out size))
            {
                received = await ReceiveAsync(stream, received, cancellationToken);
            }
        }
        else
        {
            size = ContentSize(head);
            while (received < head.SizeBytes + size)
            {
                received = await ReceiveAsync(stream, received, cancellationToken);
            }
        }

        if (!head.KeepsAlive)
        {
            await CloseAsync();
        }

        return new RawHttpResponse(head.Status, _response.AsMemory(head.SizeBytes, size), head.RetryAfter);
    }

    private static int ContentSize(ResponseHead head) => head.ContentLength switch
    {
        null when head.Status == 204 => 0,
        null => throw new InvalidDataException("The answer has neither a length nor chunks."),
        > ResponseSizeBytesMax => throw new InvalidDataException("The answer is too long."),
        _ => (int)head.ContentLength,
    };

    private async ValueTask<int> ReceiveAsync(Stream stream, int received, CancellationToken cancellationToken)
    {
        if (received == _response.Length)
        {
            if (received >= ResponseSizeBytesMax)
            {
                throw new InvalidDataException("The answer is too long.");
            }

            Array.Resize(ref _response, received * 2);
        }

        var count = await stream.ReadAsync(_response.AsMemory(received), cancellationToken);
        return count > 0 ? received + count : throw new IOException("The server closed the connection.");
    }
}
