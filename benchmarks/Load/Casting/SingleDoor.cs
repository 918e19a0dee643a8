using System.Buffers;
using MVoting.Load.Ballots;
using MVoting.Load.Http;

namespace MVoting.Load.Casting;

/// <summary>The single route, <c>POST …/ballots</c>, over one lean connection.</summary>
public sealed class SingleDoor : IDoor
{
    private readonly RawHttpConnection _connection;
    private readonly IReadOnlyList<byte[]> _heads;
    private readonly BallotWriter _writer;
    private readonly ArrayBufferWriter<byte> _body = new(1024);

    /// <param name="heads">
    /// The head of each poll's requests: ballot n goes to poll n modulo their number (<see cref="HeadOf"/>).
    /// </param>
    public SingleDoor(
        RawHttpEndpoint endpoint, IReadOnlyList<byte[]> heads, IBallotSource source, TimeSpan timeout)
    {
        ArgumentNullException.ThrowIfNull(heads);
        _heads = heads;
        _connection = new RawHttpConnection(endpoint, heads[0], timeout);
        _writer = new BallotWriter(source);
    }

    public int BallotsPerCall => 1;

    /// <summary>The head of the requests that cast into a poll.</summary>
    public static byte[] HeadOf(RawHttpEndpoint endpoint, PollAddress address)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(address);
        return endpoint.PostHead(address.BallotsPath, address.Key, "application/json");
    }

    public async ValueTask CastAsync(
        IReadOnlyList<CastItem> items, List<CastAnswer> answers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(answers);
        for (var i = 0; i < items.Count; i++)
        {
            answers.Add(await CastAsync(items[i], cancellationToken));
        }
    }

    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        return _connection.DisposeAsync();
    }

    private async ValueTask<CastAnswer> CastAsync(CastItem item, CancellationToken cancellationToken)
    {
        _body.ResetWrittenCount();
        _writer.Write(item, _body);
        try
        {
            var head = _heads[item.Index % _heads.Count];
            var response = await _connection.SendAsync(head, _body.WrittenMemory, cancellationToken);
            return AnswerReader.Read(response.Status, response.Body.Span, response.RetryAfter);
        }
        catch (Exception fault) when (Faults.IsNetwork(fault))
        {
            return Faults.ToAnswer(fault);
        }
    }
}
