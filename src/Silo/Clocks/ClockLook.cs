namespace MVoting.Silo.Clocks;

/// <summary>One attempt to compare this process's clock with the database's.</summary>
/// <param name="At">Timestamp at which it began.</param>
/// <param name="Skew">How far this clock is ahead, as far as no moment of the call explains it; null: no answer.</param>
/// <param name="RoundTrip">How long the database took to answer; null: no answer.</param>
public sealed record ClockLook(long At, TimeSpan? Skew, TimeSpan? RoundTrip);
