using System.Text.Json;

namespace MVoting.Core.Counting;

/// <summary>One place in the order of a contest.</summary>
public sealed record ContestRound : OutcomeRound
{
    public required string Option { get; init; }

    public required Rational Score { get; init; }

    public required bool Won { get; init; }

    public override string? Label => Option;

    public override IEnumerable<KeyValuePair<string, Rational?>> Points => [new("score", Score)];

    public override void WriteMembers(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString("option", Option);
        OutcomeJson.Number(writer, "score", Score);
        writer.WriteBoolean("won", Won);
    }

    public override string ToText() => $"{Option}: {OutcomeText.Amount(Score)}{(Won ? ", wins" : "")}";
}
