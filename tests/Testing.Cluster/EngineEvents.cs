using System.Collections.Concurrent;
using System.Globalization;

namespace MVoting.Testing.Cluster;

/// <summary>What the silos tell of their ballot boxes in their logs. Thread-safe.</summary>
public sealed class EngineEvents
{
    private readonly ConcurrentDictionary<string, int> _homes = new();
    private readonly ConcurrentDictionary<string, int> _wakings = new();
    private readonly ConcurrentQueue<string> _stopped = new();
    private long _fenced;
    private long _resolved;

    /// <summary>Appends that found another activation's segment in their place: what the fence has kept out.</summary>
    public long Fenced => Volatile.Read(ref _fenced);

    /// <summary>Appends whose outcome was unknown, and is known.</summary>
    public long Resolved => Volatile.Read(ref _resolved);

    /// <summary>Boxes that stopped for good: a damaged journal or a broken invariant. None is ever expected.</summary>
    public IReadOnlyCollection<string> Stopped => _stopped;

    /// <summary>The boxes of a poll whose last activation began on this silo.</summary>
    /// <param name="poll">The poll, <c>city/poll</c>.</param>
    public IReadOnlySet<int> BoxesOn(int silo, string poll) => _homes
        .Where(home => home.Value == silo && home.Key.StartsWith(poll + "/", StringComparison.Ordinal))
        .Select(home => int.Parse(home.Key.AsSpan(poll.Length + 1), CultureInfo.InvariantCulture))
        .ToHashSet();

    /// <summary>How many times a box has been activated.</summary>
    /// <param name="poll">The poll, <c>city/poll</c>.</param>
    public int WakingsOf(string poll, int box) =>
        _wakings.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"{poll}/{box}"));

    internal void NoteActive(string box, int silo)
    {
        _homes[box] = silo;
        _wakings.AddOrUpdate(box, 1, (_, times) => times + 1);
    }

    internal void NoteFenced() => Interlocked.Increment(ref _fenced);

    internal void NoteResolved() => Interlocked.Increment(ref _resolved);

    internal void NoteStopped(string line) => _stopped.Enqueue(line);
}
