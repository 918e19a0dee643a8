using System.Text.Json;

namespace MVoting.Core.Counting;

/// <summary>One round of a count. Each family of rules has its own members of a round.</summary>
public abstract record OutcomeRound
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>Writes the members of the round's JSON object, its number excepted.</summary>
    public abstract void WriteMembers(Utf8JsonWriter writer);

    /// <summary>What the round is about, for the axis of a chart; null where that is its number.</summary>
    public virtual string? Label => null;

    /// <summary>What a chart shows of the round, by the name of its line.</summary>
    public abstract IEnumerable<KeyValuePair<string, Rational?>> Points { get; }

    /// <summary>The round as lines for a person, without its number.</summary>
    public abstract string ToText();
}
