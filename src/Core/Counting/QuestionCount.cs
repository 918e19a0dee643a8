using MVoting.Core.Counting.Ranked;
using MVoting.Core.Polls;

namespace MVoting.Core.Counting;

/// <summary>Counts the ballots of a poll's question by any rule that fits them: what the HTTP route and the command share.</summary>
public static class QuestionCount
{
    /// <summary>Every option that some rule takes on a poll: those of <see cref="RuleOptionNames"/> that are not about a file.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Options { get; } =
        [.. RuleOptionNames.All.Where(option => !RuleOptionNames.OfFiles.Contains(option.Key))];

    /// <summary>
    /// The outcome by a rule. Pure: the same ballots in any order, and the same options, give the same outcome to the
    /// byte.
    /// </summary>
    /// <exception cref="RuleOptionException">An option is unknown to the rule or has a wrong value.</exception>
    /// <exception cref="RuleRefusedException">The rule is not defined for these ballots.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static Outcome Count(
        QuestionBallots ballots, RuleName rule, RuleOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(options);
        RequireFit(ballots.Question, rule);
        return rule is RuleName.Irv or RuleName.Stv
            ? RankedCounting.Count(ballots.ToRankedProfile(), rule, options, cancellation: cancellation)
            : BudgetRules.Count(ballots.ToProfile(), rule, options, cancellation);
    }

    /// <summary>Refuses a rule that is not defined for a question, before a ballot is read.</summary>
    /// <exception cref="RuleRefusedException">It is not; the message has the reason and the rules to use instead.</exception>
    public static void RequireFit(Question question, RuleName rule)
    {
        ArgumentNullException.ThrowIfNull(question);
        var name = WireName<RuleName>.Of(rule);
        switch (rule)
        {
            case RuleName.Irv or RuleName.Stv when question.Rules.Type != BallotType.Ranked:
                throw new RuleRefusedException(
                    $"The rule {name} is defined for ranked ballots; the question {question.Id} has {WireName<BallotType>.Of(question.Rules.Type)} ballots, which have no order. Use {Alternatives(question)}.");
            case RuleName.Irv or RuleName.Stv or RuleName.Plurality or RuleName.Approval or RuleName.Score or RuleName.Borda:
                return;
        }

        if (question.Budget is not > 0)
        {
            throw new RuleRefusedException(
                $"The rule {name} spends a budget; the question {question.Id} has none. Use {Alternatives(question)}.");
        }

        if (question.Options.FirstOrDefault(option => option.Cost is null) is { } free)
        {
            throw new RuleRefusedException(
                $"The rule {name} spends a budget; the option {free.Id} of the question {question.Id} has no cost. Use {Alternatives(question)}.");
        }
    }

    private static string Alternatives(Question question)
    {
        var spends = question.Budget is > 0 && question.Options.All(option => option.Cost is not null);
        return spends ? $"greedy, equalShares or {Contests(question)}" : Contests(question);
    }

    private static string Contests(Question question) => question.Rules.Type switch
    {
        BallotType.Ranked => "irv, stv, borda or plurality",
        BallotType.Cumulative or BallotType.Score => "score",
        BallotType.Single => "plurality",
        _ => "approval",
    };
}
