namespace MVoting.Core.Counting.Ranked;

/// <summary>What happens to a ballot at a rank that marks several candidates.</summary>
public enum OvervoteRule
{
    /// <summary>The rank is passed over.</summary>
    AlwaysSkipToNextRank,

    /// <summary>The ballot is exhausted.</summary>
    ExhaustImmediately,

    /// <summary>
    /// Exhausted if several of them continue; counts for the one that does; passed over if none does.
    /// </summary>
    ExhaustIfMultipleContinuing,
}
