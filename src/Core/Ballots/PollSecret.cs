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
    private const int ReceiptSizeBytes = PollUid.SizeBytes + VoterKey.SizeBytes + 8 + 4 + 4;

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
        var length = WriteFingerprinted(message, voter, ballotId);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _fingerprintHash.Write(message[..length], hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>
    /// Writes the code of a receipt: a function of what the journal keeps (voter key, fingerprint, box, segment), so
    /// that it is the same after any restart, and that only the holder of the secret can make.
    /// </summary>
    /// <param name="destination">Takes <see cref="ReceiptCodeLength"/> ASCII characters.</param>
    public void WriteReceiptCode(PollUid poll, in ReceiptSubject subject, Span<byte> destination)
    {
        Span<byte> message = stackalloc byte[ReceiptSizeBytes];
        WriteReceipt(message, poll, subject);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _receiptHash.Write(message, hash);
        WriteCode(hash, destination);
    }

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

    /// <summary>Writes the codes of a few receipts together, one after another.</summary>
    internal void WriteReceiptCodes(
        PollUid poll, ReadOnlySpan<ReceiptSubject> subjects, KeyedMessages scratch, Span<byte> destination)
    {
        scratch.Clear();
        foreach (ref readonly var subject in subjects)
        {
            WriteReceipt(scratch.Add(ReceiptSizeBytes), poll, subject);
        }

        _receiptHash.Write(scratch);
        for (var index = 0; index < subjects.Length; index++)
        {
            WriteCode(scratch.HashAt(index), destination.Slice(index * ReceiptCodeLength, ReceiptCodeLength));
        }
    }

    private static int WriteFingerprinted(Span<byte> message, VoterKey voter, ReadOnlySpan<byte> ballotId)
    {
        voter.Write(message);
        ballotId.CopyTo(message[VoterKey.SizeBytes..]);
        return VoterKey.SizeBytes + ballotId.Length;
    }

    private static void WriteReceipt(Span<byte> message, PollUid poll, in ReceiptSubject subject)
    {
        poll.Write(message);
        subject.Voter.Write(message[16..]);
        BinaryPrimitives.WriteUInt64BigEndian(message[32..], subject.Fingerprint);
        BinaryPrimitives.WriteInt32BigEndian(message[40..], subject.Box);
        BinaryPrimitives.WriteInt32BigEndian(message[44..], subject.Segment);
    }

    private static void WriteCode(ReadOnlySpan<byte> hash, Span<byte> destination) => Invariant.Check(
        Convert.TryToHexStringLower(hash[..(ReceiptCodeLength / 2)], destination, out _),
        "a receipt code fits its destination");
}
