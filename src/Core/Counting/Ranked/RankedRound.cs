using System.Collections.Immutable;
using System.Text.Json;
using MVoting.Core.Polls;

namespace MVoting.Core.Counting.Ranked;

/// <summary>
/// One round of a ranked count. Tallies, inactive votes and the residual surplus add up to the ballots cast in
/// every round, exactly.
/// </summary>
public sealed record RankedRound : OutcomeRound
{
    /// <summary>The run-off to which the round belongs, under multi-pass IRV; else null.</summary>
    public int? Pass { get; init; }

    /// <summary>Votes that elect.</summary>
    public required Rational Threshold { get; init; }

    /// <summary>Votes of those who continue and of those already elected, in the order of the candidates.</summary>
    public required ImmutableArray<KeyValuePair<string, Rational>> Tallies { get; init; }

    public required ImmutableArray<string> Elected { get; init; }

    public required ImmutableArray<string> Eliminated { get; init; }

    /// <summary>What this round's decisions moved, in the order of elected and eliminated.</summary>
    public required ImmutableArray<RankedTransfer> Transfers { get; init; }

    /// <summary>Votes that count for nobody, so far, by reason.</summary>
    public required ImmutableArray<KeyValuePair<InactiveReason, Rational>> Inactive { get; init; }

    /// <summary>Parts of votes that were cut off, so far.</summary>
    public required Rational ResidualSurplus { get; init; }

    public override IEnumerable<KeyValuePair<string, Rational?>> Points =>
    [
        new("threshold", Threshold),
        .. Tallies.Select(tally => KeyValuePair.Create($"tally of {tally.Key}", (Rational?)tally.Value)),
    ];

    public override void WriteMembers(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Pass is { } pass)
        {
            writer.WriteNumber("pass", pass);
        }

        Votes(writer, "threshold", Threshold);
        Votes(writer, "tallies", Tallies);
        OutcomeJson.Strings(writer, "elected", Elected);
        OutcomeJson.Strings(writer, "eliminated", Eliminated);
        writer.WriteStartArray("transfers");
        foreach (var transfer in Transfers)
        {
            writer.WriteStartObject();
            writer.WriteString("from", transfer.From);
            Votes(writer, "to", transfer.To);
            Votes(writer, "exhausted", transfer.Exhausted);
            Votes(writer, "residualSurplus", transfer.ResidualSurplus);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Votes(writer, "exhausted", Inactive.Select(
            one => KeyValuePair.Create(WireName<InactiveReason>.Of(one.Key), one.Value)));
        Votes(writer, "residualSurplus", ResidualSurplus);
    }

    public override string ToText()
    {
        var parts = Tallies.Select(tally => $"{tally.Key} {Text(tally.Value)}")
            .Append($"threshold {Text(Threshold)}");
        var lines = string.Join(", ", parts);
        lines += Elected.IsEmpty ? "" : $"; elected {string.Join(", ", Elected)}";
        return lines + (Eliminated.IsEmpty ? "" : $"; eliminated {string.Join(", ", Eliminated)}");
    }

    /// <summary>
    /// Votes with all their decimal places: a tally is a decimal of at most
    /// <see cref="RankedRules.DecimalPlacesMost"/>, or of those of a percentage.
    /// </summary>
    internal static string Text(Rational votes) => votes.ToText(RankedRules.DecimalPlacesMost + 2);

    private static void Votes(Utf8JsonWriter writer, string name, IEnumerable<KeyValuePair<string, Rational>> votes)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in votes)
        {
            Votes(writer, key, value);
        }

        writer.WriteEndObject();
    }

    private static void Votes(Utf8JsonWriter writer, string name, Rational votes)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(Text(votes));
    }
}
