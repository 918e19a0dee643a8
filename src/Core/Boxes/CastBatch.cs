namespace MVoting.Core.Boxes;

/// <summary>
/// The answers of one call to a box, filled in as they become known. What waits for the call derives from this and
/// is told once, when the last answer is in.
/// </summary>
public abstract class CastBatch
{
    private int _missing;

    /// <param name="count">Ballots of the call, 0 to <see cref="Limits.BallotsPerCast"/>.</param>
    protected CastBatch(int count)
    {
        Invariant.Check(count is >= 0 and <= Limits.BallotsPerCast, "a call holds a bounded number of ballots");
        Count = count;
        _missing = count;
        Reply = new byte[count * CastAnswer.SizeBytes];
    }

    /// <summary>Ballots of the call.</summary>
    public int Count { get; }

    /// <summary>The answers in the order of the ballots, in the bytes of <see cref="CastAnswer"/>.</summary>
    public byte[] Reply { get; }

    /// <summary>Called once, when every ballot has its answer.</summary>
    protected abstract void OnAnswered();

    internal void Answer(int index, CastAnswer answer)
    {
        Invariant.Check(_missing > 0, "a ballot is answered once");
        answer.Write(Reply.AsSpan(index * CastAnswer.SizeBytes));
        if (--_missing == 0)
        {
            OnAnswered();
        }
    }

    internal void AnswerAll(CastAnswer answer)
    {
        for (var index = 0; index < Count; index++)
        {
            Answer(index, answer);
        }
    }

    internal void Begin()
    {
        if (Count == 0)
        {
            OnAnswered();
        }
    }
}
