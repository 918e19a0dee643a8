namespace MVoting.Core.Counting;

/// <summary>Whether ballots that name no option are in the denominator of a share.</summary>
public enum BlankUse
{
    Out,
    In,
}
