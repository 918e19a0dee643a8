namespace MVoting.Simulation.World;

/// <summary>What happened in one run or in many, so that one sees that the faults were there.</summary>
internal sealed class RunStatistics
{
    private readonly long[] _counts = new long[Enum.GetValues<Happening>().Length];

    public long this[Happening happening] => _counts[(int)happening];

    public void Count(Happening happening, long times = 1) => _counts[(int)happening] += times;

    public void Add(RunStatistics other)
    {
        for (var index = 0; index < _counts.Length; index++)
        {
            _counts[index] += other._counts[index];
        }
    }

    public override string ToString() => string.Join(
        ", ", Enum.GetValues<Happening>().Select(happening => $"{_counts[(int)happening]:N0} {happening}"));
}
