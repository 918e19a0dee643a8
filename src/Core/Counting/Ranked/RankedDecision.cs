using System.Numerics;

namespace MVoting.Core.Counting.Ranked;

/// <summary>A round while it is counted: tallies in parts of a vote, candidates by their numbers.</summary>
internal sealed class RankedDecision(int number, int candidates)
{
    public int Number { get; } = number;

    public BigInteger Threshold { get; set; }

    /// <summary>Null for those who are out, and not elected.</summary>
    public BigInteger?[] Tallies { get; } = new BigInteger?[candidates];

    public BigInteger[] Inactive { get; } = new BigInteger[Enum.GetValues<InactiveReason>().Length];

    public BigInteger ResidualSurplus { get; set; }

    public List<int> Elected { get; } = [];

    public List<int> Eliminated { get; } = [];

    /// <summary>Why those who leave in this round do so: a part of a sentence, without the numbers.</summary>
    public RankedGround Ground { get; set; }

    /// <summary>What each of the decided passed on, found in the next round.</summary>
    public Dictionary<int, Dictionary<int, BigInteger>> Moved { get; } = [];

    public Dictionary<int, BigInteger> Residual { get; } = [];
}
