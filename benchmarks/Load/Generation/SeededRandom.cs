using System.Numerics;

namespace MVoting.Load.Generation;

/// <summary>
/// Numbers that a seed determines for ever, on every machine: xoshiro256** started by SplitMix64 (Blackman and
/// Vigna, "Scrambled linear pseudorandom number generators", 2021). System.Random promises neither. No floating
/// point: logarithms and powers differ between machines in the last digit.
/// </summary>
public sealed class SeededRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public SeededRandom(ulong seed)
    {
        _a = SplitMix(ref seed);
        _b = SplitMix(ref seed);
        _c = SplitMix(ref seed);
        _d = SplitMix(ref seed);
    }

    private SeededRandom(SeededRandom other) => (_a, _b, _c, _d) = (other._a, other._b, other._c, other._d);

    /// <summary>One that gives the same numbers from here on.</summary>
    public SeededRandom Copy() => new(this);

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number from 0 to below <paramref name="bound"/>; its bias is below 2^-32 for an int's bounds.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>The same for large bounds.</summary>
    public long Below(long bound) => (long)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>True in <paramref name="percent"/> of a hundred calls.</summary>
    public bool Happens(int percent) => Below(100) < percent;

    /// <summary>A position, each as likely as its weight.</summary>
    public int Pick(ReadOnlySpan<int> weights)
    {
        var sum = 0L;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var left = Below(sum);
        var position = 0;
        while (left >= weights[position])
        {
            left -= weights[position++];
        }

        return position;
    }

    /// <summary>A whole number around 0, close to normal with a deviation of <paramref name="spread"/>.</summary>
    public int Bell(int spread)
    {
        // The sum of twelve even numbers has a deviation of one (Irwin-Hall).
        var sum = 0L;
        for (var i = 0; i < 12; i++)
        {
            sum += Below(1_000);
        }

        return (int)((sum - 5_994) * spread / 1_000);
    }

    /// <summary>Brings the items into a random order (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private static ulong SplitMix(ref ulong state)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
