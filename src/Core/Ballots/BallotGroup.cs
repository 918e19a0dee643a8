namespace MVoting.Core.Ballots;

/// <summary>
/// A few ballots that came one after another, read by one reader and keyed together, which costs a fraction of keying
/// each alone. Reused: it keeps its drafts, of which there are as many as were ever used together. Not thread-safe.
/// </summary>
public sealed class BallotGroup
{
    /// <summary>Ballots at a time.</summary>
    public const int Most = KeyedMessages.Most;

    private readonly BallotDraft?[] _drafts = new BallotDraft?[Most];
    private readonly VoterKey[] _voters = new VoterKey[Most];
    private readonly ulong[] _fingerprints = new ulong[Most];
    private readonly KeyedMessages _scratch = new();

    /// <summary>Ballots kept.</summary>
    public int Count { get; private set; }

    /// <summary>Whether another ballot has no room.</summary>
    public bool IsFull => Count == Most;

    /// <summary>Where the next ballot is to be read; it is of the group once it is kept.</summary>
    public BallotDraft Next => _drafts[Count] ??= new BallotDraft();

    /// <summary>Keeps what was read into <see cref="Next"/>.</summary>
    public void Keep() => Count++;

    /// <summary>Makes the voter keys and fingerprints of the ballots kept.</summary>
    public void Identify(PollSecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        secret.Identify(_drafts!.AsSpan<BallotDraft>(0, Count), _scratch, _voters, _fingerprints);
    }

    /// <summary>A ballot.</summary>
    public BallotDraft DraftAt(int index) => _drafts[index]!;

    /// <summary>Who cast it; after <see cref="Identify"/>.</summary>
    public VoterKey VoterAt(int index) => _voters[index];

    /// <summary>Fingerprint of its id; after <see cref="Identify"/>.</summary>
    public ulong FingerprintAt(int index) => _fingerprints[index];

    /// <summary>Makes room for others.</summary>
    public void Clear() => Count = 0;
}
