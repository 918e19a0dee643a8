namespace MVoting.Core.Ballots;

/// <summary>What became of a ballot that a caller sent.</summary>
public enum BallotReading
{
    /// <summary>It keeps the paper's rules, and is encoded.</summary>
    Ok,

    /// <summary>Not the JSON that a ballot is (400): syntax, members, types, voter or ballot id.</summary>
    Malformed,

    /// <summary>A ballot that breaks the paper's rules (422): questions, options, amounts, attributes.</summary>
    Invalid,
}
