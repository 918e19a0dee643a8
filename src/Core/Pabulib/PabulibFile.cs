using System.Collections.Immutable;

namespace MVoting.Core.Pabulib;

/// <summary>
/// A participatory-budgeting election as the Pabulib format (<c>.pb</c>, pabulib.org/format) keeps it: read and
/// checked by <see cref="PabulibReader"/>, or made by this program. Two files are equal when META, projects and
/// votes say the same in the same order; lines and notes do not matter.
/// </summary>
public sealed class PabulibFile : IEquatable<PabulibFile>
{
    public required PabulibMeta Meta { get; init; }

    public required ImmutableArray<PabulibProject> Projects { get; init; }

    public required ImmutableArray<PabulibVote> Votes { get; init; }

    /// <summary>Columns of PROJECTS beyond those that <see cref="PabulibProject"/> names.</summary>
    public ImmutableArray<string> OtherProjectColumns { get; init; } = [];

    /// <summary>Columns of VOTES beyond those that <see cref="PabulibVote"/> names.</summary>
    public ImmutableArray<string> OtherVoteColumns { get; init; } = [];

    /// <summary>What the reader noticed: ballots beyond the city's own limits, columns that are not used …</summary>
    public IReadOnlyList<PabulibNote> Notes { get; init; } = [];

    internal PabulibFile WithNotes(IReadOnlyList<PabulibNote> notes) => new()
    {
        Meta = Meta,
        Projects = Projects,
        Votes = Votes,
        OtherProjectColumns = OtherProjectColumns,
        OtherVoteColumns = OtherVoteColumns,
        Notes = notes,
    };

    public bool Equals(PabulibFile? other) => other is not null
        && Meta.Entries.Select(Content).SequenceEqual(other.Meta.Entries.Select(Content))
        && OtherProjectColumns.SequenceEqual(other.OtherProjectColumns)
        && OtherVoteColumns.SequenceEqual(other.OtherVoteColumns)
        && Projects.SequenceEqual(other.Projects)
        && Votes.SequenceEqual(other.Votes);

    public override bool Equals(object? obj) => Equals(obj as PabulibFile);

    public override int GetHashCode() => HashCode.Combine(Meta.Entries.Length, Projects.Length, Votes.Length);

    private static (string, string?) Content(PabulibMetaEntry entry) => (entry.Key, entry.Value);
}
