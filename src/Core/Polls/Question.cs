using System.Collections.Immutable;

namespace MVoting.Core.Polls;

/// <summary>One question of a poll. Equal by content.</summary>
public sealed record Question
{
    /// <summary>Unique in the poll; see <see cref="Identifiers"/>.</summary>
    public required string Id { get; init; }

    /// <summary>May be empty where the poll's title says enough.</summary>
    public LocalizedText Text { get; init; } = LocalizedText.Empty;

    public required BallotRules Rules { get; init; }

    /// <summary>What may be spent, in <see cref="Currency"/>; required by <c>knapsack</c>.</summary>
    public decimal? Budget { get; init; }

    /// <summary>Three upper-case letters (ISO 4217); required where there is a budget or a cost.</summary>
    public string? Currency { get; init; }

    /// <summary>
    /// 1 to <see cref="Limits.OptionsPerQuestion"/> options. Their order is the order of counters and codes.
    /// </summary>
    public required ImmutableArray<PollOption> Options { get; init; }

    public bool Equals(Question? other) =>
        other is not null && Id == other.Id && Text.Equals(other.Text) && Rules == other.Rules
        && Budget == other.Budget && Currency == other.Currency && Options.SequenceEqual(other.Options);

    public override int GetHashCode() => HashCode.Combine(Id, Rules, Options.Length);
}
