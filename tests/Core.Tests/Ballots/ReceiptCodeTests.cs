using System.Security.Cryptography;
using System.Text;
using MVoting.Core.Ballots;

namespace MVoting.Core.Tests.Ballots;

/// <summary>A receipt's code leads its poll's secret back to the ballot, and tells nobody else anything.</summary>
public sealed class ReceiptCodeTests
{
    private const int Seed = 20261127;

    private readonly Random _random = new(Seed);

    // FIPS 197, appendix B, and appendix C.1.
    [Theory]
    [InlineData("2b7e151628aed2a6abf7158809cf4f3c", "3243f6a8885a308d313198a2e0370734", "3925841d02dc09fbdc118597196a0b32")]
    [InlineData("000102030405060708090a0b0c0d0e0f", "00112233445566778899aabbccddeeff", "69c4e0d86a7b0430d8cdb78070b4c55a")]
    public void The_standards_own_examples_are_encrypted_and_decrypted(string key, string plain, string encrypted)
    {
        var cipher = new AesBlock(Convert.FromHexString(key));
        var block = Convert.FromHexString(plain);
        cipher.Encrypt(block);
        Assert.Equal(encrypted, Convert.ToHexStringLower(block));
        cipher.Decrypt(block);
        Assert.Equal(plain, Convert.ToHexStringLower(block));
    }

    [Fact]
    public void The_processor_and_the_platform_encrypt_alike()
    {
        for (var round = 0; round < 2_000; round++)
        {
            var cipher = new AesBlock(Bytes(AesBlock.SizeBytes));
            var plain = Bytes(AesBlock.SizeBytes);
            var (own, platform) = ((byte[])plain.Clone(), (byte[])plain.Clone());
            cipher.Encrypt(own);
            cipher.EncryptByPlatform(platform);
            Assert.Equal(platform, own);
            cipher.Decrypt(own);
            Assert.Equal(plain, own);
        }
    }

    [Fact]
    public void A_code_leads_back_to_what_it_was_made_of()
    {
        for (var round = 0; round < 2_000; round++)
        {
            var secret = new PollSecret(Bytes(PollSecret.SizeBytes));
            var subject = new ReceiptSubject(_random.Next(), _random.Next(), (ulong)_random.NextInt64());
            var code = CodeOf(secret, subject);
            Assert.Matches("^[0-9a-f]{32}$", code);
            Assert.Equal(subject, secret.ReadReceiptCode(code));
        }
    }

    [Fact]
    public void Ballots_that_follow_one_another_have_codes_without_an_order()
    {
        var secret = new PollSecret(Bytes(PollSecret.SizeBytes));
        var codes = Enumerable.Range(1, 1_000)
            .Select(segment => CodeOf(secret, new ReceiptSubject(0, segment, 4_711))).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        var rising = codes.Zip(codes.Skip(1)).Count(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);
        Assert.InRange(rising, 400, 600);
    }

    [Fact]
    public void Another_polls_secret_reads_something_else_of_a_code()
    {
        var subject = new ReceiptSubject(1, 2, 3);
        var code = CodeOf(new PollSecret(Bytes(PollSecret.SizeBytes)), subject);
        Assert.NotEqual(subject, new PollSecret(Bytes(PollSecret.SizeBytes)).ReadReceiptCode(code));
    }

    [Fact]
    public void The_key_is_the_secrets_own_for_receipts()
    {
        // A vector, so that a later program reads the codes of this one.
        var secret = new PollSecret(SHA256.HashData("a poll's secret"u8));
        Assert.Equal("fa3f06ef8a0fbb58bb5323703e204e3e", CodeOf(secret, new ReceiptSubject(3, 4_711, 0x0123456789abcdef)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcdeg")]
    [InlineData("0123456789abcdef 123456789abcdef")]
    [InlineData("٠123456789abcdef0123456789abcdef")]
    public void What_is_not_32_lower_case_digits_is_no_code(string text)
    {
        Assert.False(PollSecret.IsReceiptCode(text));
        Assert.Null(new PollSecret(Bytes(PollSecret.SizeBytes)).ReadReceiptCode(text));
    }

    [Fact]
    public void A_code_takes_no_memory()
    {
        Assert.SkipUnless(AesBlock.IsAccelerated, "This processor has no instructions for AES.");
        var secret = new PollSecret(Bytes(PollSecret.SizeBytes));
        var code = new byte[PollSecret.ReceiptCodeLength];
        secret.WriteReceiptCode(new ReceiptSubject(1, 2, 3), code);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var segment = 1; segment <= 1_000; segment++)
        {
            secret.WriteReceiptCode(new ReceiptSubject(1, segment, 3), code);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string CodeOf(PollSecret secret, ReceiptSubject subject)
    {
        var code = new byte[PollSecret.ReceiptCodeLength];
        secret.WriteReceiptCode(subject, code);
        return Encoding.ASCII.GetString(code);
    }

    private byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }
}
