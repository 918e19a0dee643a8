using MVoting.Core.Counting;

namespace MVoting.Core.Tests.Counting;

/// <summary>
/// A small random election. Costs and points are drawn from few values, so that ties, exhausted voters and sums that
/// fit to the last coin are common.
/// </summary>
internal sealed record RandomBudget(
    BallotKind Kind, decimal Budget, decimal[] Costs, int[][] Ballots, int[][]? Points, decimal MinScore)
{
    public UtilityKind[] Utilities => Kind switch
    {
        BallotKind.Points => [UtilityKind.Points, UtilityKind.Cost, UtilityKind.Cardinality],
        BallotKind.Ranking => [UtilityKind.Borda, UtilityKind.Cost, UtilityKind.Cardinality],
        _ => [UtilityKind.Cost, UtilityKind.Cardinality],
    };

    public (RuleName Rule, string Options)[] Rules =>
    [
        (RuleName.Greedy, ""),
        (RuleName.GreedyThreshold, "--ties byId"),
        (RuleName.GreedyNoSkip, "--ties seed:7"),
        (RuleName.GreedyOverdraft, "--share 0.75"),
        (RuleName.GreedyByDensity, "--utility cardinality"),
        (RuleName.Phragmen, ""),
        (RuleName.EqualShares, "--completion none"),
        (RuleName.EqualShares, "--completion utilitarian --utility cardinality"),
        (RuleName.EqualShares, "--completion phragmen --ties byId"),
        (RuleName.EqualShares, "--completion add1eu --increment 1 --comparison satisfaction"),
    ];

    public static RandomBudget Of(Random random, BallotKind? kind = null)
    {
        var chosen = kind ?? new[] { BallotKind.Approval, BallotKind.Points, BallotKind.Ranking }[random.Next(3)];
        var options = random.Next(1, 7);
        var voters = random.Next(1, 13);
        var costs = Enumerable.Range(0, options).Select(_ => random.Next(1, 13) / (random.Next(4) == 0 ? 2m : 1m)).ToArray();
        var ballots = Enumerable.Range(0, voters).Select(_ => Ballot(random, options)).ToArray();
        var points = chosen == BallotKind.Points
            ? ballots.Select(ballot => ballot.Select(_ => random.Next(0, 5)).ToArray()).ToArray() : null;
        return new RandomBudget(chosen, random.Next(1, 25), costs, ballots, points, random.Next(0, 4));
    }

    public BudgetProfile Profile() => Budgets.Of(Kind, Budget, Costs, Ballots, Points, MinScore);

    /// <summary>The same with one more ballot, or several, for one option.</summary>
    public RandomBudget With(string option, int times = 1) => this with
    {
        Ballots = [.. Ballots, .. Enumerable.Repeat(Budgets.Places(option), times)],
    };

    public RandomBudget Shuffled(Random random)
    {
        var order = Enumerable.Range(0, Ballots.Length).ToArray();
        random.Shuffle(order);
        return this with
        {
            Ballots = [.. order.Select(at => Ballots[at])],
            Points = Points is null ? null : [.. order.Select(at => Points[at])],
        };
    }

    /// <summary>The same with amounts so many times as large, and by up to two units off.</summary>
    public RandomBudget Nearly(decimal times, Random random) => this with
    {
        Budget = Budget * times,
        Costs = [.. Costs.Select(cost => (cost * times) + random.Next(3))],
    };

    public RandomBudget Twice() => this with
    {
        Budget = Budget * 2,
        Costs = [.. Costs.Select(cost => cost * 2)],
        Ballots = [.. Ballots, .. Ballots],
        Points = Points is null ? null : [.. Points, .. Points],
        MinScore = MinScore * 2,
    };

    /// <summary>What each option is worth to each voter, beside the cost.</summary>
    public int[][] Worth(UtilityKind utility) =>
    [
        .. Ballots.Select((ballot, voter) => Enumerable.Range(0, Costs.Length).Select(option =>
            Array.IndexOf(ballot, option) is var at && at < 0 ? 0 : utility switch
            {
                UtilityKind.Points => Points![voter][at],
                UtilityKind.Borda => ballot.Length - at - 1,
                _ => Points is null || Points[voter][at] > 0 ? 1 : 0,
            }).ToArray()),
    ];

    private static int[] Ballot(Random random, int options)
    {
        var all = Enumerable.Range(0, options).ToArray();
        random.Shuffle(all);
        return all[..random.Next(0, options + 1)];
    }
}
