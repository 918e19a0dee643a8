namespace MVoting.Core.Polls;

/// <summary>
/// What limits for categories demand of the options and of the answer's own limits, so that some answer can keep all
/// of them. Where options stand under several limited categories, limits that contradict each other only together are
/// not found.
/// </summary>
internal static class CategoryRules
{
    public static void Check(Question question, string path, List<FieldError> errors)
    {
        path = $"{path}.ballot.{BallotRulesReader.PerCategory}";
        var before = errors.Count;
        foreach (var limit in question.Rules.PerCategory.Items)
        {
            CheckOne(question, limit, FieldErrors.Member(path, limit.Category), errors);
        }

        if (errors.HasNoneSince(before) && AreApart(question))
        {
            CheckTogether(question, path, errors);
        }
    }

    private static void CheckOne(Question question, CategoryLimit limit, string path, List<FieldError> errors)
    {
        var options = Members(question, limit).ToArray();
        if (options.Length == 0)
        {
            errors.Report(path, "no option has this category: give one of the options' own");
            return;
        }

        if (limit.Max > options.Length)
        {
            errors.Report(
                $"{path}.max", $"give at most the number of its options, which is {options.Length}, not {limit.Max}");
        }

        if (limit.Min > limit.Max)
        {
            errors.Report($"{path}.min", $"give at most max, which is {limit.Max}, not {limit.Min}");
        }

        if (limit.MaxCost is not { } most)
        {
            return;
        }

        if (options.FirstOrDefault(option => option.Cost is null) is { } free)
        {
            errors.Report($"{path}.maxCost", $"the option {free.Id} has no cost: give it one, or leave maxCost out");
        }
        else if (Least(options, limit.Min) is var least && least > most)
        {
            errors.Report(
                $"{path}.min",
                $"its {limit.Min} cheapest options cost {Money.Format(least)}, more than maxCost: ask for fewer");
        }
    }

    private static void CheckTogether(Question question, string path, List<FieldError> errors)
    {
        var rules = question.Rules;
        var limits = rules.PerCategory.Items;
        var least = limits.Sum(limit => limit.Min);
        var most = rules.Type == BallotType.Cumulative ? Math.Min(rules.Max, rules.Points) : rules.Max;
        if (least > most)
        {
            errors.Report(path, $"the minimums are {least} options together, an answer may have {most}: ask for fewer");
        }

        var limited = question.Options.Count(option => limits.Any(limit => CategoryLimits.Contains(option, limit.Category)));
        var possible = question.Options.Length - limited + limits.Sum(limit => limit.Max);
        if (possible < rules.Min)
        {
            errors.Report(path, $"the maximums leave {possible} options, an answer needs {rules.Min}: allow more");
        }

        if (rules.Type == BallotType.Knapsack && question.Budget is { } budget
            && limits.Sum(limit => Least(Members(question, limit), limit.Min)) is var cost && cost > budget)
        {
            errors.Report(
                path,
                $"the cheapest options for the minimums cost {Money.Format(cost)}, more than the budget: ask for fewer");
        }
    }

    private static bool AreApart(Question question) => question.Options.All(option =>
        question.Rules.PerCategory.Items.Count(limit => CategoryLimits.Contains(option, limit.Category)) <= 1);

    private static IEnumerable<PollOption> Members(Question question, CategoryLimit limit) =>
        question.Options.Where(option => CategoryLimits.Contains(option, limit.Category));

    private static decimal Least(IEnumerable<PollOption> options, int count) =>
        options.Select(option => option.Cost ?? 0).Order().Take(count).Sum();
}
