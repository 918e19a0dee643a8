namespace MVoting.Core.Counting;

/// <summary>Whether greedy replaces Equal Shares when strictly more voters are better off with it.</summary>
public enum SharesComparison
{
    None,

    /// <summary>Better off: more funded options that the ballot supports.</summary>
    Satisfaction,

    /// <summary>Better off: one at least instead of none.</summary>
    Coverage,
}
