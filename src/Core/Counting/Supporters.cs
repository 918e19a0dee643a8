using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>
/// Who supports each option and with which weight, as lists over the merged ballots: made once for all runs.
/// </summary>
internal sealed class Supporters
{
    public Supporters(BudgetProfile profile, UtilityKind utility)
    {
        Profile = profile;
        Utility = utility;
        var count = profile.Options.Length;
        var sizes = new int[count];
        ForEach((_, option, _) => sizes[option]++);
        Ballots = [.. sizes.Select(size => new int[size])];
        Weights = [.. sizes.Select(size => new int[size])];
        WeightSums = new long[count];
        var filled = new int[count];
        ForEach((ballot, option, weight) =>
        {
            Ballots[option][filled[option]] = ballot;
            Weights[option][filled[option]++] = weight;
            WeightSums[option] = checked(WeightSums[option] + (weight * profile.Ballots.Multiplicities[ballot]));
            HasWeights |= weight != 1;
        });
        CanBuy = [.. Enumerable.Range(0, count).Select(option => !profile.Options[option].IsWithdrawn
            && WeightSums[option] > 0 && (utility != UtilityKind.Cost || !profile.Costs[option].IsZero))];
    }

    public BudgetProfile Profile { get; }

    public UtilityKind Utility { get; }

    /// <summary>For each option the merged ballots that support it, ascending.</summary>
    public int[][] Ballots { get; }

    /// <summary>The weights, one for each of <see cref="Ballots"/>, above zero.</summary>
    public int[][] Weights { get; }

    /// <summary>The weights of all voters of each option.</summary>
    public long[] WeightSums { get; }

    /// <summary>Whether any weight is not 1.</summary>
    public bool HasWeights { get; private set; }

    /// <summary>Options that supporters can buy: a cost utility of nothing is worth nothing to anybody.</summary>
    public bool[] CanBuy { get; }

    /// <summary>
    /// A share that no completion by increments goes beyond, in parts of money, rounded up. Two reasons bound it:
    /// <para>
    /// A voter pays at most a full price for each option of his ballot. Once the share covers that for everybody,
    /// nobody runs out of money and every option with support is bought.
    /// </para>
    /// <para>
    /// The supporters of an option that is not bought have less than its cost c left together; so the a of them have
    /// spent more than a·share - c, and that is at most the budget B. At a share of (B + c) / a or more an option is
    /// therefore bought, or the budget exceeded. Once the options for which that holds cost more than the budget,
    /// it is exceeded.
    /// </para>
    /// </summary>
    public BigInteger LargestShare()
    {
        var all = (BigInteger)(LargestPayment() * (1 + 1e-9)) + 1;
        var limits = Enumerable.Range(0, CanBuy.Length).Where(option => CanBuy[option])
            .Select(option => (Share: new Rational(Profile.Budget + Profile.Costs[option], Voters(option)), Profile.Costs[option]))
            .OrderBy(limit => limit.Share);
        var cost = BigInteger.Zero;
        foreach (var (share, own) in limits)
        {
            cost += own;
            if (cost > Profile.Budget)
            {
                return BigInteger.Min(all, share.Ceiling());
            }
        }

        return all;
    }

    /// <summary>Voters to whom the option is worth anything.</summary>
    public long Voters(int option)
    {
        var voters = 0L;
        foreach (var ballot in Ballots[option])
        {
            voters += Profile.Ballots.Multiplicities[ballot];
        }

        return voters;
    }

    private double LargestPayment()
    {
        var largest = 0.0;
        var ballots = Profile.Ballots;
        var prices = Profile.Costs.Select((cost, option) => CanBuy[option] ? (double)cost / WeightSums[option] : 0).ToArray();
        for (var ballot = 0; ballot < ballots.Count; ballot++)
        {
            var options = ballots.Options(ballot);
            var sum = 0.0;
            for (var at = 0; at < options.Length; at++)
            {
                sum += prices[options[at]] * Math.Max(0, Utilities.Weight(ballots, ballot, at, Utility));
            }

            largest = Math.Max(largest, sum);
        }

        return largest;
    }

    private void ForEach(Action<int, int, int> action)
    {
        var ballots = Profile.Ballots;
        for (var ballot = 0; ballot < ballots.Count; ballot++)
        {
            var options = ballots.Options(ballot);
            for (var at = 0; at < options.Length; at++)
            {
                if (Utilities.Weight(ballots, ballot, at, Utility) is var weight and > 0)
                {
                    action(ballot, options[at], weight);
                }
            }
        }
    }
}
