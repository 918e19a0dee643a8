using System.Buffers;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using MVoting.Api.Ballots;
using MVoting.Core;
using MVoting.Ladder.Samples;
using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Http;

namespace MVoting.Ladder.Rungs;

/// <summary>
/// The whole single route in this process, one ballot after another on one connection: every ballot goes alone through
/// lane, grain and commit, so that each allocates the same. The client is a socket and allocates nothing.
/// </summary>
internal sealed class HttpAloneRung(ProductInside product) : IRung
{
    private const int Ballots = 50;
    private const int Voters = 1_000_000;
    private const int AnswerSizeBytesMax = 16 * 1024;

    private readonly FloodBallots _source = new(Voters, LadderPaper.Options, seed: 1);
    private readonly byte[] _answer = new byte[AnswerSizeBytesMax];
    private readonly List<byte[]> _requests = [];
    private Socket? _socket;
    private byte[] _head = [];
    private int _next;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_socket is null)
        {
            var room = await product.OpenPollAsync(boxes: 1, cancellationToken);
            _head = HeadOf(room);
            _socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await _socket.ConnectAsync(product.Address.Host, product.Address.Port, cancellationToken);
        }

        using var writer = new BallotWriter(_source);
        _requests.Clear();
        while (_requests.Count < Ballots)
        {
            _requests.Add(Write(writer, new CastItem(_next++)));
        }
    }

    public Task<int> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var request in _requests)
        {
            _socket!.Send(request);
            var length = _socket.Receive(_answer);
            Invariant.Check(
                _answer.AsSpan(0, length).StartsWith("HTTP/1.1 201"u8), "every ballot of the ladder counts");
        }

        return Task.FromResult(Ballots);
    }

    public ValueTask DisposeAsync()
    {
        _socket?.Dispose();
        return ValueTask.CompletedTask;
    }

    private byte[] HeadOf(PollAtDoor room)
    {
        var address = new PollAddress(product.Address, product.Key, room.Paper.City, room.Paper.Poll);
        return new RawHttpEndpoint(product.Address).PostHead(address.BallotsPath, product.Key, "application/json");
    }

    private byte[] Write(BallotWriter writer, CastItem item)
    {
        var body = new ArrayBufferWriter<byte>();
        writer.Write(item, body);
        var length = Encoding.ASCII.GetBytes(
            body.WrittenCount.ToString(CultureInfo.InvariantCulture) + "\r\n\r\n");
        return [.. _head, .. length, .. body.WrittenSpan];
    }
}
