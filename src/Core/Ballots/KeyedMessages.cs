using System.Security.Cryptography;

namespace MVoting.Core.Ballots;

/// <summary>
/// A few messages that are hashed under one key together, and their hashes; scratch to be reused. Not thread-safe.
/// </summary>
internal sealed class KeyedMessages
{
    /// <summary>Messages at a time.</summary>
    public const int Most = Sha256Lanes.Count;

    /// <summary>Length of the longest message, in bytes: a voter's reference of four bytes a character.</summary>
    public const int MaxSizeBytes = 4 * Limits.VoterLength;

    /// <summary>A message up to here fills one block with its mark and its length (FIPS 180-4, section 5.1.1).</summary>
    private const int BlockMessageSizeBytes = Sha256Lanes.BlockSizeBytes - sizeof(byte) - sizeof(long);

    private readonly byte[] _messages = new byte[Most * MaxSizeBytes];
    private readonly int[] _lengths = new int[Most];
    private readonly byte[] _hashes = new byte[Most * HMACSHA256.HashSizeInBytes];
    private int _longest;

    /// <summary>Messages added.</summary>
    public int Count { get; private set; }

    /// <summary>Whether each message fits one block.</summary>
    public bool AreShort => _longest <= BlockMessageSizeBytes;

    /// <summary>The bytes of all messages, <see cref="MaxSizeBytes"/> apart.</summary>
    public Span<byte> Bytes => _messages;

    /// <summary>Forgets the messages.</summary>
    public void Clear() => (Count, _longest) = (0, 0);

    /// <summary>Adds a message of so many bytes, to be written by the caller.</summary>
    public Span<byte> Add(int length)
    {
        Invariant.Check(Count < Most && length <= MaxSizeBytes, "a message has its place");
        _lengths[Count] = length;
        _longest = Math.Max(_longest, length);
        return _messages.AsSpan(Count++ * MaxSizeBytes, length);
    }

    /// <summary>A message.</summary>
    public ReadOnlySpan<byte> MessageAt(int index) => _messages.AsSpan(index * MaxSizeBytes, _lengths[index]);

    /// <summary>The 32 bytes of a message's hash.</summary>
    public Span<byte> HashAt(int index) =>
        _hashes.AsSpan(index * HMACSHA256.HashSizeInBytes, HMACSHA256.HashSizeInBytes);
}
