using System.Collections.Concurrent;
using System.Diagnostics;
using MVoting.Load.Ballots;
using MVoting.Load.Ledgers;

namespace MVoting.Load.Casting;

/// <summary>
/// Judges every answer as it comes, writes what was acknowledged to the ledger, and keeps what was out of order.
/// Thread-safe.
/// </summary>
/// <param name="acknowledgedBefore">Acknowledgements that the ledger held before this run.</param>
public sealed class CastLog(LedgerWriter ledger, long acknowledgedBefore = 0)
{
    private const int ExamplesMax = 10;

    private readonly ConcurrentDictionary<string, long> _failures = new();
    private readonly ConcurrentDictionary<int, Receipt> _copies = new();
    private readonly ConcurrentDictionary<int, int> _counted = new();
    private readonly ConcurrentQueue<string> _wrong = new();
    private long _acknowledged;
    private long _countedBefore;
    private long _repeats;
    private long _refused;
    private long _unanswered;
    private long _wrongCount;

    /// <summary>
    /// Whether the server may itself send a ballot to its box again: then a ballot that was sent once may be answered
    /// 200, when the first of the server's own attempts had counted without an answer reaching it.
    /// </summary>
    public bool DoorsRetry { get; init; }

    public long Acknowledged => Volatile.Read(ref _acknowledged);

    public long AcknowledgedBefore => acknowledgedBefore;

    /// <summary>Deliberate repeats that were answered, rightly or not.</summary>
    public long Repeats => Volatile.Read(ref _repeats);

    /// <summary>Of the acknowledged: those whose earlier attempt had counted without an answer reaching us.</summary>
    public long CountedBefore => Volatile.Read(ref _countedBefore);

    /// <summary>Ballots that were refused for good, which no run expects.</summary>
    public long Refused => Volatile.Read(ref _refused);

    /// <summary>Ballots given up without an answer: whether they count is unknown.</summary>
    public long Unanswered => Volatile.Read(ref _unanswered);

    /// <summary>Answers that the contract forbids.</summary>
    public long WrongAnswers => Volatile.Read(ref _wrongCount);

    /// <summary>The first few wrong answers and refusals, in words.</summary>
    public IReadOnlyCollection<string> Examples => _wrong;

    /// <summary>Attempts that got no final answer, by kind: tried again, all of them.</summary>
    public IReadOnlyDictionary<string, long> Failures => _failures;

    public void Failed(CastAnswer answer) =>
        _failures.AddOrUpdate(NameOf(answer), 1, static (_, count) => count + 1);

    /// <summary>Takes a final answer.</summary>
    public void Answered(CastItem item, CastAnswer answer, BallotWriter writer, IBallotSource source)
    {
        Debug.Assert(answer.IsFinal, "Only a final answer is judged.");
        switch (item.Kind)
        {
            case CastKind.Original:
                JudgeOriginal(item, answer, writer, source);
                break;
            case CastKind.SameId:
                Interlocked.Increment(ref _repeats);
                if (answer.Kind != AnswerKind.CountedBefore || answer.Receipt != item.Expected)
                {
                    Wrong($"{source.Voter(item.Index)}: the same ballot id again was answered " +
                        $"{Describe(answer)} instead of 200 with {item.Expected}");
                }

                break;
            case CastKind.Copy:
                JudgeCopy(item, answer, writer, source);
                break;
            default:
                Interlocked.Increment(ref _repeats);
                JudgeOther(item, answer, writer, source);
                break;
        }
    }

    /// <summary>Nobody waits for this ballot any longer.</summary>
    public void GaveUp(CastItem item, CastAnswer last, IBallotSource source)
    {
        Interlocked.Increment(ref _unanswered);
        Note($"{source.Voter(item.Index)}: given up after {item.Attempts} attempts, the last: {Describe(last)}");
    }

    private void JudgeOriginal(CastItem item, CastAnswer answer, BallotWriter writer, IBallotSource source)
    {
        if (!answer.IsAcknowledged)
        {
            Interlocked.Increment(ref _refused);
            Note($"{source.Voter(item.Index)}: refused, {Describe(answer)}");
            return;
        }

        if (answer.Kind == AnswerKind.CountedBefore)
        {
            Interlocked.Increment(ref _countedBefore);
        }

        if (answer.Kind == AnswerKind.CountedBefore && item.Attempts == 0 && !DoorsRetry)
        {
            Wrong($"{source.Voter(item.Index)}: a ballot sent for the first time was answered 200");
        }

        Acknowledge(item, answer, writer, source);
    }

    /// <summary>The first acknowledgement goes to the ledger; every other one must be of the same ballot.</summary>
    private void JudgeCopy(CastItem item, CastAnswer answer, BallotWriter writer, IBallotSource source)
    {
        if (!answer.IsAcknowledged)
        {
            Interlocked.Increment(ref _refused);
            Note($"{source.Voter(item.Index)}: refused, {Describe(answer)}");
            return;
        }

        if (answer.Kind == AnswerKind.Counted && _counted.AddOrUpdate(item.Index, 1, static (_, count) => count + 1) > 1)
        {
            Wrong($"{source.Voter(item.Index)}: two copies of one ballot were answered 201");
        }

        if (_copies.TryAdd(item.Index, answer.Receipt))
        {
            Acknowledge(item, answer, writer, source);
            return;
        }

        Interlocked.Increment(ref _repeats);
        if (_copies[item.Index] != answer.Receipt)
        {
            Wrong($"{source.Voter(item.Index)}: two copies of one ballot got different receipts");
        }
    }

    private void JudgeOther(CastItem item, CastAnswer answer, BallotWriter writer, IBallotSource source)
    {
        if (answer.Kind == AnswerKind.AlreadyVoted)
        {
            return;
        }

        Wrong($"{source.Voter(item.Index)}: a second ballot was answered {Describe(answer)} " +
            "instead of 409 already-voted");
        if (answer.IsAcknowledged)
        {
            Acknowledge(item, answer, writer, source);
        }
    }

    private void Acknowledge(CastItem item, CastAnswer answer, BallotWriter writer, IBallotSource source)
    {
        ledger.Add(new LedgerEntry(
            source.Voter(item.Index), writer.BallotId(item), answer.Receipt, writer.HashAnswers(item)));
        Interlocked.Increment(ref _acknowledged);
    }

    private void Wrong(string what)
    {
        Interlocked.Increment(ref _wrongCount);
        Note(what);
    }

    private void Note(string what)
    {
        if (_wrong.Count < ExamplesMax)
        {
            _wrong.Enqueue(what);
        }
    }

    private static string NameOf(CastAnswer answer) => answer.Kind switch
    {
        AnswerKind.TryAgain or AnswerKind.ServerFault => answer.Problem ?? answer.Kind.ToString(),
        AnswerKind.Timeout => "timeout",
        AnswerKind.ConnectionFault => "connection fault",
        _ => "unreadable answer",
    };

    private static string Describe(CastAnswer answer) => answer.Kind switch
    {
        AnswerKind.Counted => $"201 with {answer.Receipt}",
        AnswerKind.CountedBefore => $"200 with {answer.Receipt}",
        _ => answer.Problem ?? answer.Kind.ToString(),
    };
}
