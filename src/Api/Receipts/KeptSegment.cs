namespace MVoting.Api.Receipts;

/// <summary>What receipts are looked up in: one segment of a box, which never changes.</summary>
/// <param name="MomentMs">The segment's moment, Unix milliseconds.</param>
/// <param name="Fingerprints">The fingerprints of its ballots, ascending.</param>
public sealed record KeptSegment(long MomentMs, ulong[] Fingerprints)
{
    private const int OverheadBytes = 192;

    /// <summary>Memory that it takes, with its place in the cache.</summary>
    public int SizeBytes => OverheadBytes + (Fingerprints.Length * sizeof(ulong));

    /// <summary>Whether the segment holds the ballot with this fingerprint.</summary>
    public bool Holds(ulong fingerprint) => Array.BinarySearch(Fingerprints, fingerprint) >= 0;
}
