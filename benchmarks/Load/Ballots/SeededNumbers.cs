namespace MVoting.Load.Ballots;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014): the few numbers of one ballot, without an allocation and from its index alone.
/// </summary>
public struct SeededNumbers(ulong seed)
{
    private ulong _state = seed;

    public static SeededNumbers For(long seed, int index) =>
        new(unchecked((ulong)seed * 0xD6E8FEB86659FD93UL + (ulong)index));

    public ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 up to, not including, <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);
}
