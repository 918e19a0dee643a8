namespace MVoting.Core.Counting;

/// <summary>
/// The public variants of Borda's method, which differ as soon as a ballot does not rank all options.
/// </summary>
public enum BordaVariant
{
    /// <summary>Rank r scores L - r + 1, L being the most ranks that a ballot may have: 3-2-1 in Kraków.</summary>
    MaxLength,

    /// <summary>Rank r of a ballot with k ranks scores k - r: nothing for the last. As in pabutools.</summary>
    BallotLength,

    /// <summary>
    /// Rank r of k, of m options, scores (m + k - 2r + 1) / 2; unranked options nothing. As in Stanford's
    /// platform.
    /// </summary>
    Stanford,

    /// <summary>Rank r of m options scores m - r; the unranked ones share the scores that are left.</summary>
    Completed,

    /// <summary>Rank r scores L / r. Dowdall's method, as in Nauru.</summary>
    Dowdall,
}
