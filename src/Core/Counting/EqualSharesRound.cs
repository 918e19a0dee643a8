using System.Globalization;
using System.Text.Json;

namespace MVoting.Core.Counting;

/// <summary>One option funded by Equal Shares or by its completion, or one load of Phragmén's rule.</summary>
public sealed record EqualSharesRound : OutcomeRound
{
    /// <summary>
    /// <c>equalShares</c>, <c>utilitarian</c>, <c>phragmen</c> or, where the comparison chose it,
    /// <c>greedy</c>.
    /// </summary>
    public required string Stage { get; init; }

    public required string Option { get; init; }

    public required Rational Cost { get; init; }

    /// <summary>Money of the budget left after the round.</summary>
    public required Rational After { get; init; }

    /// <summary>
    /// What a supporter of weight 1 pays at most; the load under Phragmén. For a reader: cut to six places, like the
    /// effective votes. The decision was exact.
    /// </summary>
    public Rational? Price { get; init; }

    /// <summary>Cost divided by <see cref="Price"/>: the supporters it would have if all could pay.</summary>
    public Rational? EffectiveVotes { get; init; }

    public override string? Label => Option;

    public override IEnumerable<KeyValuePair<string, Rational?>> Points =>
    [
        new("cost", Cost),
        new("remaining", After),
        new(Stage == "phragmen" ? "load" : "price", Price),
        new("effectiveVotes", EffectiveVotes),
    ];

    public override void WriteMembers(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString("stage", Stage);
        writer.WriteString("option", Option);
        OutcomeJson.Number(writer, "cost", Cost);
        OutcomeJson.Number(writer, "after", After);
        Cut(writer, Stage == "phragmen" ? "load" : "price", Price);
        Cut(writer, "effectiveVotes", EffectiveVotes);
    }

    public override string ToText()
    {
        var paid = Price is { } price
            ? $", {(Stage == "phragmen" ? "load" : "at most from a supporter")} {price.ToText(4)}" : "";
        var votes = EffectiveVotes is { } effective
            ? string.Create(CultureInfo.InvariantCulture, $", effective votes {effective.ToText(2)}") : "";
        return $"{Option} ({Stage}) costs {OutcomeText.Amount(Cost)}, left {OutcomeText.Amount(After)}{paid}{votes}";
    }

    private static void Cut(Utf8JsonWriter writer, string name, Rational? value)
    {
        if (value is { } number)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(number.ToText());
        }
    }
}
