using System.Collections.Immutable;
using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>What the rules of the greedy family differ in. The default is the plain rule.</summary>
internal sealed record GreedySettings
{
    /// <summary>Whether what does not fit is skipped; else it ends the count.</summary>
    public bool Skips { get; init; } = true;

    /// <summary>
    /// The share of its cost that must be left for the first that does not fit to be funded all the same.
    /// </summary>
    public Rational? OverdraftShare { get; init; }

    public Rational MinScore { get; init; }

    /// <summary>Groups of options of which one at most wins.</summary>
    public ImmutableArray<ImmutableArray<int>> Groups { get; init; } = [];

    /// <summary>In parts of money.</summary>
    public ImmutableDictionary<string, BigInteger> CategoryCaps { get; init; } =
        ImmutableDictionary<string, BigInteger>.Empty;

    /// <summary>In parts of money.</summary>
    public ImmutableDictionary<string, BigInteger> NeighborhoodCaps { get; init; } =
        ImmutableDictionary<string, BigInteger>.Empty;

    /// <summary>Whether a last pass without caps spends what the caps have left over.</summary>
    public bool Cascades { get; init; }

    public bool HasCaps => !CategoryCaps.IsEmpty || !NeighborhoodCaps.IsEmpty;
}
