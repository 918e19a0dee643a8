using MVoting.Core.Polls;

namespace MVoting.Core.Counting;

/// <summary>
/// A weighted composite of the ballots and of scores from elsewhere (Seoul: 45 % committee, 45 % citizens, 10 %
/// survey). What makes the sources comparable is declared, because it decides; the options are then funded in the
/// order of their composite score, skipping what does not fit.
/// </summary>
internal static class CompositeRules
{
    public static Func<TieBreaker, Outcome> Prepare(BudgetProfile profile, RuleOptions options, CountWatch watch)
    {
        var text = options.Text("sources") ?? throw new RuleOptionException(
            "--sources is missing. Name each source with its weight, such as 'ballots*45;committee*45:a=80,b=60;survey*10:a=0.3,b=0.7'.");
        var normalisation = options.Text("normalise") is null
            ? throw new RuleOptionException(
                $"--normalise is missing: it decides what a weight means. Give one of {WireName<ScoreNormalisation>.All}.")
            : options.Choice("normalise", ScoreNormalisation.None);
        var minScore = options.Number("minScore", 0, 0, Limits.MoneyAmount);
        var ballots = GreedyRules.Scores(profile);
        var sources = ScoreSource.Parse(
            profile, text, [.. Enumerable.Range(0, profile.Options.Length).Select(ballots.Sum)]);
        var total = sources.Aggregate(Rational.Zero, (sum, source) => sum + source.Weight);
        var scores = new Rational[profile.Options.Length];
        foreach (var source in sources)
        {
            var option = 0;
            foreach (var score in source.Normalised(normalisation))
            {
                scores[option++] += score * source.Weight / total;
            }
        }

        return GreedyRules.Prepare(
            profile, RuleName.Composite, GreedyScores.OfFractions(scores, "composite score"),
            new GreedySettings { MinScore = Rational.Of(minScore) }, watch);
    }
}
