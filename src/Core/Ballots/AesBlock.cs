using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using ArmAes = System.Runtime.Intrinsics.Arm.Aes;
using PlatformAes = System.Security.Cryptography.Aes;
using X86Aes = System.Runtime.Intrinsics.X86.Aes;

namespace MVoting.Core.Ballots;

/// <summary>
/// AES-128 (FIPS 197) on single blocks under one key. The processor's own instructions encrypt a block without a call into a
/// library; the platform's cipher is the fallback where they are missing, and decrypts for look-ups. There is no branch and
/// no look-up that depends on data. Thread-safe.
/// </summary>
internal sealed class AesBlock
{
    /// <summary>Length of a block, and of the key, in bytes.</summary>
    public const int SizeBytes = 16;

    private const int Rounds = 10;
    private const int WordsPerKey = 4;

    private readonly byte[] _key;
    private readonly Vector128<byte>[] _roundKeys;

    /// <param name="key">16 bytes.</param>
    public AesBlock(byte[] key)
    {
        Invariant.Check(key.Length == SizeBytes, "an AES-128 key has 16 bytes");
        _key = key;
        _roundKeys = Expand(key);
    }

    /// <summary>Whether this processor encrypts by itself.</summary>
    public static bool IsAccelerated => X86Aes.IsSupported || ArmAes.IsSupported;

    /// <summary>Encrypts a block in its place.</summary>
    public void Encrypt(Span<byte> block)
    {
        if (X86Aes.IsSupported)
        {
            EncryptOnX86(block);
        }
        else if (ArmAes.IsSupported)
        {
            EncryptOnArm(block);
        }
        else
        {
            EncryptByPlatform(block);
        }
    }

    /// <summary>Encrypts a block in its place by the platform's cipher.</summary>
    public void EncryptByPlatform(Span<byte> block)
    {
        using var cipher = Cipher();
        cipher.EncryptEcb(block, block, PaddingMode.None);
    }

    /// <summary>Decrypts a block in its place.</summary>
    public void Decrypt(Span<byte> block)
    {
        using var cipher = Cipher();
        cipher.DecryptEcb(block, block, PaddingMode.None);
    }

    private void EncryptOnX86(Span<byte> block)
    {
        var keys = _roundKeys;
        var state = Vector128.Create<byte>(block) ^ keys[0];
        for (var round = 1; round < Rounds; round++)
        {
            state = X86Aes.Encrypt(state, keys[round]);
        }

        X86Aes.EncryptLast(state, keys[Rounds]).CopyTo(block);
    }

    // Here an instruction adds its round key first; the last round has no MixColumns and adds two keys.
    private void EncryptOnArm(Span<byte> block)
    {
        var keys = _roundKeys;
        var state = Vector128.Create<byte>(block);
        for (var round = 0; round < Rounds - 1; round++)
        {
            state = ArmAes.MixColumns(ArmAes.Encrypt(state, keys[round]));
        }

        (ArmAes.Encrypt(state, keys[Rounds - 1]) ^ keys[Rounds]).CopyTo(block);
    }

    private PlatformAes Cipher()
    {
        // One for each call: an instance is not promised to be thread-safe.
        var cipher = PlatformAes.Create();
        cipher.Key = _key;
        return cipher;
    }

    // The key expansion of FIPS 197, section 5.2, once for each poll.
    private static Vector128<byte>[] Expand(ReadOnlySpan<byte> key)
    {
        Span<uint> words = stackalloc uint[WordsPerKey * (Rounds + 1)];
        for (var word = 0; word < WordsPerKey; word++)
        {
            words[word] = BinaryPrimitives.ReadUInt32BigEndian(key[(4 * word)..]);
        }

        byte constant = 1;
        for (var word = WordsPerKey; word < words.Length; word++)
        {
            var last = words[word - 1];
            if (word % WordsPerKey == 0)
            {
                last = Substitute(uint.RotateLeft(last, 8)) ^ ((uint)constant << 24);
                constant = Double(constant);
            }

            words[word] = words[word - WordsPerKey] ^ last;
        }

        var keys = new Vector128<byte>[Rounds + 1];
        Span<byte> bytes = stackalloc byte[SizeBytes];
        for (var round = 0; round < keys.Length; round++)
        {
            for (var word = 0; word < WordsPerKey; word++)
            {
                BinaryPrimitives.WriteUInt32BigEndian(bytes[(4 * word)..], words[(WordsPerKey * round) + word]);
            }

            keys[round] = Vector128.Create<byte>(bytes);
        }

        return keys;
    }

    private static uint Substitute(uint word) =>
        ((uint)Substitute((byte)(word >> 24)) << 24)
        | ((uint)Substitute((byte)(word >> 16)) << 16)
        | ((uint)Substitute((byte)(word >> 8)) << 8)
        | Substitute((byte)word);

    // The S-box computed (FIPS 197, section 5.1.1): the inverse in GF(2^8), which is the 254th power, and an affine
    // transformation. A table would be read at places that depend on the key.
    private static byte Substitute(byte value)
    {
        var power = value;
        var inverse = (byte)1;
        for (var bit = 1; bit < 8; bit++)
        {
            power = Multiply(power, power);
            inverse = Multiply(inverse, power);
        }

        return (byte)(inverse
            ^ byte.RotateLeft(inverse, 1)
            ^ byte.RotateLeft(inverse, 2)
            ^ byte.RotateLeft(inverse, 3)
            ^ byte.RotateLeft(inverse, 4)
            ^ 0x63);
    }

    private static byte Multiply(byte left, byte right)
    {
        var product = (byte)0;
        for (var bit = 0; bit < 8; bit++)
        {
            product ^= (byte)(left & -(right & 1));
            left = Double(left);
            right >>= 1;
        }

        return product;
    }

    // By x, modulo x^8 + x^4 + x^3 + x + 1.
    private static byte Double(byte value) => (byte)((value << 1) ^ (0x1b & -(value >> 7)));
}
