using MVoting.Core;

namespace MVoting.Ladder.Capacity;

/// <summary>
/// Lanes, boxes and the group commit of one silo, event by event: ballots come at random (Poisson), a lane has one call
/// under way, a box needs its time for each ballot, and the writer takes what waits as soon as it is free, for as long
/// as a measured flush took. Processors are not simulated: the model counts them by themselves.
/// </summary>
internal sealed class CommitSimulation(SiloLoad load, CommitCurve curve, int seed)
{
    private readonly Random _random = new(seed);
    private readonly PriorityQueue<Event, double> _events = new();
    private readonly Lane[] _lanes = [.. Enumerable.Range(0, load.Boxes).Select(_ => new Lane())];
    private readonly List<Lane> _posted = [];
    private readonly List<Lane> _flying = [];
    private readonly List<double> _latencies = [];
    private long _commits;
    private double _bytes;
    private bool _isFlushing;
    private bool _isMeasured;

    private enum Kind
    {
        Arrival,
        Posted,
        Flushed,
    }

    /// <summary>Runs for so long after a tenth of it.</summary>
    public CommitFigures Run(double seconds)
    {
        var (begins, ends) = (seconds * 100, seconds * 1_100);
        _events.Enqueue(new Event(Kind.Arrival, null), 0);
        while (_events.TryDequeue(out var next, out var nowMs) && nowMs < ends)
        {
            _isMeasured = nowMs >= begins;
            Handle(next, nowMs);
        }

        _latencies.Sort();
        return new CommitFigures(
            _commits / seconds,
            (double)_latencies.Count / _commits,
            _bytes / seconds,
            _latencies.Average(),
            _latencies[(int)(_latencies.Count * 0.99)]);
    }

    private void Handle(Event next, double nowMs)
    {
        switch (next.Kind)
        {
            case Kind.Arrival:
                Arrive(nowMs);
                break;
            case Kind.Posted:
                _posted.Add(next.Lane!);
                FlushWhenFree(nowMs);
                break;
            default:
                Answer(nowMs);
                break;
        }
    }

    private void Arrive(double nowMs)
    {
        var lane = _lanes[_random.Next(_lanes.Length)];
        lane.Waiting.Add(nowMs);
        CallWhenFree(lane, nowMs);
        var gapMs = -Math.Log(1 - _random.NextDouble()) * 1_000 / load.BallotsPerSecond;
        _events.Enqueue(new Event(Kind.Arrival, null), nowMs + gapMs);
    }

    private void CallWhenFree(Lane lane, double nowMs)
    {
        if (lane.IsCalling || lane.Waiting.Count == 0)
        {
            return;
        }

        lane.IsCalling = true;
        var ballots = Math.Min(lane.Waiting.Count, Limits.BallotsPerCast);
        lane.Called.AddRange(lane.Waiting[..ballots]);
        lane.Waiting.RemoveRange(0, ballots);
        _events.Enqueue(new Event(Kind.Posted, lane), nowMs + (ballots * load.BoxMicroseconds / 1_000));
    }

    private void FlushWhenFree(double nowMs)
    {
        if (_isFlushing || _posted.Count == 0)
        {
            return;
        }

        _isFlushing = true;
        _flying.AddRange(_posted);
        _posted.Clear();
        var size = _flying.Sum(
            lane => (lane.Called.Count * load.JournalBytes) + SiloLoad.SegmentOverheadBytes);
        if (_isMeasured)
        {
            _commits++;
            _bytes += size;
        }

        _events.Enqueue(new Event(Kind.Flushed, null), nowMs + curve.SampleMs(size, _random));
    }

    private void Answer(double nowMs)
    {
        _isFlushing = false;
        var answered = _flying.ToArray();
        _flying.Clear();
        FlushWhenFree(nowMs);
        foreach (var lane in answered)
        {
            if (_isMeasured)
            {
                _latencies.AddRange(lane.Called.Select(arrivedMs => nowMs - arrivedMs));
            }

            lane.Called.Clear();
            lane.IsCalling = false;
            CallWhenFree(lane, nowMs);
        }
    }

    private readonly record struct Event(Kind Kind, Lane? Lane);

    private sealed class Lane
    {
        public List<double> Waiting { get; } = [];

        public List<double> Called { get; } = [];

        public bool IsCalling { get; set; }
    }
}
