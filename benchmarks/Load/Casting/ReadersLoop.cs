using System.Buffers.Text;
using System.Diagnostics;
using MVoting.Load.Http;
using MVoting.Load.Reports;

namespace MVoting.Load.Casting;

/// <summary>
/// Readers of a poll's results, in an open loop. A tally that goes back on one connection would be seen.
/// </summary>
public sealed class ReadersLoop(PollAddress address, TimeSpan timeout, CallTrace trace, Latencies lateness)
{
    private long _shrunk;

    /// <summary>Answers that showed fewer ballots than an earlier one on the same connection.</summary>
    public long Shrunk => Volatile.Read(ref _shrunk);

    public async Task RunAsync(ArrivalCurve curve, int connections, CancellationToken cancellationToken)
    {
        var pacer = new Pacer(curve);
        pacer.Start(cancellationToken);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => WorkAsync(pacer, cancellationToken)));
    }

    private async Task WorkAsync(Pacer pacer, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var endpoint = new RawHttpEndpoint(address.Server);
        var head = endpoint.GetHead($"{address.Path}/results", address.Key);
        await using var connection = new RawHttpConnection(endpoint, head, timeout);
        long seen = 0;
        await foreach (var call in pacer.Due.ReadAllAsync(cancellationToken))
        {
            var due = pacer.DueAt(call);
            lateness.Add(Stopwatch.GetElapsedTime(due));
            var (outcome, ballots) = await ReadAsync(connection, head, cancellationToken);
            trace.Set(call, Stopwatch.GetElapsedTime(due), outcome);
            if (ballots is { } shown)
            {
                Interlocked.Add(ref _shrunk, shown < seen ? 1 : 0);
                seen = Math.Max(seen, shown);
            }
        }
    }

    private static async ValueTask<(CallOutcome Outcome, long? Ballots)> ReadAsync(
        RawHttpConnection connection, byte[] head, CancellationToken cancellationToken)
    {
        try
        {
            var response = await connection.SendAsync(head, ReadOnlyMemory<byte>.Empty, cancellationToken);
            return response.Status switch
            {
                200 when FindBallots(response.Body.Span) is { } ballots => (CallOutcome.Accepted, ballots),
                503 when response.RetryAfter is not null => (CallOutcome.Refused, null),
                200 => (CallOutcome.Failed, null),
                _ => (CallOutcome.RefusedOtherwise, null),
            };
        }
        catch (Exception fault) when (Faults.IsNetwork(fault))
        {
            return (CallOutcome.Failed, null);
        }
    }

    /// <summary>The number of ballots in an answer, which stands in it before any other member of that name.</summary>
    private static long? FindBallots(ReadOnlySpan<byte> json)
    {
        var name = "\"ballots\":"u8;
        var place = json.IndexOf(name);
        return place >= 0 && Utf8Parser.TryParse(json[(place + name.Length)..], out long ballots, out _)
            ? ballots
            : null;
    }
}
