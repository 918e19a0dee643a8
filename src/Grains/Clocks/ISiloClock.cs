using MVoting.Core.Clocks;

namespace MVoting.Grains.Clocks;

/// <summary>
/// The clock of this silo, compared with the database's. Whatever decides by the time of day reads it here: a box
/// that gets an untrusted reading takes no ballots, a poll follows no schedule.
/// </summary>
public interface ISiloClock
{
    /// <summary>The moment now, and whether it may decide anything. Cheap; any thread may call it.</summary>
    ClockReading Read();
}
