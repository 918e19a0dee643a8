using System.Numerics;
using System.Text.Json;
using MVoting.Core.Polls;

namespace MVoting.Core.Counting;

/// <summary>One step of a greedy count: the turn of one option.</summary>
public sealed record GreedyRound : OutcomeRound
{
    public required string Option { get; init; }

    internal int Place { get; init; }

    internal GreedyDecision Decision { get; init; }

    public required bool Funded { get; init; }

    /// <summary>What the option was ranked by; null where that is without bounds.</summary>
    public required Rational? Score { get; init; }

    public required Rational Cost { get; init; }

    /// <summary>Money left before the option's turn.</summary>
    public required Rational Before { get; init; }

    /// <summary>Money left after it.</summary>
    public required Rational After { get; init; }

    internal BigInteger BeforeParts { get; init; }

    /// <summary>
    /// What stood in the way besides money: the category, or the option of the same group; else null.
    /// </summary>
    public string? Obstacle { get; init; }

    public override string? Label => Option;

    public override IEnumerable<KeyValuePair<string, Rational?>> Points =>
        [new("score", Score), new("cost", Cost), new("remaining", After)];

    public override void WriteMembers(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString("option", Option);
        writer.WriteString("decision", WireName<GreedyDecision>.Of(Decision));
        OutcomeJson.Number(writer, "score", Score);
        OutcomeJson.Number(writer, "cost", Cost);
        OutcomeJson.Number(writer, "before", Before);
        OutcomeJson.Number(writer, "after", After);
        if (Obstacle is not null)
        {
            writer.WriteString("obstacle", Obstacle);
        }
    }

    public override string ToText() =>
        $"{Option} {WireName<GreedyDecision>.Of(Decision)}: score {(Score is { } score ? OutcomeText.Amount(score) : "unbounded")}, " +
        $"cost {OutcomeText.Amount(Cost)}, left {OutcomeText.Amount(After)}";
}
