namespace MVoting.Core.Counting.Ranked;

/// <summary>A candidate of a ranked contest.</summary>
/// <param name="Name">Different from all others.</param>
/// <param name="IsExcluded">Withdrawn or disqualified: marks for it are passed over.</param>
public sealed record RankedCandidate(string Name, bool IsExcluded = false)
{
    /// <summary>The name under which all undeclared write-ins are counted together, as in RCTab.</summary>
    public const string UndeclaredWriteInsName = "Undeclared Write-ins";

    /// <summary>
    /// True for the sum of all undeclared write-ins: never elected, and eliminated first, since it is nobody.
    /// </summary>
    public bool IsUndeclaredWriteIns => Name == UndeclaredWriteInsName;
}
