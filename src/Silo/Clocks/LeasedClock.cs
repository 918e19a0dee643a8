using MVoting.Core.Clocks;
using MVoting.Grains.Clocks;
using MVoting.Silo.Processes;

namespace MVoting.Silo.Clocks;

/// <summary>
/// The clock of an embedded silo on a database server. While the silo is not certainly alone, no moment decides
/// anything: its boxes take no ballots.
/// </summary>
internal sealed class LeasedClock(ClockGuard guard, EmbeddedLease lease) : ISiloClock
{
    /// <inheritdoc/>
    public ClockReading Read()
    {
        var reading = guard.Read();
        return reading.IsTrusted && !lease.IsHeld ? reading with { IsTrusted = false } : reading;
    }
}
