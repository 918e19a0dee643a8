namespace MVoting.Core.Counting;

/// <summary>What is known about a number of further supporters.</summary>
public enum LackingKind
{
    /// <summary>With so many the option wins, with any fewer it does not.</summary>
    Least,

    /// <summary>
    /// With so many it wins, with one fewer it does not. Under a rule that more support can harm, a still smaller number
    /// is not ruled out.
    /// </summary>
    Boundary,

    /// <summary>With so many it wins, whatever the others have; fewer may do.</summary>
    Enough,
}
