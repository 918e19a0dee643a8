using MVoting.Core.Polls;
using MVoting.Core.Tallies;

namespace MVoting.Api.Outcomes;

/// <summary>A poll whose ballots may be shown, and the question that was asked about.</summary>
/// <param name="Paper">Its frozen paper.</param>
/// <param name="Tally">Its final tally.</param>
/// <param name="Question">The question's place in the paper.</param>
public sealed record ClosedPoll(BallotPaper Paper, Tally Tally, int Question)
{
    public Question Asked => Paper.Definition.Questions[Question];
}
