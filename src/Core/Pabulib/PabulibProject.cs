using System.Collections.Immutable;

namespace MVoting.Core.Pabulib;

/// <summary>One row of PROJECTS. Two projects are equal when they say the same, wherever they stand.</summary>
public sealed class PabulibProject : IEquatable<PabulibProject>
{
    /// <summary>The line in the file, from 1; 0 when it does not come from a file.</summary>
    public int Line { get; init; }

    /// <summary>Text, compared exactly: <c>6</c> and <c>06</c> are two projects.</summary>
    public required string Id { get; init; }

    /// <summary>Above zero.</summary>
    public required decimal Cost { get; init; }

    /// <summary>Ballots that name the project, as the file tells.</summary>
    public long? Votes { get; init; }

    /// <summary>Points of the project, as the file tells.</summary>
    public long? Score { get; init; }

    public string? Name { get; init; }

    /// <summary>Categories as given, joined by commas.</summary>
    public string? Category { get; init; }

    /// <summary>Beneficiaries as given, joined by commas; the column <c>target</c> of older files.</summary>
    public string? Beneficiaries { get; init; }

    /// <summary>0 no, 1 yes, 2 on a ground that the comment explains, 3 from reserve funds.</summary>
    public int? Selected { get; init; }

    /// <summary>The other columns, in the order of <see cref="PabulibFile.OtherProjectColumns"/>.</summary>
    public ImmutableArray<string?> Other { get; init; } = [];

    /// <summary>True when the cost is the format's sign for a project that was withdrawn.</summary>
    public bool IsWithdrawn => Cost == PabulibNames.WithdrawnCost;

    public bool Equals(PabulibProject? other) => other is not null && Id == other.Id && Cost == other.Cost
        && Votes == other.Votes && Score == other.Score && Name == other.Name && Category == other.Category
        && Beneficiaries == other.Beneficiaries && Selected == other.Selected && Other.SequenceEqual(other.Other);

    public override bool Equals(object? obj) => Equals(obj as PabulibProject);

    public override int GetHashCode() => HashCode.Combine(Id, Cost);
}
