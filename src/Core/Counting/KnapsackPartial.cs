namespace MVoting.Core.Counting;

/// <summary>
/// What options get of the last units of money, where more units have the same votes than are left.
/// </summary>
public enum KnapsackPartial
{
    /// <summary>The smallest chunk first, each in full as long as money is left.</summary>
    Increasing,

    /// <summary>Each in proportion to its chunk.</summary>
    Proportional,

    /// <summary>Each the same, but no more than its chunk.</summary>
    Equalising,
}
