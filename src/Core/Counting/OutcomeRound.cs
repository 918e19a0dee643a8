using System.Text.Json;

namespace MVoting.Core.Counting;

/// <summary>One round of a count. Each family of rules has its own members of a round.</summary>
public abstract record OutcomeRound
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>Writes the members of the round's JSON object, its number excepted.</summary>
    public abstract void WriteMembers(Utf8JsonWriter writer);

    /// <summary>The round as lines for a person, without its number.</summary>
    public abstract string ToText();
}
