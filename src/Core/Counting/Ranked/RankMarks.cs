namespace MVoting.Core.Counting.Ranked;

/// <summary>The marks of a ballot at one rank.</summary>
public readonly ref struct RankMarks
{
    private readonly ReadOnlySpan<char> _candidates;

    internal RankMarks(ReadOnlySpan<char> candidates) => _candidates = candidates;

    /// <summary>True when the rank was left out.</summary>
    public bool IsSkipped => _candidates.IsEmpty;

    /// <summary>True when several candidates are marked, and which ones is not known.</summary>
    public bool IsUnnamedOvervote => _candidates is [RankedBallot.UnnamedOvervote];

    /// <summary>True when several candidates are marked, known or not.</summary>
    public bool IsOvervote => _candidates.Length > 1 || IsUnnamedOvervote;

    /// <summary>Candidates that are known to be marked.</summary>
    public int Count => IsUnnamedOvervote ? 0 : _candidates.Length;

    /// <summary>The number of a marked candidate in the profile.</summary>
    public int this[int at] => _candidates[at];
}
