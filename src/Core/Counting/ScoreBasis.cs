namespace MVoting.Core.Counting;

/// <summary>Where the scores come from that plain greedy ranks by.</summary>
public enum ScoreBasis
{
    /// <summary>A count of the ballots, in which a ballot supports an option once.</summary>
    Ballots,

    /// <summary>
    /// The columns <c>votes</c> or <c>score</c> of the file: what the city decided by, where its own count took a
    /// project that a ballot names twice for two votes.
    /// </summary>
    File,
}
