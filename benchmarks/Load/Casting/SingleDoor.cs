using System.Buffers;
using MVoting.Load.Ballots;
using MVoting.Load.Http;

namespace MVoting.Load.Casting;

/// <summary>The single route, <c>POST …/ballots</c>, over one lean connection.</summary>
public sealed class SingleDoor : IDoor
{
    private readonly RawHttpConnection _connection;
    private readonly BallotWriter _writer;
    private readonly ArrayBufferWriter<byte> _body = new(1024);

    public SingleDoor(PollAddress address, IBallotSource source, TimeSpan timeout)
    {
        ArgumentNullException.ThrowIfNull(address);
        var endpoint = new RawHttpEndpoint(address.Server);
        var head = endpoint.PostHead(address.BallotsPath, address.Key, "application/json");
        _connection = new RawHttpConnection(endpoint, head, timeout);
        _writer = new BallotWriter(source);
    }

    public int BallotsPerCall => 1;

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
            var response = await _connection.PostAsync(_body.WrittenMemory, cancellationToken);
            return AnswerReader.Read(response.Status, response.Body.Span, response.RetryAfter);
        }
        catch (Exception fault) when (Faults.IsNetwork(fault))
        {
            return Faults.ToAnswer(fault);
        }
    }
}
