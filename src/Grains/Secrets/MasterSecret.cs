using System.Security.Cryptography;
using System.Text;
using MVoting.Core;
using MVoting.Core.Polls;

namespace MVoting.Grains.Secrets;

/// <summary>
/// The one secret outside the database, the same in every process. It is never used itself: each purpose has its
/// own key, derived by HKDF-SHA256 (RFC 5869) under the purpose's name, so that no use can answer for another.
/// Immutable and thread-safe.
/// </summary>
public sealed class MasterSecret
{
    /// <summary>Bytes that a master secret has at least.</summary>
    public const int MinimumSizeBytes = 32;

    /// <summary>Bytes of a hash and of the check value.</summary>
    public const int HashSizeBytes = HMACSHA256.HashSizeInBytes;

    /// <summary>Bytes of a credential's mark: who guesses has one chance in 2^64 at a time.</summary>
    public const int MarkSizeBytes = 8;

    private const byte WrapVersion = 1;
    private const int NonceSizeBytes = 12;
    private const int TagSizeBytes = 16;
    private const int HeadSizeBytes = 1 + NonceSizeBytes + TagSizeBytes;
    private const int ShortCredentialSizeBytes = 256;

    private readonly byte[] _hashKey;
    private readonly byte[] _markKey;
    private readonly byte[] _wrapKey;
    private readonly byte[] _checkValue;

    /// <summary>Derives the keys; <paramref name="secret"/> itself is not kept.</summary>
    /// <exception cref="InvariantException">It is shorter than <see cref="MinimumSizeBytes"/>.</exception>
    public MasterSecret(ReadOnlySpan<byte> secret)
    {
        Invariant.Check(secret.Length >= MinimumSizeBytes, "A master secret has at least 32 bytes.");
        Span<byte> extracted = stackalloc byte[HashSizeBytes];
        HKDF.Extract(HashAlgorithmName.SHA256, secret, salt: "mvoting/master/1"u8, extracted);
        _hashKey = Derive(extracted, "mvoting/hash-credential/1"u8);
        _markKey = Derive(extracted, "mvoting/mark-credential/1"u8);
        _wrapKey = Derive(extracted, "mvoting/wrap-poll-secret/1"u8);
        _checkValue = Derive(extracted, "mvoting/check/1"u8);
        CryptographicOperations.ZeroMemory(extracted);
    }

    /// <summary>
    /// 32 bytes that tell one master secret from another and nothing about it: the database keeps them, so that a
    /// start with the wrong secret stops at once instead of refusing every key and every ballot.
    /// </summary>
    public ReadOnlyMemory<byte> CheckValue => _checkValue;

    /// <summary>The keyed hash (HMAC-SHA256, 32 bytes) under which a credential is kept and found.</summary>
    public byte[] HashKey(ReadOnlySpan<byte> credential) => HMACSHA256.HashData(_hashKey, credential);

    /// <summary>
    /// The mark that a credential of this installation ends with: by it one that was made up is told without a look-up.
    /// Writes <see cref="MarkSizeBytes"/>.
    /// </summary>
    /// <param name="credential">What stands before the mark, ASCII.</param>
    /// <param name="mark">Takes the mark.</param>
    public void WriteMark(ReadOnlySpan<char> credential, Span<byte> mark)
    {
        Span<byte> bytes = stackalloc byte[ShortCredentialSizeBytes];
        Span<byte> whole = stackalloc byte[HashSizeBytes];
        HMACSHA256.HashData(_markKey, bytes[..Encoding.ASCII.GetBytes(credential, bytes)], whole);
        whole[..MarkSizeBytes].CopyTo(mark);
    }

    /// <summary>The keyed hash of the credential's UTF-8 bytes.</summary>
    public byte[] HashKey(ReadOnlySpan<char> credential)
    {
        var sizeBytes = Encoding.UTF8.GetByteCount(credential);
        var bytes = sizeBytes <= ShortCredentialSizeBytes
            ? stackalloc byte[ShortCredentialSizeBytes]
            : new byte[sizeBytes];
        Encoding.UTF8.GetBytes(credential, bytes);
        return HashKey(bytes[..sizeBytes]);
    }

    /// <summary>
    /// Wraps a poll's secret for the database: version, nonce, tag, AES-256-GCM ciphertext. The poll's name is
    /// authenticated with it, so that a wrapped secret cannot be moved to another poll.
    /// </summary>
    public byte[] WrapPollSecret(PollUid poll, ReadOnlySpan<byte> secret)
    {
        var wrapped = new byte[HeadSizeBytes + secret.Length];
        wrapped[0] = WrapVersion;
        var nonce = wrapped.AsSpan(1, NonceSizeBytes);
        RandomNumberGenerator.Fill(nonce);
        // An instance of its own for each call: it is not promised to be thread-safe, and a poll opens once.
        using var cipher = new AesGcm(_wrapKey, TagSizeBytes);
        cipher.Encrypt(
            nonce,
            secret,
            wrapped.AsSpan(HeadSizeBytes),
            wrapped.AsSpan(1 + NonceSizeBytes, TagSizeBytes),
            poll.ToBytes());
        return wrapped;
    }

    /// <summary>The secret that <see cref="WrapPollSecret"/> wrapped for this poll.</summary>
    /// <exception cref="MasterSecretException">Another master secret or another poll's, or it was damaged.</exception>
    public byte[] UnwrapPollSecret(PollUid poll, ReadOnlySpan<byte> wrapped)
    {
        if (wrapped.Length < HeadSizeBytes || wrapped[0] != WrapVersion)
        {
            throw new MasterSecretException($"The wrapped secret of poll {poll} is damaged or of a newer version.");
        }

        var secret = new byte[wrapped.Length - HeadSizeBytes];
        using var cipher = new AesGcm(_wrapKey, TagSizeBytes);
        try
        {
            cipher.Decrypt(
                wrapped.Slice(1, NonceSizeBytes),
                wrapped[HeadSizeBytes..],
                wrapped.Slice(1 + NonceSizeBytes, TagSizeBytes),
                secret,
                poll.ToBytes());
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new MasterSecretException(
                $"The secret of poll {poll} cannot be unwrapped: the master secret is not the one this database was made with.");
        }

        return secret;
    }

    private static byte[] Derive(ReadOnlySpan<byte> extracted, ReadOnlySpan<byte> purpose)
    {
        var key = new byte[HashSizeBytes];
        HKDF.Expand(HashAlgorithmName.SHA256, extracted, key, purpose);
        return key;
    }
}
