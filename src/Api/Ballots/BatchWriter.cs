using System.Buffers.Text;
using System.IO.Pipelines;
using MVoting.Api.Problems;
using MVoting.Core;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;

namespace MVoting.Api.Ballots;

/// <summary>
/// Writes the results of one batch, a line each, in the order of the ballots, as soon as they are known: a few at a
/// time when more are known (see <see cref="ReceiptCodes"/>).
/// </summary>
public sealed class BatchWriter(PollAtDoor room, PollDoors polls, BatchLedger ledger)
{
    private const int FlushSizeBytes = 32 * 1024;
    private const int HeadSizeBytes = 64;

    private readonly BatchSlot[] _group = new BatchSlot[ReceiptCodes.Most];
    private readonly ReceiptCodes _codes = new();

    /// <summary>Writes until the ledger is complete or the client is gone.</summary>
    public async Task RunAsync(PipeWriter output, CancellationToken aborted)
    {
        var index = 0;
        var unflushedBytes = 0;
        while (await ledger.WaitForAsync(index, aborted))
        {
            var count = TakeKnown(index);
            unflushedBytes += WriteGroup(output, index, count);
            index += count;
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

    /// <summary>Takes the result of this line, which is known, and of those after it that are known too.</summary>
    private int TakeKnown(int index)
    {
        var count = 0;
        do
        {
            _group[count] = ledger.Take(index + count);
            count++;
        }
        while (count < _group.Length && ledger.IsAnswered(index + count));
        return count;
    }

    private int WriteGroup(PipeWriter output, int index, int count)
    {
        _codes.Clear();
        var slots = _group.AsSpan(0, count);
        foreach (ref readonly var slot in slots)
        {
            if (slot.Answer.HasReceipt)
            {
                _codes.Add(new ReceiptSubject(slot.Voter, slot.Fingerprint, slot.Box, slot.Answer.Segment));
            }
        }

        _codes.Make(room.Secret, room.Paper.Uid);
        var length = 0;
        var receipts = 0;
        foreach (ref readonly var slot in slots)
        {
            var code = slot.Answer.HasReceipt ? _codes.At(receipts++) : default;
            length += Write(output, index++, slot, code);
        }

        return length;
    }

    private int Write(PipeWriter output, int index, in BatchSlot slot, ReadOnlySpan<byte> code)
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
            length += room.Receipt.Write(span[length..], code, slot.Box, slot.Answer);
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
