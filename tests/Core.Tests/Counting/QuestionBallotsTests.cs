using MVoting.Core.Ballots;
using MVoting.Core.Counting;
using MVoting.Core.Pabulib;
using MVoting.Core.Polls;
using MVoting.Core.Tests.Pabulib;
using MVoting.Testing;

namespace MVoting.Core.Tests.Counting;

/// <summary>
/// Proves that ballots in the form that the journal keeps give the outcome that the published file gives.
/// </summary>
public sealed class QuestionBallotsTests
{
    [Theory]
    [InlineData(RuleName.Greedy, "")]
    [InlineData(RuleName.EqualShares, "--completion add1u")]
    [InlineData(RuleName.Phragmen, "--ties seed:2026")]
    public void Encoded_ballots_and_the_file_have_one_outcome(RuleName rule, string options)
    {
        var file = PabulibData.Good(File.ReadAllBytes(Path.Combine(RepositoryRoot.Folder, "samples", "riverside-5000.pb")));
        var paper = BallotPaper.Freeze("riverside", "budget", PabulibPoll.ToPoll(file).Definition);
        var ballots = new QuestionBallots(paper.Codec, question: 0);
        foreach (var vote in file.Votes)
        {
            ballots.Add(paper.Codec.Encode(new Ballot(
                BallotChannel.Web,
                [.. Enumerable.Repeat(Ballot.NoValue, paper.Definition.Attributes.Length)],
                [new Answer([.. vote.Projects.Order().Select(option => new Pick(option))])])));
        }

        Assert.Equal(BallotKind.Approval, ballots.Kind);
        Assert.Equal(
            OutcomeJson.ToText(Budgets.Count(BudgetProfile.Of(file), rule, options)),
            OutcomeJson.ToText(Budgets.Count(ballots.ToProfile(), rule, options)));
    }
}
