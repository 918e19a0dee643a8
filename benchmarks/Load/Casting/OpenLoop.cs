using System.Collections.Concurrent;
using System.Diagnostics;
using MVoting.Load.Ballots;
using MVoting.Load.Reports;

namespace MVoting.Load.Casting;

/// <summary>
/// Casts the ballots of a source as they arrive, each once. Latency counts from the moment a ballot was due, not from
/// when a connection was free for it: nothing is omitted because the server was slow. With <see cref="Patience"/> some
/// are never sent; those are counted and told apart, and no latency is told of them.
/// </summary>
public sealed class OpenLoop(Doors doors, IBallotSource source, CastLog log, OpenLoopFigures figures)
{
    private readonly ConcurrentQueue<CastItem> _failed = new();
    private long _answeredCalls;
    private long _answeredBallots;

    /// <summary>What got no final answer, or was not sent: to be sent again.</summary>
    public IReadOnlyCollection<CastItem> Failed => _failed;

    /// <summary>Ballots whose only attempt has ended, well or not.</summary>
    public long Done => Volatile.Read(ref _answeredBallots);

    /// <summary>Calls for each ballot, due at the same moment: a storm of the same ballot.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>
    /// How long an arrival waits for a free connection before it goes away unsent; null: as long as it takes. Without
    /// it a crowd larger than the connections stands in the generator long after the last arrival.
    /// </summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Told of each call, when it is to be known which one was slow; calls of one ballot.</summary>
    public CallTrace? Trace { get; init; }

    /// <param name="ballots">The first so many ballots of the source.</param>
    /// <param name="rate">Ballots a second.</param>
    public Task RunAsync(int ballots, double rate, int connections, CancellationToken cancellationToken)
    {
        var perCall = doors.BallotsPerCall;
        var calls = ArrivalCurve.Steady((ballots + perCall - 1) / perCall, rate / perCall);
        return RunAsync(ballots, calls, connections, cancellationToken);
    }

    /// <param name="ballots">The first so many ballots of the source.</param>
    /// <param name="curve">When each call is due, and how many there are.</param>
    public async Task RunAsync(
        int ballots, ArrivalCurve curve, int connections, CancellationToken cancellationToken)
    {
        var pacer = new Pacer(curve, Copies);
        using var sampler = new ConcurrencySampler(now => pacer.DueBy(now) - Volatile.Read(ref _answeredCalls));
        var started = Stopwatch.GetTimestamp();
        pacer.Start(cancellationToken);
        sampler.Start();
        await Task.WhenAll(Enumerable.Range(0, connections)
            .Select(_ => WorkAsync(pacer, ballots, cancellationToken)));
        sampler.Stop();
        figures.End(Stopwatch.GetElapsedTime(started), pacer.Calls, sampler.Mean);
    }

    private async Task WorkAsync(Pacer pacer, int ballots, CancellationToken cancellationToken)
    {
        await Task.Yield();
        await using var door = doors.Open();
        using var writer = new BallotWriter(source);
        var items = new List<CastItem>(door.BallotsPerCall);
        var answers = new List<CastAnswer>(door.BallotsPerCall);
        await foreach (var call in pacer.Due.ReadAllAsync(cancellationToken))
        {
            items.Clear();
            answers.Clear();
            var first = call / Copies * door.BallotsPerCall;
            for (var index = first; index < Math.Min(ballots, first + door.BallotsPerCall); index++)
            {
                items.Add(new CastItem(index, Copies == 1 ? CastKind.Original : CastKind.Copy));
            }

            var due = pacer.DueAt(call);
            if (Patience is { } patience && Stopwatch.GetElapsedTime(due) > patience)
            {
                GoAway(call, items, Stopwatch.GetElapsedTime(due));
                continue;
            }

            figures.Lateness.Add(Stopwatch.GetElapsedTime(due));
            await door.CastAsync(items, answers, cancellationToken);
            var took = Stopwatch.GetElapsedTime(due);
            Trace?.Set(call, took, CallTrace.OutcomeOf(answers[0]));
            Settle(items, answers, writer, took);
        }
    }

    private void GoAway(int call, List<CastItem> items, TimeSpan waited)
    {
        Interlocked.Increment(ref _answeredCalls);
        Trace?.Set(call, waited, CallOutcome.NotSent);
        figures.NotSent.Add(waited);
        items.ForEach(_failed.Enqueue);
        Interlocked.Add(ref _answeredBallots, items.Count);
    }

    private void Settle(List<CastItem> items, List<CastAnswer> answers, BallotWriter writer, TimeSpan latency)
    {
        Interlocked.Increment(ref _answeredCalls);
        var isAnswered = true;
        for (var i = 0; i < items.Count; i++)
        {
            if (answers[i].IsFinal)
            {
                log.Answered(items[i], answers[i], writer, source);
            }
            else
            {
                isAnswered = false;
                log.Failed(answers[i]);
                _failed.Enqueue(items[i] with { Attempts = 1 });
            }
        }

        (isAnswered ? figures.Answered : figures.NotAnswered).Add(latency);
        Interlocked.Add(ref _answeredBallots, items.Count);
    }
}
