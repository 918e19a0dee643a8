namespace MVoting.Core.Ballots;

/// <summary>
/// Something that is made from the ballots that count: a profile for a rule, an export. It hears of each encoded
/// ballot once it counts, and again when another of the same voter takes its place. Nothing is told about voters.
/// </summary>
public interface IBallotCount
{
    /// <summary>A ballot counts. The bytes are a well-formed ballot of the paper, and are gone after the call.</summary>
    void Add(ReadOnlySpan<byte> encoded);

    /// <summary>A ballot that was added counts no more.</summary>
    void Remove(ReadOnlySpan<byte> encoded);
}
