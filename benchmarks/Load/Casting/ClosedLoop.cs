using System.Diagnostics;
using MVoting.Load.Ballots;
using MVoting.Load.Reports;

namespace MVoting.Load.Casting;

/// <summary>
/// Workers that each send, wait for the answer, and send the next: as fast as the server answers. What gets no final
/// answer is sent again with the same ballot id until it does, or the policy gives it up.
/// </summary>
public sealed class ClosedLoop(
    Doors doors, IBallotSource source, IWorkQueue queue, CastLog log, RetryPolicy retries, Latencies latencies)
{
    private long _lastAnswer;

    public async Task RunAsync(int workers, CancellationToken cancellationToken)
    {
        _lastAnswer = Stopwatch.GetTimestamp();
        var all = new Task[workers];
        for (var i = 0; i < workers; i++)
        {
            all[i] = WorkAsync(cancellationToken);
        }

        await Task.WhenAll(all);
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        // The workers start on the caller's thread; let it go on to start the next one.
        await Task.Yield();
        await using var door = doors.Open();
        using var writer = new BallotWriter(source);
        var items = new List<CastItem>(door.BallotsPerCall);
        var answers = new List<CastAnswer>(door.BallotsPerCall);
        while (true)
        {
            while (items.Count < door.BallotsPerCall && queue.TryTake(out var item))
            {
                items.Add(item);
            }

            if (items.Count == 0)
            {
                return;
            }

            var sent = Stopwatch.GetTimestamp();
            answers.Clear();
            await door.CastAsync(items, answers, cancellationToken);
            latencies.Add(Stopwatch.GetElapsedTime(sent));
            if (Settle(items, answers, writer, sent) is { } pause)
            {
                await Task.Delay(pause, cancellationToken);
            }
        }
    }

    /// <summary>Leaves in <paramref name="items"/> what is to be sent again, and returns how long to wait first.</summary>
    private TimeSpan? Settle(List<CastItem> items, List<CastAnswer> answers, BallotWriter writer, long sent)
    {
        TimeSpan? pause = null;
        var kept = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var answer = answers[i];
            if (answer.IsFinal)
            {
                Volatile.Write(ref _lastAnswer, Stopwatch.GetTimestamp());
                log.Answered(item, answer, writer, source);
                if (item.Kind == CastKind.Original && answer.IsAcknowledged)
                {
                    queue.Acknowledged(item, answer.Receipt);
                }

                continue;
            }

            log.Failed(answer);
            item = item with
            {
                Attempts = item.Attempts + 1,
                FirstSent = item.FirstSent == 0 ? sent : item.FirstSent,
            };
            if (retries.GivesUp(item.FirstSent, Volatile.Read(ref _lastAnswer)))
            {
                log.GaveUp(item, answer, source);
                continue;
            }

            items[kept++] = item;
            var wanted = retries.Pause(item.Attempts, answer.RetryAfter);
            pause = pause > wanted ? pause : wanted;
        }

        items.RemoveRange(kept, items.Count - kept);
        return pause;
    }
}
