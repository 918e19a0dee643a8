using MVoting.Core.Boxes;
using MVoting.Grains.Boxes;

namespace MVoting.Grains.Polls;

/// <summary>Calls to all boxes of a poll, some at a time, each repeated until it answers or the time is up.</summary>
/// <param name="hasEnded">Whether the activation that asks has ended: then nothing more is asked.</param>
internal sealed class BoxesOfPoll(
    IGrainFactory grains, TimeProvider time, Func<bool> hasEnded, string city, string poll, int boxes)
{
    // Boxes of one poll that replay or commit at the same time; more would only queue behind the same database.
    private const int Parallel = 32;

    // Doubled with each answer that fails: a box that cannot be activated would be replayed each time.
    private static readonly TimeSpan s_firstRetryDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_longestRetryDelay = TimeSpan.FromSeconds(2);

    /// <summary>Gives an order to every box. True: it is durable in all of them, or was before.</summary>
    /// <exception cref="BoxRefusedException">A box is in a state that the poll did not put it in.</exception>
    public Task<bool> OrderAsync(BoxOrderMessage order, TimeSpan patience) =>
        ForEachAsync(box => IsDoneAsync(box, order), patience);

    /// <summary>
    /// Seals every box and takes its sealed totals. Totals that end before the seal come from an activation that is
    /// behind the journal: it gets the order again, and on obeying it finds the position taken and reads on.
    /// </summary>
    /// <exception cref="BoxRefusedException">A box is in a state that the poll did not put it in.</exception>
    public Task<bool> SealAsync(BoxOrderMessage order, Action<BoxTotals> take, TimeSpan patience) => ForEachAsync(
        async box =>
        {
            if (!await IsDoneAsync(box, order))
            {
                return false;
            }

            var totals = await Box(box).GetTotalsAsync();
            take(totals);
            return totals.Sealed;
        },
        patience);

    /// <summary>
    /// Ends an opening that will not come about: every box that holds it, or nothing yet, is opened and ended. A box
    /// that holds another opening is left as it is.
    /// </summary>
    /// <exception cref="BoxRefusedException">A box is in a state that the poll did not put it in.</exception>
    public Task<bool> EndOpeningAsync(BoxOrderMessage open, BoxOrderMessage end, TimeSpan patience) => ForEachAsync(
        async box => await Box(box).OrderAsync(open) switch
        {
            BoxOrderStatus.Done => await IsDoneAsync(box, end),
            BoxOrderStatus.Refused => true,
            _ => false,
        },
        patience);

    /// <summary>Asks every box for its totals. False: not all of them have answered in time.</summary>
    public Task<bool> GetTotalsAsync(Action<BoxTotals> take, TimeSpan patience) => ForEachAsync(
        async box =>
        {
            take(await Box(box).GetTotalsAsync());
            return true;
        },
        patience);

    /// <summary>Counts boxes again from the journal, each at the segment given for it.</summary>
    /// <param name="isWanted">Which boxes; null: every one.</param>
    public Task<bool> RecountAsync(
        Func<int, int> segmentOf, Action<BoxRecount> take, TimeSpan patience, Func<int, bool>? isWanted = null) => ForEachAsync(
        async box =>
        {
            if (isWanted?.Invoke(box) == false)
            {
                return true;
            }

            var recount = grains.GetGrain<IBoxRecountGrain>(GrainKeys.Box(city, poll, box));
            var segment = segmentOf(box);
            BoxRecount answer;
            do
            {
                answer = await recount.RecountAsync(segment);
            }
            while (!answer.Done && !hasEnded());
            if (answer.Done)
            {
                take(answer);
            }

            return answer.Done;
        },
        patience);

    private async Task<bool> IsDoneAsync(int box, BoxOrderMessage order)
    {
        var status = await Box(box).OrderAsync(order);
        return status == BoxOrderStatus.Refused
            ? throw new BoxRefusedException(box, order.Kind)
            : status == BoxOrderStatus.Done;
    }

    private IBallotBoxGrain Box(int box) => grains.GetGrain<IBallotBoxGrain>(GrainKeys.Box(city, poll, box));

    // The tasks stay on the grain's scheduler, so what they touch needs no lock.
    private async Task<bool> ForEachAsync(Func<int, Task<bool>> call, TimeSpan patience)
    {
        var started = time.GetTimestamp();
        var next = 0;
        var workers = new Task<bool>[Math.Min(Parallel, boxes)];
        for (var worker = 0; worker < workers.Length; worker++)
        {
            workers[worker] = WorkAsync();
        }

        var done = await Task.WhenAll(workers);
        return Array.TrueForAll(done, answered => answered);

        async Task<bool> WorkAsync()
        {
            while (next < boxes && !hasEnded())
            {
                var box = next++;
                var delay = s_firstRetryDelay;
                while (!await TryAsync(box))
                {
                    if (hasEnded() || time.GetElapsedTime(started) > patience)
                    {
                        return false;
                    }

                    await Task.Delay(delay, time);
                    delay = delay < s_longestRetryDelay ? delay * 2 : s_longestRetryDelay;
                }
            }

            return !hasEnded();
        }

        async Task<bool> TryAsync(int box)
        {
            try
            {
                return await call(box);
            }
            catch (Exception fault) when (fault is not BoxRefusedException)
            {
                // The box's silo or the database is away, or the call timed out: its outcome is unknown, and every
                // call here may be repeated.
                return false;
            }
        }
    }
}
