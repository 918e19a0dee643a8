namespace MVoting.Core.Boxes;

/// <summary>
/// What a box remembers of one voter of an <c>untilClose</c> poll: the ballot that counts now, and the fingerprint
/// and segment of every ballot that was accepted, so that the late retry of a replaced one gets its first receipt.
/// </summary>
internal sealed class VoterHistory
{
    private readonly List<(ulong Fingerprint, int Segment)> _accepted = new(1);

    /// <summary>The ballot that counts, encoded.</summary>
    public byte[] Current { get; private set; } = [];

    /// <summary>How often the voter changed the ballot.</summary>
    public int Changes => _accepted.Count - 1;

    /// <summary>The segment of the accepted ballot with this fingerprint, or 0.</summary>
    public int SegmentOf(ulong fingerprint)
    {
        foreach (var accepted in _accepted)
        {
            if (accepted.Fingerprint == fingerprint)
            {
                return accepted.Segment;
            }
        }

        return 0;
    }

    /// <summary>Takes a new ballot in place of the present one.</summary>
    public void Accept(ulong fingerprint, int segment, ReadOnlySpan<byte> encoded)
    {
        _accepted.Add((fingerprint, segment));
        Current = encoded.ToArray();
    }
}
