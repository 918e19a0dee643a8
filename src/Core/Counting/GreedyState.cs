using System.Collections.Immutable;
using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>What a greedy count has spent so far, and what it decides about the next option.</summary>
internal sealed class GreedyState(BudgetProfile profile, GreedyScores scores, GreedySettings settings, BigInteger budget)
{
    private readonly Dictionary<string, BigInteger> _categories = [];
    private readonly Dictionary<string, BigInteger> _neighborhoods = [];
    private readonly int?[] _groupWinners = new int?[settings.Groups.Length];

    /// <summary>In parts of money; below zero after an overdraft.</summary>
    public BigInteger Remaining { get; private set; } = budget;

    /// <summary>The option at which the count stopped, or null.</summary>
    public int? StoppedAt { get; private set; }

    /// <summary>Whether caps hold; a last pass lifts them.</summary>
    public bool CapsHold { get; set; } = true;

    public static bool IsFunded(GreedyDecision decision) =>
        decision is GreedyDecision.Funded or GreedyDecision.FundedBeyondBudget;

    /// <summary>What would be decided about an option now.</summary>
    public GreedyDecision Judge(int option)
    {
        if (profile.Options[option].IsWithdrawn)
        {
            return GreedyDecision.Withdrawn;
        }

        return scores.Sum(option) < settings.MinScore ? GreedyDecision.BelowMinScore : JudgePlace(option);
    }

    /// <summary>The same, for an option with enough support.</summary>
    public GreedyDecision JudgePlace(int option)
    {
        var cost = profile.Costs[option];
        if (StoppedAt is not null)
        {
            return GreedyDecision.NotReached;
        }

        if (GroupWinner(option) is not null)
        {
            return GreedyDecision.Excluded;
        }

        if (CapsHold && FullCategory(option) is not null)
        {
            return GreedyDecision.CategoryFull;
        }

        if (CapsHold && IsFull(profile.Options[option].Neighborhood, cost, _neighborhoods, settings.NeighborhoodCaps))
        {
            return GreedyDecision.NeighborhoodFull;
        }

        if (cost <= Remaining)
        {
            return GreedyDecision.Funded;
        }

        if (settings.OverdraftShare is { } share && Remaining >= share * cost)
        {
            return GreedyDecision.FundedBeyondBudget;
        }

        return settings.Skips ? GreedyDecision.DidNotFit : GreedyDecision.Stopped;
    }

    /// <summary>Carries a decision out.</summary>
    public void Apply(int option, GreedyDecision decision)
    {
        if (IsFunded(decision))
        {
            var cost = profile.Costs[option];
            Remaining -= cost;
            foreach (var category in profile.Options[option].Categories)
            {
                _categories[category] = _categories.GetValueOrDefault(category) + cost;
            }

            if (profile.Options[option].Neighborhood is { } neighborhood)
            {
                _neighborhoods[neighborhood] = _neighborhoods.GetValueOrDefault(neighborhood) + cost;
            }

            for (var group = 0; group < settings.Groups.Length; group++)
            {
                if (settings.Groups[group].Contains(option))
                {
                    _groupWinners[group] = option;
                }
            }
        }

        if (decision is GreedyDecision.Stopped or GreedyDecision.FundedBeyondBudget)
        {
            StoppedAt = option;
        }
    }

    /// <summary>The winner of a group that the option belongs to, or null.</summary>
    public int? GroupWinner(int option)
    {
        for (var group = 0; group < settings.Groups.Length; group++)
        {
            if (_groupWinners[group] is { } winner && settings.Groups[group].Contains(option))
            {
                return winner;
            }
        }

        return null;
    }

    /// <summary>A category of the option whose cap leaves too little for it, or null.</summary>
    public string? FullCategory(int option)
    {
        foreach (var category in profile.Options[option].Categories)
        {
            if (IsFull(category, profile.Costs[option], _categories, settings.CategoryCaps))
            {
                return category;
            }
        }

        return null;
    }

    private static bool IsFull(
        string? name,
        BigInteger cost,
        Dictionary<string, BigInteger> spent,
        ImmutableDictionary<string, BigInteger> caps) =>
        name is not null && caps.TryGetValue(name, out var cap) && spent.GetValueOrDefault(name) + cost > cap;
}
