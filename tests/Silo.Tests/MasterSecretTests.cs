using System.Text;
using MVoting.Core;
using MVoting.Core.Polls;
using MVoting.Grains.Secrets;

namespace MVoting.Silo.Tests;

/// <summary>Proves what the master secret derives: stable, apart for each purpose, and bound to the poll it wraps for.</summary>
public sealed class MasterSecretTests
{
    private static readonly PollUid s_poll = PollUid.Of("lodz", "2022");
    private static readonly byte[] s_pollSecret = [.. Enumerable.Range(1, 32).Select(value => (byte)value)];

    private static MasterSecret Master(byte fill = 7) => new(Enumerable.Repeat(fill, 32).ToArray());

    [Fact]
    public void What_is_kept_today_is_found_for_ever()
    {
        // Computed by another program from RFC 5869 and 2104: a change here makes every kept key worthless.
        Assert.Equal(
            "A9EFA0FA9C676A4313AF195111F5198395BDF15E28776749703D5056519BB09B",
            Convert.ToHexString(Master().HashKey("a key"u8)));
        Assert.Equal(
            "F17B625D34EFE5CEE25C9AC7068536661F26F1544B1AC8ADB0AEB6583758DCF9",
            Convert.ToHexString(Master().CheckValue.Span));
    }

    [Fact]
    public void Characters_and_their_bytes_hash_alike_at_any_length()
    {
        foreach (var length in new[] { 0, 1, 32, 128, 255, 256, 257, 5_000 })
        {
            var credential = new string('k', length);
            Assert.Equal(
                Master().HashKey(Encoding.UTF8.GetBytes(credential)), Master().HashKey(credential.AsSpan()));
        }
    }

    [Fact]
    public void Another_master_secret_gives_other_hashes_and_another_check_value()
    {
        Assert.NotEqual(Master(7).HashKey("a key"u8), Master(8).HashKey("a key"u8));
        Assert.NotEqual(Master(7).CheckValue.ToArray(), Master(8).CheckValue.ToArray());
        Assert.NotEqual(Master(7).CheckValue.ToArray(), Master(7).HashKey(""u8));
    }

    [Fact]
    public void A_wrapped_secret_comes_back_and_no_two_wrappings_are_alike()
    {
        var wrapped = Master().WrapPollSecret(s_poll, s_pollSecret);
        Assert.Equal(s_pollSecret, Master().UnwrapPollSecret(s_poll, wrapped));
        Assert.NotEqual(wrapped, Master().WrapPollSecret(s_poll, s_pollSecret));
        Assert.Equal(1 + 12 + 16 + 32, wrapped.Length);
    }

    [Fact]
    public void Another_master_secret_or_poll_cannot_unwrap()
    {
        var wrapped = Master(7).WrapPollSecret(s_poll, s_pollSecret);
        var exception = Assert.Throws<MasterSecretException>(() => Master(8).UnwrapPollSecret(s_poll, wrapped));
        Assert.Contains("is not the one this database was made with", exception.Message, StringComparison.Ordinal);
        Assert.Throws<MasterSecretException>(
            () => Master(7).UnwrapPollSecret(PollUid.Of("lodz", "2023"), wrapped));
    }

    [Fact]
    public void Any_changed_or_missing_byte_is_noticed()
    {
        var wrapped = Master().WrapPollSecret(s_poll, s_pollSecret);
        for (var index = 0; index < wrapped.Length; index++)
        {
            var changed = wrapped.ToArray();
            changed[index] ^= 1;
            Assert.Throws<MasterSecretException>(() => Master().UnwrapPollSecret(s_poll, changed));
            Assert.Throws<MasterSecretException>(() => Master().UnwrapPollSecret(s_poll, wrapped.AsSpan(0, index)));
        }
    }

    [Fact]
    public void A_short_secret_is_refused() =>
        Assert.Throws<InvariantException>(() => new MasterSecret(new byte[31]));
}
