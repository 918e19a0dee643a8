namespace MVoting.Core.Counting;

/// <summary>
/// The counting rules by their exact names. On the wire and on the command line they are written in camelCase;
/// <c>docs/counting.md</c> tells each one's parameters and source.
/// </summary>
public enum RuleName
{
    /// <summary>By score, skipping what does not fit.</summary>
    Greedy,

    /// <summary>As <see cref="Greedy"/>, of the options that reach a least score.</summary>
    GreedyThreshold,

    /// <summary>By score, up to the first that does not fit.</summary>
    GreedyNoSkip,

    /// <summary>As <see cref="GreedyNoSkip"/>, the first that does not fit being funded when a share of it is left.</summary>
    GreedyOverdraft,

    /// <summary>By utility for each unit of money, skipping what does not fit.</summary>
    GreedyByDensity,

    /// <summary>As <see cref="Greedy"/>, of options of which some exclude each other.</summary>
    GreedyExclusive,

    /// <summary>The Method of Equal Shares.</summary>
    EqualShares,

    /// <summary>Sequential Phragmén.</summary>
    Phragmen,

    /// <summary>The first preferences or single choices: most votes win.</summary>
    Plurality,

    /// <summary>Most approvals win.</summary>
    Approval,

    /// <summary>Sum, average or median of points.</summary>
    Score,

    /// <summary>Points for ranks, in one of the public variants.</summary>
    Borda,

    /// <summary>Each unit of money is a candidate.</summary>
    KnapsackPerDollar,

    /// <summary>Weighted composite of several sources of scores.</summary>
    Composite,

    /// <summary>Instant run-off.</summary>
    Irv,

    /// <summary>Single transferable vote.</summary>
    Stv,
}
