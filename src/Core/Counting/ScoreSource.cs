using System.Collections.Immutable;
using System.Globalization;
using MVoting.Core.Polls;

namespace MVoting.Core.Counting;

/// <summary>One source of a composite: its weight and its scores.</summary>
internal sealed record ScoreSource(string Name, Rational Weight, ImmutableArray<Rational> Scores)
{
    /// <summary>The name of the source that is the ballots themselves.</summary>
    public const string Ballots = "ballots";

    /// <summary>Reads <c>ballots*45;committee*45:a=80,b=60;survey*10:a=0.3,b=0.7</c>.</summary>
    public static ImmutableArray<ScoreSource> Parse(BudgetProfile profile, string text, ImmutableArray<Rational> ballots)
    {
        ImmutableArray<ScoreSource> sources =
        [
            .. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(source => One(profile, source, ballots)),
        ];
        return sources.Select(source => source.Name).Distinct().Count() == sources.Length
            ? sources
            : throw new RuleOptionException("--sources names a source twice. Give each once.");
    }

    /// <summary>The scores made comparable.</summary>
    public IEnumerable<Rational> Normalised(ScoreNormalisation normalisation)
    {
        var lowest = normalisation == ScoreNormalisation.Range ? Scores.Min() : Rational.Zero;
        var unit = normalisation switch
        {
            ScoreNormalisation.Share => Scores.Aggregate(Rational.Zero, (sum, score) => sum + score),
            ScoreNormalisation.Max or ScoreNormalisation.Range => Scores.Max() - lowest,
            _ => Rational.One,
        };

        // A source that scores all options alike says nothing about them.
        return Scores.Select(score => unit.Sign == 0 ? Rational.Zero : (score - lowest) / unit);
    }

    private static ScoreSource One(BudgetProfile profile, string text, ImmutableArray<Rational> ballots)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var head = (colon < 0 ? text : text[..colon]).Split('*', StringSplitOptions.TrimEntries);
        if (head.Length != 2 || head[0].Length == 0 || Number(head[1]) is not { Sign: > 0 } weight)
        {
            throw new RuleOptionException($"--sources has '{FieldErrors.Cut(text)}'. Begin each with its name, a star and its weight, such as committee*45.");
        }

        if ((head[0] == Ballots) != (colon < 0))
        {
            throw new RuleOptionException(
                $"--sources has '{FieldErrors.Cut(text)}'. The source ballots stands alone; any other lists its scores, such as committee*45:a=80,b=60.");
        }

        return new ScoreSource(head[0], weight, colon < 0 ? ballots : Scored(profile, head[0], text[(colon + 1)..]));
    }

    private static ImmutableArray<Rational> Scored(BudgetProfile profile, string name, string text)
    {
        var scores = new Rational?[profile.Options.Length];
        foreach (var pair in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = pair.LastIndexOf('=');
            var option = sign < 1 ? -1 : profile.Ids.IndexOf(pair[..sign]);
            if (option < 0 || scores[option] is not null || Number(pair[(sign + 1)..]) is not { Sign: >= 0 } score)
            {
                throw new RuleOptionException(
                    $"--sources, {name}: '{FieldErrors.Cut(pair)}'. Give each option of the file once with a score not below zero, such as a=80.");
            }

            scores[option] = score;
        }

        var missing = Array.FindIndex(scores, score => score is null);
        return missing < 0
            ? [.. scores.Select(score => score!.Value)]
            : throw new RuleOptionException($"--sources, {name}: the option '{profile.Ids[missing]}' has no score. Give one for every option.");
    }

    private static Rational? Number(string text) =>
        text.Length <= 24
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? Rational.Of(value) : null;
}
