namespace MVoting.Core.Counting;

/// <summary>The share of each voter in the first run of a completion by increments.</summary>
public enum ShareStart
{
    /// <summary>The budget divided by the ballots, cut to a whole unit of the currency.</summary>
    Floor,

    /// <summary>The same, as an exact fraction.</summary>
    Exact,
}
