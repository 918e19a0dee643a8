using MVoting.Silo.Clocks;

namespace MVoting.Silo.Tests.Clocks;

/// <summary>A database whose clock is a test's clock and a difference, or which does not answer.</summary>
internal sealed class SetDatabaseClock(TimeProvider time) : IDatabaseClock
{
    private int _reads;

    /// <summary>How far this silo's clock is ahead of the database's.</summary>
    public TimeSpan SiloIsAhead { get; set; }

    public Exception? Fault { get; set; }

    public bool Hangs { get; set; }

    public int Reads => Volatile.Read(ref _reads);

    public async Task<DateTimeOffset> ReadAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        if (Hangs)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return Fault is null ? time.GetUtcNow() - SiloIsAhead : throw Fault;
    }
}
