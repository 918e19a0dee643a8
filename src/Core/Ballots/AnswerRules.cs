using MVoting.Core.Polls;

namespace MVoting.Core.Ballots;

/// <summary>
/// The rules of an answer as a whole, each with the message that says how to keep it. What concerns one option
/// alone (its id, its points) was looked at when it was named.
/// </summary>
internal static class AnswerRules
{
    /// <summary>Reports every rule that the answer to a question breaks.</summary>
    /// <param name="given">
    /// Options that the answer names with those that do not exist, so that nobody is told to add to a list which
    /// only has a wrong id in it.
    /// </param>
    public static void Check(
        int index, QuestionLayout question, BallotMarks marks, int given, List<FieldError> errors)
    {
        var rules = question.Rules;
        if (rules.Type == BallotType.Score)
        {
            return;
        }

        if (given < rules.Min)
        {
            Report(question, errors, $"choose at least {Options(rules.Min)}, not {given}");
        }

        if (given > rules.Max)
        {
            Report(question, errors, $"choose at most {Options(rules.Max)}, not {given}");
        }

        foreach (var category in question.Categories)
        {
            CheckCategory(index, question, category, marks, given, errors);
        }

        switch (rules.Type)
        {
            case BallotType.Knapsack:
                CheckBudget(index, question, marks, errors);
                break;
            case BallotType.Cumulative when given == marks.Count(index):
                CheckPoints(index, question, marks, errors);
                break;
        }
    }

    /// <summary>The points that one option may have in its question, for a message.</summary>
    public static string PointRule(QuestionLayout question) => question.Rules.Type == BallotType.Score
        ? $"give a score from {question.Rules.MinScore} to {question.Rules.MaxScore}"
        : $"give an option 0 to {question.Rules.MaxPerOption} points";

    /// <summary>Whether one option may have so many points in its question.</summary>
    public static bool AllowsPoints(QuestionLayout question, long points) =>
        question.Rules.Type == BallotType.Score
            ? points >= question.Rules.MinScore && points <= question.Rules.MaxScore
            : points >= 0 && points <= question.Rules.MaxPerOption;

    // A blank answer is judged by the question's own minimum.
    private static void CheckCategory(
        int index, QuestionLayout question, CategoryMask category, BallotMarks marks, int given, List<FieldError> errors)
    {
        var limit = category.Limit;
        var count = category.Count(marks.Words(question));
        if (count < limit.Min && given > 0 && given == marks.Count(index))
        {
            Report(question, errors, $"choose at least {Options(limit.Min)} of \"{limit.Category}\", not {count}");
        }

        if (count > limit.Max)
        {
            Report(question, errors, $"choose at most {Options(limit.Max)} of \"{limit.Category}\", not {count}");
        }

        if (limit.MaxCost is { } most)
        {
            CheckCost(question, category, most, marks, errors);
        }
    }

    private static void CheckCost(
        QuestionLayout question, CategoryMask category, decimal most, BallotMarks marks, List<FieldError> errors)
    {
        var cost = category.Cost(marks.Words(question), question.Costs);
        if (cost > most)
        {
            Report(question, errors,
                $"choose options of {Money.Format(most)} {question.Question.Currency} at most of \"{category.Limit.Category}\", not {Money.Format(cost)}");
        }
    }

    private static void CheckBudget(int index, QuestionLayout question, BallotMarks marks, List<FieldError> errors)
    {
        var cost = 0m;
        foreach (var option in marks.Order(index, question))
        {
            cost += question.Costs[option];
        }

        if (cost > question.Question.Budget)
        {
            var (budget, currency) = (question.Question.Budget.Value, question.Question.Currency);
            Report(question, errors,
                $"choose options of {Money.Format(budget)} {currency} at most in all, not {Money.Format(cost)}");
        }
    }

    private static void CheckPoints(int index, QuestionLayout question, BallotMarks marks, List<FieldError> errors)
    {
        var points = 0L;
        foreach (var option in marks.Order(index, question))
        {
            points += marks.Points(question, option);
        }

        if (points < question.Rules.MinPoints)
        {
            Report(question, errors, $"give at least {question.Rules.MinPoints} points in all, not {points}");
        }

        if (points > question.Rules.Points)
        {
            Report(question, errors, $"give at most {question.Rules.Points} points in all, not {points}");
        }
    }

    private static void Report(QuestionLayout question, List<FieldError> errors, string message) =>
        errors.Report($"answers.{question.Question.Id}", message);

    private static string Options(int count) => count == 1 ? "1 option" : $"{count} options";
}
