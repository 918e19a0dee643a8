using MVoting.Core.Polls;

namespace MVoting.Core.Tests.Polls;

/// <summary>Proves that an amount is exact or refused, never rounded.</summary>
public sealed class MoneyTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("120000", "120000")]
    [InlineData("0.10", "0.1")]
    [InlineData("99.999999", "99.999999")]
    [InlineData("999999999999999999.999999", "999999999999999999.999999")]
    [InlineData("1000000000000000000.000000", "1000000000000000000")]
    public void An_exact_amount_is_written_in_one_way(string text, string written)
    {
        Assert.True(Money.TryParse(text, out var amount));
        Assert.Equal(written, Money.Format(amount));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("01")]
    [InlineData("1e3")]
    [InlineData("1,000")]
    [InlineData(" 1")]
    [InlineData("0.1234567")]
    [InlineData("1.0000000")]
    [InlineData("1000000000000000000.000001")]
    [InlineData("9999999999999999999")]
    [InlineData("99999999999999999999999999999999999")]
    [InlineData("1.2.3")]
    [InlineData("١")]
    [InlineData("NaN")]
    public void Anything_else_is_no_amount(string text) => Assert.False(Money.TryParse(text, out _));
}
