using System.Collections.Concurrent;

namespace MVoting.Api.Results;

/// <summary>The feeds of this node that somebody listens to, and how many listeners there are in all.</summary>
public sealed class ResultsFeeds(ResultsCache cache, TimeProvider time)
{
    private readonly ConcurrentDictionary<(string City, string Poll), ResultsFeed> _feeds = new();
    private int _listeners;

    /// <summary>Feeds that are kept: none longer than until its poller has seen that nobody listens.</summary>
    public int Count => _feeds.Count;

    /// <summary>
    /// Joins the feed of a poll, to be left again; null: the node has as many listeners as it takes.
    /// </summary>
    public ResultsFeed? TryJoin(string city, string poll)
    {
        if (Interlocked.Increment(ref _listeners) > DoorLimits.Listeners)
        {
            Interlocked.Decrement(ref _listeners);
            return null;
        }

        while (true)
        {
            var feed = _feeds.GetOrAdd(
                (city, poll), static (name, feeds) => feeds.Make(name.City, name.Poll), this);
            if (feed.TryJoin())
            {
                return feed;
            }

            Forget(feed);
        }
    }

    /// <summary>Leaves a feed.</summary>
    public void Leave(ResultsFeed feed)
    {
        feed.Leave();
        Interlocked.Decrement(ref _listeners);
    }

    private ResultsFeed Make(string city, string poll) => new(cache, city, poll, time, Forget);

    private void Forget(ResultsFeed feed) =>
        _feeds.TryRemove(KeyValuePair.Create((feed.City, feed.Poll), feed));
}
