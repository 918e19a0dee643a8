using System.Collections.Immutable;
using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>
/// Options that are funded before the count: won at another level, or promised. Their cost is taken from the budget
/// before anything is shared out (other programs share out the whole budget all the same), and they take no part.
/// </summary>
internal sealed class FundedBefore
{
    private readonly ImmutableArray<int> _options;

    private FundedBefore(ImmutableArray<int> options) => _options = options;

    /// <exception cref="RuleOptionException">An option is none of the file, or they cost more than the budget.</exception>
    public static FundedBefore Read(BudgetProfile profile, RuleOptions options)
    {
        if (!options.Has("funded"))
        {
            return new FundedBefore([]);
        }

        ImmutableArray<int> places =
        [
            .. options.Text("funded")!.Split(',', StringSplitOptions.TrimEntries).Distinct().Select(id =>
                profile.Ids.IndexOf(id) is var place and >= 0
                    ? place
                    : throw new RuleOptionException($"--funded names '{id}', which is no option of the file.")),
        ];
        var cost = Cost(profile, places);
        return cost <= profile.Budget
            ? new FundedBefore(places)
            : throw new RuleOptionException(
                $"--funded names options that cost {profile.Text(cost)}, more than the budget {profile.Text(profile.Budget)}.");
    }

    /// <summary>The profile without them and their money.</summary>
    public BudgetProfile Rest(BudgetProfile profile) => _options.IsEmpty ? profile : profile.Without(_options);

    /// <summary>The outcome with them.</summary>
    public Outcome Add(BudgetProfile profile, Outcome outcome) => _options.IsEmpty
        ? outcome
        : outcome with
        {
            Winners = [.. _options.Select(option => profile.Ids[option]), .. outcome.Winners],
            Cost = outcome.Cost + profile.Money(Cost(profile, _options)),
            Options =
            [
                .. outcome.Options.Select((option, at) => _options.Contains(at)
                    ? option with { Won = true, Why = "funded before the count", Round = null }
                    : option),
            ],
        };

    private static BigInteger Cost(BudgetProfile profile, ImmutableArray<int> options) =>
        options.Aggregate(BigInteger.Zero, (sum, option) => sum + profile.Costs[option]);
}
