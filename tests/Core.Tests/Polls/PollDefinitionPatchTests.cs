using System.Text;
using MVoting.Core.Polls;

namespace MVoting.Core.Tests.Polls;

/// <summary>
/// Proves that a poll is changed as RFC 7396 says, and that the change is held to every rule of a poll.
/// </summary>
public sealed class PollDefinitionPatchTests
{
    private static readonly PollDefinition Poll = PollSamples.Read(PollSamples.Around(
        PollSamples.Question("""{"type":"single"}""", 2, "\"currency\":\"EUR\","),
        ",\"opensAt\":\"2026-06-03T00:00:00Z\",\"results\":\"sealed\",\"expectedVoters\":5"));

    [Fact]
    public void Members_are_replaced_added_and_taken_away()
    {
        var changed = Apply("""{"title":{"ko":"새 제목"},"opensAt":null,"results":null,"expectedVoters":7}""");

        Assert.Equal(
            Poll with
            {
                Title = LocalizedText.Of([new("en", "A poll"), new("ko", "새 제목")]),
                OpensAt = null,
                Results = ResultsMode.Live,
                ExpectedVoters = 7,
            },
            changed);
    }

    [Fact]
    public void A_list_is_replaced_as_a_whole()
    {
        var changed = Apply("""{"questions":[{"ballot":{"type":"approval"},"options":[{"id":"x"},{"id":"y"}]}]}""");

        Assert.Equal(BallotRules.Approval(1, 2), Assert.Single(changed.Questions).Rules);
    }

    [Fact]
    public void An_empty_patch_changes_nothing() => Assert.Equal(Poll, Apply("{}"));

    [Theory]
    [InlineData("[]", "")]
    [InlineData("7", "")]
    [InlineData("{", "")]
    [InlineData("""{"id":"other"}""", "id")]
    [InlineData("""{"id":null}""", "id")]
    [InlineData("""{"kind":null}""", "kind")]
    [InlineData("""{"kind":"issue","kind":"public"}""", "kind")]
    [InlineData("""{"title":{"en":"a","en":"b"}}""", "title.en")]
    [InlineData("""{"title":{"en":null}}""", "title")]
    [InlineData("""{"questions":[{"a":1,"a":2}]}""", "questions[0].a")]
    [InlineData("""{"weight":1}""", "weight")]
    [InlineData("""{"closesAt":"2026-06-02T00:00:00Z"}""", "closesAt")]
    public void A_patch_that_breaks_a_rule_is_refused(string patch, string field)
    {
        var errors = new List<FieldError>();

        Assert.Null(PollDefinitionPatch.Apply(Poll, Encoding.UTF8.GetBytes(patch), errors));
        Assert.Equal(field, Assert.Single(errors).Field);
    }

    private static PollDefinition Apply(string patch)
    {
        var errors = new List<FieldError>();
        var changed = PollDefinitionPatch.Apply(Poll, Encoding.UTF8.GetBytes(patch), errors);
        Assert.Empty(errors);
        Assert.NotNull(changed);
        return changed;
    }
}
