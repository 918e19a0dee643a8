using System.Collections.Immutable;

namespace MVoting.Core.Pabulib;

/// <summary>One row of VOTES. Two votes are equal when they say the same, wherever they stand.</summary>
public sealed class PabulibVote : IEquatable<PabulibVote>
{
    /// <summary>The line in the file, from 1; 0 when it does not come from a file.</summary>
    public int Line { get; init; }

    public required string VoterId { get; init; }

    /// <summary>Positions in <see cref="PabulibFile.Projects"/>, each once, in the order of the ballot; empty for a blank ballot.</summary>
    public required ImmutableArray<int> Projects { get; init; }

    /// <summary>
    /// Positions of the projects that the ballot names again, once for each time beyond the first. They count for
    /// nothing; cities' own totals have counted them.
    /// </summary>
    public ImmutableArray<int> Repeats { get; init; } = [];

    /// <summary>Points, one for each of <see cref="Projects"/>; empty where the file has none.</summary>
    public ImmutableArray<int> Points { get; init; } = [];

    /// <summary>Years, or a range such as <c>18-24</c>.</summary>
    public string? Age { get; init; }

    /// <summary><c>M</c>, <c>F</c> or <c>O</c>.</summary>
    public string? Sex { get; init; }

    /// <summary><c>internet</c> or <c>paper</c>.</summary>
    public string? VotingMethod { get; init; }

    public string? District { get; init; }
    public string? Neighborhood { get; init; }
    public string? Education { get; init; }

    /// <summary>The other columns, in the order of <see cref="PabulibFile.OtherVoteColumns"/>.</summary>
    public ImmutableArray<string?> Other { get; init; } = [];

    public bool Equals(PabulibVote? other) => other is not null && VoterId == other.VoterId
        && Projects.AsSpan().SequenceEqual(other.Projects.AsSpan())
        && Repeats.AsSpan().SequenceEqual(other.Repeats.AsSpan())
        && Points.AsSpan().SequenceEqual(other.Points.AsSpan())
        && Age == other.Age && Sex == other.Sex && VotingMethod == other.VotingMethod && District == other.District
        && Neighborhood == other.Neighborhood && Education == other.Education && Other.SequenceEqual(other.Other);

    public override bool Equals(object? obj) => Equals(obj as PabulibVote);

    public override int GetHashCode() => HashCode.Combine(VoterId, Projects.Length);
}
