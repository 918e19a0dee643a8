using System.Buffers.Binary;
using System.Security.Cryptography;
using MVoting.Core.Polls;

namespace MVoting.Core.Ballots;

/// <summary>
/// What only the holder of a poll's secret can compute: voter keys, fingerprints of ballot ids and receipt codes.
/// A voter key is HMAC-SHA256(secret, voter reference). The other two use keys of their own, derived from the
/// secret by HKDF-Expand (RFC 5869) whose info begins with a control character, which no voter reference may hold.
/// Thread-safe.
/// </summary>
public sealed class PollSecret
{
    /// <summary>Length of the secret, in bytes.</summary>
    public const int SizeBytes = 32;

    /// <summary>Characters of a receipt code: 128 bits in lower-case hexadecimal.</summary>
    public const int ReceiptCodeLength = 32;

    private const int MarkSizeBytes = 16;

    private readonly KeyedHash _voterHash;
    private readonly KeyedHash _fingerprintHash;
    private readonly KeyedHash _receiptHash;

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
        _receiptHash = new KeyedHash(
            HKDF.Expand(HashAlgorithmName.SHA256, key, SizeBytes, "\u0001receipt"u8.ToArray()));
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
        voter.Write(message);
        ballotId.CopyTo(message[VoterKey.SizeBytes..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _fingerprintHash.Write(message[..(VoterKey.SizeBytes + ballotId.Length)], hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>
    /// Writes the code of a receipt: a function of what the journal keeps (voter key, fingerprint, box, segment), so
    /// that it is the same after any restart, and that only the holder of the secret can make.
    /// </summary>
    /// <param name="destination">Takes <see cref="ReceiptCodeLength"/> ASCII characters.</param>
    public void WriteReceiptCode(PollUid poll, VoterKey voter, ulong fingerprint, int box, int segment, Span<byte> destination)
    {
        Span<byte> message = stackalloc byte[PollUid.SizeBytes + VoterKey.SizeBytes + 8 + 4 + 4];
        poll.Write(message);
        voter.Write(message[16..]);
        BinaryPrimitives.WriteUInt64BigEndian(message[32..], fingerprint);
        BinaryPrimitives.WriteInt32BigEndian(message[40..], box);
        BinaryPrimitives.WriteInt32BigEndian(message[44..], segment);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _receiptHash.Write(message, hash);
        Invariant.Check(
            Convert.TryToHexStringLower(hash[..(ReceiptCodeLength / 2)], destination, out _),
            "a receipt code fits its destination");
    }
}
