using System.Diagnostics;

namespace MVoting.Testing.Cluster.Outages;

/// <summary>
/// For how long each box was away, as voters saw it: how long a ballot of the single route waited for its
/// acknowledgement, all its attempts together. Thread-safe. Moments are <see cref="Stopwatch"/> timestamps.
/// </summary>
public sealed class OutageBook(int boxes)
{
    private readonly Lock _gate = new();
    private readonly List<Probe> _probes = [];
    private readonly List<Watch> _watches = [];

    /// <summary>A ballot that was due and is acknowledged, and the box that its receipt leads to.</summary>
    public void Add(int box, long due, long acknowledged)
    {
        lock (_gate)
        {
            _probes.Add(new Probe(box, due, acknowledged));
            foreach (var watch in _watches)
            {
                if (due >= watch.From)
                {
                    watch.Missing.Remove(box);
                }
            }

            foreach (var watch in _watches.Where(watch => watch.Missing.Count == 0))
            {
                watch.Done.TrySetResult();
            }

            _watches.RemoveAll(watch => watch.Missing.Count == 0);
        }
    }

    /// <summary>Completes when every box has acknowledged a ballot that was due from now on.</summary>
    public Task WhenAllAnswerAsync()
    {
        var watch = new Watch(
            Stopwatch.GetTimestamp(),
            [.. Enumerable.Range(0, boxes)],
            new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            _watches.Add(watch);
        }

        return watch.Done.Task;
    }

    /// <summary>
    /// The longest wait for each box, of the ballots that waited at some time from <paramref name="from"/> to
    /// <paramref name="until"/>; what they had waited before is not counted. A box that nobody asked is not named.
    /// </summary>
    public IReadOnlyDictionary<int, TimeSpan> LongestWaits(long from, long until)
    {
        var longest = new Dictionary<int, TimeSpan>();
        lock (_gate)
        {
            foreach (var probe in _probes)
            {
                if (probe.Acknowledged < from || probe.Due > until)
                {
                    continue;
                }

                var wait = Stopwatch.GetElapsedTime(Math.Max(from, probe.Due), probe.Acknowledged);
                if (!longest.TryGetValue(probe.Box, out var known) || wait > known)
                {
                    longest[probe.Box] = wait;
                }
            }
        }

        return longest;
    }

    private readonly record struct Probe(int Box, long Due, long Acknowledged);

    private sealed record Watch(long From, HashSet<int> Missing, TaskCompletionSource Done);
}
