using System.Collections.Immutable;

namespace MVoting.Core.Polls;

/// <summary>
/// What a poll asks and by which rules, every default resolved. Equal by content. The electorate is open to
/// everyone whom a caller vouches for; no other exists yet.
/// </summary>
public sealed record PollDefinition
{
    /// <summary>Voters that a poll expects when its author does not say.</summary>
    public const int DefaultExpectedVoters = 10_000;

    public required LocalizedText Title { get; init; }

    public required PollKind Kind { get; init; }

    /// <summary>1 to <see cref="Limits.QuestionsPerPoll"/> questions.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>What a ballot may say of its voter; at most <see cref="Limits.AttributesPerPoll"/>.</summary>
    public ImmutableArray<AttributeDeclaration> Attributes { get; init; } = [];

    /// <summary>UTC, in whole milliseconds; null where the poll is opened by hand.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>
    /// UTC, in whole milliseconds, after <see cref="OpensAt"/>; null where the poll is closed by hand.
    /// </summary>
    public DateTimeOffset? ClosesAt { get; init; }

    public ResultsMode Results { get; init; } = ResultsMode.Live;

    public RevisionMode Revision { get; init; } = RevisionMode.Final;

    /// <summary>1 to <see cref="Limits.ExpectedVoters"/>; decides the number of ballot boxes and the turnout.</summary>
    public int ExpectedVoters { get; init; } = DefaultExpectedVoters;

    public bool Equals(PollDefinition? other) =>
        other is not null && Title.Equals(other.Title) && Kind == other.Kind
        && Questions.SequenceEqual(other.Questions) && Attributes.SequenceEqual(other.Attributes)
        && OpensAt == other.OpensAt && ClosesAt == other.ClosesAt && Results == other.Results
        && Revision == other.Revision && ExpectedVoters == other.ExpectedVoters;

    public override int GetHashCode() => HashCode.Combine(Title, Kind, Questions.Length, OpensAt, ClosesAt);
}
