using System.Text;
using MVoting.Core.Ballots;

namespace MVoting.Core.Tests.Ballots;

/// <summary>Proves that a voter has one spelling: two references that look alike are equal or one is refused.</summary>
public sealed class VoterReferenceTests
{
    [Theory]
    [InlineData("resident-4711")]
    [InlineData("a")]
    [InlineData("Hong Gil-dong")]
    [InlineData("홍길동")]
    [InlineData("Łódź")]
    [InlineData("é")]
    [InlineData("বাংলা")]
    [InlineData("q\u0323\u0307x")]
    [InlineData("🗳")]
    [InlineData("a\u200Bb")]
    public void A_reference_is_any_text_in_its_one_form(string voter) =>
        Assert.True(VoterReference.IsValid(Encoding.UTF8.GetBytes(voter)));

    [Theory]
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("\u00A0a")]
    [InlineData("é\u3000")]
    [InlineData("a\tb")]
    [InlineData("a\0b")]
    [InlineData("a\u007Fb")]
    [InlineData("é\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    [InlineData("e\u0301")]
    [InlineData("\u1112\u1169\u11BC")]
    [InlineData("\uD638\u11A8")]
    [InlineData("q\u0307\u0323")]
    [InlineData("\u212B")]
    [InlineData("\u0958")]
    [InlineData("\uF900")]
    [InlineData("\U00016D63\U00016D68")]
    public void A_reference_in_another_form_is_refused(string voter) =>
        Assert.False(VoterReference.IsValid(Encoding.UTF8.GetBytes(voter)));

    [Fact]
    public void Bytes_that_are_not_utf8_are_no_reference()
    {
        Assert.False(VoterReference.IsValid([0xC3]));
        Assert.False(VoterReference.IsValid([0x61, 0xED, 0xA0, 0x80]));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("홍")]
    [InlineData("🗳")]
    public void A_reference_has_at_most_128_characters_of_any_size(string character)
    {
        Assert.True(VoterReference.IsValid(Repeat(character, 128)));
        Assert.False(VoterReference.IsValid(Repeat(character, 129)));
    }

    private static byte[] Repeat(string text, int count) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, count)));
}
