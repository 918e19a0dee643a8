using MVoting.Core.Counting;

namespace MVoting.Core.Tests.Counting;

/// <summary>Small budgets for tests: options are called a, b, c … and stand for their places.</summary>
internal static class Budgets
{
    /// <summary>A budget of approval ballots, each written as the letters of its options: <c>"ab"</c>.</summary>
    public static BudgetProfile Approvals(decimal budget, decimal[] costs, params string[] ballots) =>
        Of(BallotKind.Approval, budget, costs, [.. ballots.Select(Places)], null);

    public static BudgetProfile Of(
        BallotKind kind, decimal budget, decimal[] costs, int[][] ballots, int[][]? points, decimal? minScore = null)
    {
        var merger = new BallotMerger(kind, costs.Length);
        for (var ballot = 0; ballot < ballots.Length; ballot++)
        {
            merger.Add(ballots[ballot], points is null ? [] : points[ballot]);
        }

        return new BudgetProfile(kind, [.. costs.Select(Option)], budget, merger.Merge(), minScore);
    }

    public static int[] Places(string letters) => [.. letters.Select(letter => letter - 'a')];

    /// <summary>Counts by a rule with options given as on the command line: <c>"--ties byId"</c>.</summary>
    public static Outcome Count(BudgetProfile profile, RuleName rule, string options = "") =>
        BudgetRules.Count(profile, rule, new RuleOptions(Parse(options)));

    /// <summary>The winners' letters, sorted.</summary>
    public static string Winners(BudgetProfile profile, RuleName rule, string options = "") =>
        string.Concat(Count(profile, rule, options).Winners.Order());

    public static IEnumerable<KeyValuePair<string, string>> Parse(string options) => options
        .Split("--", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(option => option.Split(' ', 2))
        .Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    private static BudgetOption Option(decimal cost, int place) => new() { Id = $"{(char)('a' + place)}", Cost = cost };
}
