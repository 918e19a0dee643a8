namespace MVoting.Api.Results;

/// <summary>
/// The live results of one poll on this node: one poller, however many listeners. The poller runs while somebody
/// listens. A listener always takes the newest state, so a slow one misses states in between and nothing is queued.
/// </summary>
/// <param name="ended">Called once, when the feed has ended and takes no more listeners.</param>
public sealed class ResultsFeed(
    ResultsCache cache, string city, string poll, TimeProvider time, Action<ResultsFeed> ended)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(DoorLimits.ResultsKeptMs);
    private readonly Lock _gate = new();
    private int _listeners;
    private State _state = new(null, 0, false);

    public string City { get; } = city;

    public string Poll { get; } = poll;

    /// <summary>What listeners see; read once, it does not change.</summary>
    public State Now => Volatile.Read(ref _state);

    /// <summary>
    /// Counts a listener in; the first one starts the poller. False: the feed has ended, take a new one.
    /// </summary>
    public bool TryJoin()
    {
        lock (_gate)
        {
            if (_state.IsEnded)
            {
                return false;
            }

            if (++_listeners == 1)
            {
                // The poller outlives the request that starts it, and must not carry its context along.
                using (ExecutionContext.SuppressFlow())
                {
                    _ = PollAsync();
                }
            }

            return true;
        }
    }

    /// <summary>Counts a listener out; without any the feed ends at the poller's next look.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            _listeners--;
        }
    }

    // Never throws: the cache answers failures as refusals, which are not shown; the next look may do better.
    private async Task PollAsync()
    {
        var quietSince = time.GetTimestamp();
        while (true)
        {
            var view = await cache.GetAsync(City, Poll);
            var before = Now;
            var isNews = view.Refusal is null && (before.View is null || view.Version != before.View.Version);
            var isQuietTooLong = time.GetElapsedTime(quietSince).TotalSeconds >= DoorLimits.HeartbeatSeconds;
            if (isNews || isQuietTooLong)
            {
                quietSince = time.GetTimestamp();
                Change(new State(isNews ? view : before.View, before.Beat + 1, isNews && view.IsOver));
            }

            if (EndIfDone())
            {
                return;
            }

            await Task.Delay(s_pause, time);
        }
    }

    private bool EndIfDone()
    {
        State last;
        lock (_gate)
        {
            last = _state;
            if (!last.IsEnded && _listeners > 0)
            {
                return false;
            }

            _state = new State(last.View, last.Beat + 1, true);
        }

        ended(this);
        last.Tell();
        return true;
    }

    private void Change(State next)
    {
        State before;
        lock (_gate)
        {
            before = _state;
            _state = next;
        }

        before.Tell();
    }

    /// <summary>What is known at a moment.</summary>
    /// <param name="View">The newest results; null: none read yet.</param>
    /// <param name="Beat">Rises with each state, also when only the heart beats.</param>
    /// <param name="IsEnded">Whether nothing follows.</param>
    public sealed record State(ResultsView? View, long Beat, bool IsEnded)
    {
        private readonly TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Completes when this state is not the newest any more.</summary>
        public Task Replaced => _replaced.Task;

        internal void Tell() => _replaced.TrySetResult();
    }
}
