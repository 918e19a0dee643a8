namespace MVoting.Ladder.Rungs;

/// <summary>What one rung came to in one round.</summary>
/// <param name="PerSecond">Ballots a second.</param>
/// <param name="CpuMicroseconds">Processor time of a ballot in microseconds: the whole process's, collector included.</param>
/// <param name="AllocatedBytes">Bytes allocated for a ballot on the managed heap.</param>
public sealed record RungFigures(double PerSecond, double CpuMicroseconds, double AllocatedBytes);
