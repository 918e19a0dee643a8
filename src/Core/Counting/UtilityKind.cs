namespace MVoting.Core.Counting;

/// <summary>What a funded option is worth to a voter.</summary>
public enum UtilityKind
{
    /// <summary>Its cost, to those who support it: money spent in their interest.</summary>
    Cost,

    /// <summary>One, to those who support it.</summary>
    Cardinality,

    /// <summary>The points that the ballot gives it.</summary>
    Points,

    /// <summary>On a ballot of k ranks, k - r for the option at rank r: nothing for the last.</summary>
    Borda,
}
