using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MVoting.Core.Ballots;

/// <summary>
/// What only the holder of a poll's secret can compute: voter keys, fingerprints of ballot ids and receipt codes.
/// A voter key is HMAC-SHA256(secret, voter reference). The other two use keys of their own, derived from the
/// secret by HKDF-Expand (RFC 5869) whose info begins with a control character, which no voter reference may hold:
/// an HMAC for fingerprints, an AES block for receipts, from which the holder of the secret reads them back.
/// Thread-safe.
/// </summary>
public sealed class PollSecret
{
    /// <summary>Length of the secret, in bytes.</summary>
    public const int SizeBytes = 32;

    /// <summary>Characters of a receipt code: 128 bits in lower-case hexadecimal.</summary>
    public const int ReceiptCodeLength = 32;

    private const int MarkSizeBytes = 16;

    private static readonly SearchValues<char> s_codeDigits = SearchValues.Create("0123456789abcdef");

    private readonly KeyedHash _voterHash;
    private readonly KeyedHash _fingerprintHash;
    private readonly ReceiptCipher _receipts;

    /// <param name="secret">32 random bytes, kept by the poll wrapped under the master secret.</param>
    public PollSecret(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != SizeBytes)
        {
            throw new ArgumentException($"A poll's secret has {SizeBytes} bytes, not {secret.Length}.", nameof(secret));
        }

        var key = secret.ToArray();
        Mark = Convert.ToHexStringLower(
            HKDF.Expand(HashAlgorithmName.SHA256, key, MarkSizeBytes, "\u0001mark"u8.ToArray()));
        _voterHash = new KeyedHash(key);
        _fingerprintHash = new KeyedHash(
            HKDF.Expand(HashAlgorithmName.SHA256, key, SizeBytes, "\u0001fingerprint"u8.ToArray()));
        _receipts = new ReceiptCipher(
            HKDF.Expand(HashAlgorithmName.SHA256, key, AesBlock.SizeBytes, "\u0001receipt-block"u8.ToArray()));
    }

    /// <summary>
    /// What the secret is known again by: 128 bits in lower-case hexadecimal, from which nothing of it can be learnt.
    /// </summary>
    public string Mark { get; }

    /// <summary>Whether a text has the form of a <see cref="Mark"/>.</summary>
    public static bool IsMark(string text) =>
        text.Length == 2 * MarkSizeBytes && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The key of a voter, from the reference's UTF-8 bytes.</summary>
    public VoterKey VoterKeyOf(ReadOnlySpan<byte> voter)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _voterHash.Write(voter, hash);
        return VoterKey.Read(hash);
    }

    /// <summary>
    /// The fingerprint of a voter's ballot id: 64 bits. It depends on the voter, so that equal ids of two voters do
    /// not look alike in the journal; two ids of one voter collide once in 2^64.
    /// </summary>
    public ulong FingerprintOf(VoterKey voter, ReadOnlySpan<byte> ballotId)
    {
        Invariant.Check(ballotId.Length <= Limits.BallotIdLength, "a ballot id was checked at the door");
        Span<byte> message = stackalloc byte[VoterKey.SizeBytes + Limits.BallotIdLength];
        var length = WriteFingerprinted(message, voter, ballotId);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _fingerprintHash.Write(message[..length], hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>Whether a text has the form of a receipt's code.</summary>
    public static bool IsReceiptCode(ReadOnlySpan<char> text) =>
        text.Length == ReceiptCodeLength && !text.ContainsAnyExcept(s_codeDigits);

    /// <summary>
    /// Writes the code of a receipt: a function of what the journal keeps, so that it is the same after any restart,
    /// and that only the holder of the secret can make, or read.
    /// </summary>
    /// <param name="destination">Takes <see cref="ReceiptCodeLength"/> ASCII characters.</param>
    public void WriteReceiptCode(in ReceiptSubject subject, Span<byte> destination) =>
        _receipts.Write(subject, destination);

    /// <summary>
    /// What a receipt's code stands for. A code that this poll did not give stands for something too: for a box and a
    /// segment that it has not, or that hold no such fingerprint. Null: the text is no code.
    /// </summary>
    public ReceiptSubject? ReadReceiptCode(ReadOnlySpan<char> code) => _receipts.Read(code);

    /// <summary>The voter keys and fingerprints of a few ballots, together.</summary>
    internal void Identify(
        ReadOnlySpan<BallotDraft> drafts, KeyedMessages scratch, Span<VoterKey> voters, Span<ulong> fingerprints)
    {
        scratch.Clear();
        foreach (var draft in drafts)
        {
            draft.Voter.CopyTo(scratch.Add(draft.Voter.Length));
        }

        _voterHash.Write(scratch);
        for (var index = 0; index < drafts.Length; index++)
        {
            voters[index] = VoterKey.Read(scratch.HashAt(index));
        }

        scratch.Clear();
        for (var index = 0; index < drafts.Length; index++)
        {
            var ballotId = drafts[index].BallotId;
            WriteFingerprinted(scratch.Add(VoterKey.SizeBytes + ballotId.Length), voters[index], ballotId);
        }

        _fingerprintHash.Write(scratch);
        for (var index = 0; index < drafts.Length; index++)
        {
            fingerprints[index] = BinaryPrimitives.ReadUInt64BigEndian(scratch.HashAt(index));
        }
    }

    private static int WriteFingerprinted(Span<byte> message, VoterKey voter, ReadOnlySpan<byte> ballotId)
    {
        voter.Write(message);
        ballotId.CopyTo(message[VoterKey.SizeBytes..]);
        return VoterKey.SizeBytes + ballotId.Length;
    }
}
