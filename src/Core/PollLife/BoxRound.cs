namespace MVoting.Core.PollLife;

/// <summary>
/// Takes every box of a poll through the same stages: some boxes at a time, each call repeated with growing delays until it
/// is answered. Pure: the time is passed in.
/// </summary>
internal sealed class BoxRound
{
    // Boxes of one poll that replay or commit at the same time; more would only queue in front of the same database.
    private const int Parallel = 32;

    // Doubled with each answer that fails: a box that cannot be activated would be restored each time.
    private const int FirstRetryDelayMs = 50;
    private const int LongestRetryDelayMs = 2_000;

    private readonly BoxWay[] _ways;
    private int _underWay;
    private int _done;

    public BoxRound(long number, int boxes, long nowMs, params BoxStage[] stages)
    {
        (Number, Stages) = (number, stages);
        _ways = new BoxWay[boxes];
        Array.Fill(_ways, new BoxWay { DelayMs = FirstRetryDelayMs, FailingSinceMs = nowMs });
    }

    public long Number { get; }

    public BoxStage[] Stages { get; }

    public bool IsDone => _done == _ways.Length;

    /// <summary>The next call that may be made now; null: none.</summary>
    public BoxCall? TryStart(long nowMs)
    {
        if (_underWay == Parallel)
        {
            return null;
        }

        for (var box = 0; box < _ways.Length; box++)
        {
            ref var way = ref _ways[box];
            if (!way.IsUnderWay && way.Step < Stages.Length && way.RetryAtMs <= nowMs)
            {
                way.IsUnderWay = true;
                _underWay++;
                return new BoxCall(Number, box, way.Step);
            }
        }

        return null;
    }

    /// <summary>When the next call may be made that must wait for its time; null: none does.</summary>
    public long? NextRetryMs(long nowMs)
    {
        long? next = null;
        foreach (ref readonly var way in _ways.AsSpan())
        {
            if (!way.IsUnderWay && way.Step < Stages.Length && way.RetryAtMs > nowMs)
            {
                next = Math.Min(next ?? long.MaxValue, way.RetryAtMs);
            }
        }

        return next;
    }

    /// <summary>Whether an answer belongs to this round, and is the one that is waited for.</summary>
    public bool TryTake(in BoxCall call)
    {
        if (call.Round != Number || !_ways[call.Box].IsUnderWay || _ways[call.Box].Step != call.Step)
        {
            return false;
        }

        _ways[call.Box].IsUnderWay = false;
        _underWay--;
        return true;
    }

    /// <summary>The box goes on to a stage, or is done.</summary>
    public void GoTo(int box, int step, long nowMs)
    {
        ref var way = ref _ways[box];
        way.Step = step;
        (way.DelayMs, way.RetryAtMs, way.FailingSinceMs) = (FirstRetryDelayMs, long.MinValue, nowMs);
        _done += step == Stages.Length ? 1 : 0;
    }

    /// <summary>The call failed, or its answer was not the one wanted: again from a stage, after a while.</summary>
    public void Retry(int box, int step, long nowMs)
    {
        ref var way = ref _ways[box];
        way.Step = step;
        way.RetryAtMs = nowMs + way.DelayMs;
        way.DelayMs = Math.Min(way.DelayMs * 2, LongestRetryDelayMs);
    }

    /// <summary>How long the box has not come further, milliseconds.</summary>
    public long FailingMs(int box, long nowMs) => nowMs - _ways[box].FailingSinceMs;

    /// <summary>The box was looked at in another way: its time without progress begins anew.</summary>
    public void NoteLook(int box, long nowMs) => _ways[box].FailingSinceMs = nowMs;

    private record struct BoxWay
    {
        public int Step;
        public bool IsUnderWay;
        public long RetryAtMs;
        public int DelayMs;
        public long FailingSinceMs;

        public BoxWay() => RetryAtMs = long.MinValue;
    }
}
