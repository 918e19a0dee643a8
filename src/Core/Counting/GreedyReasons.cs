using System.Globalization;
using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>
/// Why each option won or lost under a greedy rule, and how much more support would have let it win.
/// </summary>
internal sealed class GreedyReasons(BudgetProfile profile, GreedyScores scores, GreedySettings settings, GreedyCount count, TieBreaker ties)
{
    /// <summary>What happened, and how much more support would have helped.</summary>
    public string Of(GreedyRound round) => Fact(round) + (round.Decision switch
    {
        GreedyDecision.Funded or GreedyDecision.FundedBeyondBudget or GreedyDecision.Withdrawn => "",
        _ => Remedy(round.Place),
    });

    /// <summary>What happened alone: within another rule more support would have changed more than this.</summary>
    public string Fact(GreedyRound round)
    {
        var option = round.Place;
        var sum = $"{OutcomeText.Amount(scores.Sum(option))} {scores.Unit}";
        var before = OutcomeText.Amount(round.Before);
        var cost = OutcomeText.Amount(round.Cost);
        return round.Decision switch
        {
            GreedyDecision.Funded => $"funded with {sum}: costs {cost} of the {before} left",
            GreedyDecision.FundedBeyondBudget =>
                $"funded with {sum} beyond the budget: {before} left, at least the share {settings.OverdraftShare!.Value.ToText()} of its cost {cost}",
            GreedyDecision.DidNotFit => $"did not fit: {before} left, costs {cost}",
            GreedyDecision.Stopped => $"did not fit and ended the count: {before} left, costs {cost}",
            GreedyDecision.NotReached => $"not reached: the count ended at {round.Obstacle}",
            GreedyDecision.BelowMinScore =>
                $"below the least score: {sum}, needs {settings.MinScore.ToText()}",
            GreedyDecision.Withdrawn => "withdrawn by the city",
            GreedyDecision.Excluded => $"excluded by {round.Obstacle}, which ranks before it",
            GreedyDecision.CategoryFull => $"its category {round.Obstacle} had too little left, costs {cost}",
            _ => $"its neighbourhood {round.Obstacle} had too little left, costs {cost}",
        };
    }

    /// <summary>The support that a losing option lacks, or null where no support would have helped.</summary>
    public BigInteger? Missing(int option)
    {
        if (settings is { Cascades: true, HasCaps: true })
        {
            return MissingByTrials(option);
        }

        var place = count.LastWinningPlace(option);
        if (place < 0)
        {
            return null;
        }

        var others = count.Order.Where(other => other != option).ToArray();
        var needed = place == others.Length ? BigInteger.Zero : SumToPass(option, others[place]);
        needed = BigInteger.Max(needed, settings.MinScore.Ceiling());
        return (needed - scores.Sum(option)).Ceiling() is { Sign: > 0 } missing ? missing : null;
    }

    private BigInteger SumToPass(int option, int other)
    {
        var level = scores.SumToPass(option, other, winsTie: true);
        var above = scores.SumToPass(option, other, winsTie: false);
        return level < above && ties.Precedes(option, MoreVotes((level - scores.Sum(option)).Ceiling()), other) ? level : above;
    }

    // What the last pass takes depends on what the others leave it: a larger number can be too large. The outcome changes
    // only where the option passes another one or reaches the least score, so the numbers between need not be tried.
    private BigInteger? MissingByTrials(int option)
    {
        var own = scores.Sum(option);
        var sums = new SortedSet<BigInteger> { BigInteger.One, (settings.MinScore - own).Ceiling() };
        foreach (var other in count.Order.Where(other => other != option))
        {
            sums.Add((scores.SumToPass(option, other, winsTie: true) - own).Ceiling());
            sums.Add((scores.SumToPass(option, other, winsTie: false) - own).Ceiling());
        }

        foreach (var more in sums.Where(more => more.Sign > 0))
        {
            var trial = new GreedyCount(profile, scores.With(option, more), settings, ties.With(option, MoreVotes(more)));
            if (trial.Winners.Contains(option))
            {
                return more;
            }
        }

        return null;
    }

    private long MoreVotes(BigInteger more) => scores.Unit == "votes" ? (long)more : 0;

    /// <summary>The same as a number of supporters; null where the score counts something else.</summary>
    public LackingSupport? Lacking(int option) => scores.Unit == "votes" && !ties.IsTrial && !profile.Options[option].IsWithdrawn
        && Missing(option) is { } missing
            ? new LackingSupport(missing, LackingKind.Least) : null;

    // Of a composite nobody can say how many supporters make up what is missing.
    private string Remedy(int option) => ties.IsTrial || scores.Unit == "composite score" ? "" : Missing(option) switch
    {
        { } missing => $"; would have won with {Whole(missing)} more {One(missing)}",
        null when profile.Costs[option] > profile.Budget => "; costs more than the whole budget",
        null => "",
    };

    private string One(BigInteger missing) => missing.IsOne ? scores.More.TrimEnd('s') : scores.More;

    private static string Whole(BigInteger number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
