namespace MVoting.Api.Access;

/// <summary>
/// A token bucket that holds one second's requests, as the generic cell rate algorithm: one number, one
/// compare-and-swap, no timer. Thread-safe.
/// </summary>
public sealed class RequestBudget(int requestsPerSecond, TimeProvider time)
{
    private readonly long _burst = time.TimestampFrequency;
    private readonly long _step = Math.Max(1, time.TimestampFrequency / requestsPerSecond);

    // The moment at which the bucket is full again.
    private long _fullAt = time.GetTimestamp();

    /// <summary>Takes one request out; false when there is none, and the next comes within a second.</summary>
    public bool TryTake()
    {
        var now = time.GetTimestamp();
        while (true)
        {
            var seen = Volatile.Read(ref _fullAt);
            var next = Math.Max(seen, now) + _step;
            if (next - now > _burst)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _fullAt, next, seen) == seen)
            {
                return true;
            }
        }
    }
}
