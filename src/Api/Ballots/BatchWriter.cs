using System.Buffers.Text;
using System.IO.Pipelines;
using MVoting.Api.Problems;
using MVoting.Core;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;

namespace MVoting.Api.Ballots;

/// <summary>
/// Writes the results of one batch, a line each, in the order of the ballots, as soon as they are known.
/// </summary>
public sealed class BatchWriter(PollAtDoor room, PollDoors polls, BatchLedger ledger)
{
    private const int FlushSizeBytes = 32 * 1024;
    private const int HeadSizeBytes = 64;

    /// <summary>Writes until the ledger is complete or the client is gone.</summary>
    public async Task RunAsync(PipeWriter output, CancellationToken aborted)
    {
        var index = 0;
        var unflushedBytes = 0;
        while (await ledger.WaitForAsync(index, aborted))
        {
            unflushedBytes += Write(output, index, ledger.Take(index));
            index++;
            if (unflushedBytes >= FlushSizeBytes || !ledger.IsAnswered(index))
            {
                // Waits for a client that does not read; the lanes go on meanwhile.
                var flushed = await output.FlushAsync(aborted);
                unflushedBytes = 0;
                if (flushed.IsCompleted)
                {
                    return;
                }
            }
        }
    }

    private int Write(PipeWriter output, int index, in BatchSlot slot)
    {
        var (status, problem) = ResultOf(slot);
        var span = output.GetSpan(HeadSizeBytes + Math.Max(problem.Length, ReceiptJson.MaxSizeBytes));
        var length = 0;
        Put(span, ref length, "{\"index\":"u8);
        Put(span, ref length, index);
        Put(span, ref length, ",\"status\":"u8);
        Put(span, ref length, status);
        span[length++] = (byte)',';
        if (problem.IsEmpty)
        {
            length += WriteReceipt(span[length..], slot);
        }
        else
        {
            Put(span, ref length, "\"problem\":"u8);
            Put(span, ref length, problem);
        }

        Put(span, ref length, "}\n"u8);
        output.Advance(length);
        return length;
    }

    private int WriteReceipt(Span<byte> span, in BatchSlot slot)
    {
        Span<byte> code = stackalloc byte[PollSecret.ReceiptCodeLength];
        room.Secret.WriteReceiptCode(new ReceiptSubject(slot.Box, slot.Answer.Segment, slot.Fingerprint), code);
        return room.Receipt.Write(span, code, slot.Answer.RecordedAtMs);
    }

    private (int Status, ReadOnlyMemory<byte> Problem) ResultOf(in BatchSlot slot)
    {
        if (slot.Answer.HasReceipt)
        {
            return (slot.Answer.Status == CastStatus.Counted ? 201 : 200, default);
        }

        if (slot.Answer.Status == CastStatus.Unreadable && !slot.Problem.IsEmpty)
        {
            return (slot.ProblemStatus, slot.Problem);
        }

        if (slot.Answer.Status == CastStatus.StalePaper)
        {
            polls.Drop(room);
        }

        var kind = CastProblems.Of(slot.Answer.Status);
        return (kind.Status, ProblemDocument.Plain(kind));
    }

    private static void Put(Span<byte> span, ref int length, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(span[length..]);
        length += bytes.Length;
    }

    private static void Put(Span<byte> span, ref int length, ReadOnlyMemory<byte> bytes) =>
        Put(span, ref length, bytes.Span);

    private static void Put(Span<byte> span, ref int length, int number)
    {
        Invariant.Check(Utf8Formatter.TryFormat(number, span[length..], out var written), "a result fits its line");
        length += written;
    }
}
