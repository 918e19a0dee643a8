using System.Buffers;
using System.IO.Pipelines;
using System.Net.Http.Headers;
using System.Text.Json;
using MVoting.Load.Ballots;

namespace MVoting.Load.Casting;

/// <summary>
/// The batch route, <c>POST …/ballots/batch</c>: a ballot a line, the results read as they come and mapped back by
/// their index. A line that got no result before the connection ended has a connection's fault for an answer.
/// </summary>
public sealed class BatchDoor(
    HttpClient http, PollAddress address, IBallotSource source, int ballotsPerCall, TimeSpan timeout) : IDoor
{
    private static readonly CastAnswer Missing = new(AnswerKind.ConnectionFault, Problem: "no result for the line");

    private readonly BallotWriter _writer = new(source);
    private readonly ArrayBufferWriter<byte> _body = new(64 * 1024);

    public int BallotsPerCall => ballotsPerCall;

    public async ValueTask CastAsync(
        IReadOnlyList<CastItem> items, List<CastAnswer> answers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(answers);
        var first = answers.Count;
        for (var i = 0; i < items.Count; i++)
        {
            answers.Add(Missing);
        }

        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(timeout);
        try
        {
            using var response = await SendAsync(items, timer.Token);
            await ReadAsync(response, answers, first, timer.Token);
        }
        catch (Exception fault) when (Faults.IsNetwork(fault) || fault is OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cause = fault is OperationCanceledException ? new TimeoutException() : fault;
            ReplaceMissing(answers, first, Faults.ToAnswer(cause));
        }
    }

    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<HttpResponseMessage> SendAsync(
        IReadOnlyList<CastItem> items, CancellationToken cancellationToken)
    {
        _body.ResetWrittenCount();
        for (var i = 0; i < items.Count; i++)
        {
            _writer.Write(items[i], _body);
            _body.Write("\n"u8);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address.Server, address.BatchPath));
        request.Content = new ReadOnlyMemoryContent(_body.WrittenMemory);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", address.Key);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private static async Task ReadAsync(
        HttpResponseMessage response, List<CastAnswer> answers, int first, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            ReplaceMissing(
                answers,
                first,
                AnswerReader.Read((int)response.StatusCode, body, response.Headers.RetryAfter?.Delta));
            return;
        }

        var pipe = PipeReader.Create(await response.Content.ReadAsStreamAsync(cancellationToken));
        try
        {
            ReadResult read;
            do
            {
                read = await pipe.ReadAsync(cancellationToken);
                var rest = TakeLines(read.Buffer, answers, first);
                pipe.AdvanceTo(rest.Start, rest.End);
            }
            while (!read.IsCompleted);
        }
        finally
        {
            await pipe.CompleteAsync();
        }
    }

    /// <summary>Reads the whole lines, each of which ends in a line feed, and returns what is left.</summary>
    private static ReadOnlySequence<byte> TakeLines(
        ReadOnlySequence<byte> received, List<CastAnswer> answers, int first)
    {
        while (received.PositionOf((byte)'\n') is { } end)
        {
            TakeLine(received.Slice(0, end), answers, first);
            received = received.Slice(received.GetPosition(1, end));
        }

        return received;
    }

    private static void TakeLine(ReadOnlySequence<byte> line, List<CastAnswer> answers, int first)
    {
        try
        {
            var (index, answer) = AnswerReader.ReadLine(line.IsSingleSegment ? line.FirstSpan : line.ToArray());
            if (index < 0 || index >= answers.Count - first || answers[first + index] != Missing)
            {
                throw new InvalidDataException($"A result of the batch has the wrong index {index}.");
            }

            answers[first + index] = answer;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("A result of the batch is not the contract's JSON.", fault);
        }
    }

    private static void ReplaceMissing(List<CastAnswer> answers, int first, CastAnswer answer)
    {
        for (var i = first; i < answers.Count; i++)
        {
            if (answers[i] == Missing)
            {
                answers[i] = answer;
            }
        }
    }
}
