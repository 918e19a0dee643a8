using System.Buffers.Binary;

namespace MVoting.Core.Ballots;

/// <summary>
/// The codes of one poll's receipts. A code is one AES-128 block over box (4 bytes), segment (4) and fingerprint (8),
/// all big-endian, in 32 lower-case hexadecimal digits. Without the key it shows nothing: codes have no order and
/// cannot be counted, and no two ballots have the same one. With the key it says where the ballot is. A code that was
/// guessed leads to a box that the poll has with a probability below 400 in 2^32, and then to a ballot in that segment
/// with one below 4,096 in 2^64. Thread-safe.
/// </summary>
internal sealed class ReceiptCipher
{
    private readonly AesBlock _cipher;

    /// <param name="key">16 bytes that are used for nothing else.</param>
    public ReceiptCipher(byte[] key) => _cipher = new AesBlock(key);

    /// <summary>Writes a code.</summary>
    /// <param name="destination">Takes <see cref="PollSecret.ReceiptCodeLength"/> ASCII characters.</param>
    public void Write(in ReceiptSubject subject, Span<byte> destination)
    {
        Span<byte> block = stackalloc byte[AesBlock.SizeBytes];
        BinaryPrimitives.WriteInt32BigEndian(block, subject.Box);
        BinaryPrimitives.WriteInt32BigEndian(block[4..], subject.Segment);
        BinaryPrimitives.WriteUInt64BigEndian(block[8..], subject.Fingerprint);
        _cipher.Encrypt(block);
        Invariant.Check(
            Convert.TryToHexStringLower(block, destination, out _), "a receipt code fits its destination");
    }

    /// <summary>Reads what a code stands for; null: the text is not 32 lower-case hexadecimal digits.</summary>
    public ReceiptSubject? Read(ReadOnlySpan<char> code)
    {
        if (!PollSecret.IsReceiptCode(code))
        {
            return null;
        }

        Span<byte> block = stackalloc byte[AesBlock.SizeBytes];
        Convert.FromHexString(code, block, out _, out _);
        _cipher.Decrypt(block);
        return new ReceiptSubject(
            BinaryPrimitives.ReadInt32BigEndian(block),
            BinaryPrimitives.ReadInt32BigEndian(block[4..]),
            BinaryPrimitives.ReadUInt64BigEndian(block[8..]));
    }
}
