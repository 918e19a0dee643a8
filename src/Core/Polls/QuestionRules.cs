namespace MVoting.Core.Polls;

/// <summary>What the members of one question demand of each other, once each of them alone is right.</summary>
internal static class QuestionRules
{
    public static void Check(Question question, string path, List<FieldError> errors)
    {
        var rules = question.Rules;
        if (rules.Type is not (BallotType.Single or BallotType.Score))
        {
            CheckCount(question, path, errors);
        }

        if (!rules.PerCategory.IsEmpty)
        {
            CategoryRules.Check(question, path, errors);
        }

        switch (rules.Type)
        {
            case BallotType.Knapsack:
                CheckKnapsack(question, path, errors);
                break;
            case BallotType.Cumulative:
                CheckCumulative(rules, path, errors);
                break;
            case BallotType.Score when rules.MinScore > rules.MaxScore:
                errors.Report(
                    $"{path}.ballot.minScore",
                    $"give at most maxScore, which is {rules.MaxScore}, not {rules.MinScore}");
                break;
            case BallotType.Ranked:
                CheckRanks(question, path, errors);
                break;
        }
    }

    private static void CheckCount(Question question, string path, List<FieldError> errors)
    {
        var (min, max, options) = (question.Rules.Min, question.Rules.Max, question.Options.Length);
        if (max > options)
        {
            errors.Report($"{path}.ballot.max", $"give at most the number of options, which is {options}, not {max}");
        }

        if (min > max)
        {
            errors.Report($"{path}.ballot.min", $"give at most max, which is {max}, not {min}");
        }
    }

    private static void CheckKnapsack(Question question, string path, List<FieldError> errors)
    {
        if (question.Budget is not { } budget)
        {
            errors.Report($"{path}.budget", "it is missing: a knapsack ballot fits the chosen costs into it");
            return;
        }

        for (var index = 0; index < question.Options.Length; index++)
        {
            if (question.Options[index].Cost is null)
            {
                errors.Report(
                    $"{path}.options[{index}].cost", "it is missing: a knapsack ballot needs the cost of every option");
            }
        }

        var least = question.Options.Select(option => option.Cost ?? 0).Order().Take(question.Rules.Min).Sum();
        if (least > budget)
        {
            errors.Report(
                $"{path}.ballot.min",
                $"the {question.Rules.Min} cheapest options cost {Money.Format(least)}, more than the budget: " +
                "ask for fewer");
        }
    }

    private static void CheckCumulative(BallotRules rules, string path, List<FieldError> errors)
    {
        if (rules.MaxPerOption > rules.Points)
        {
            errors.Report(
                $"{path}.ballot.maxPerOption",
                $"give at most points, which is {rules.Points}, not {rules.MaxPerOption}");
        }

        if (rules.MinPoints > rules.Points)
        {
            errors.Report(
                $"{path}.ballot.minPoints", $"give at most points, which is {rules.Points}, not {rules.MinPoints}");
        }

        if (rules.Min > rules.Points)
        {
            errors.Report(
                $"{path}.ballot.min", $"{rules.Points} points cannot go to {rules.Min} options: ask for fewer");
        }

        if (rules.MinPoints > (long)rules.Max * rules.MaxPerOption)
        {
            errors.Report(
                $"{path}.ballot.minPoints",
                $"{rules.Max} options of {rules.MaxPerOption} points at most cannot have {rules.MinPoints}: " +
                "ask for fewer");
        }
    }

    private static void CheckRanks(Question question, string path, List<FieldError> errors)
    {
        var most = Limits.CountersPerQuestion / question.Options.Length;
        if (question.Rules.Max > most)
        {
            errors.Report(
                $"{path}.ballot.max",
                $"give at most {most} ranks: options × ranks may be {Limits.CountersPerQuestion} in all");
        }
    }
}
