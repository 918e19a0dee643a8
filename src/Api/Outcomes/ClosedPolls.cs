using MVoting.Api.Engine;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Api.Routing;
using MVoting.Core.Counting;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;
using MVoting.Grains.Polls;

namespace MVoting.Api.Outcomes;

/// <summary>
/// Finds the polls whose ballots may be shown: sealed results are refused as the results themselves are, and before
/// the closing there is nothing to show. Asked of the poll each time and kept nowhere.
/// </summary>
public sealed class ClosedPolls(IEngine engine)
{
    /// <summary>The poll with the question that the request names, or why not.</summary>
    public async Task<(ClosedPoll? Poll, Reply? Refusal)> FindAsync(CityRequest request)
    {
        var results = Identifiers.IsId(request.City) && Identifiers.IsId(request.Poll)
            ? await engine.Poll(request.City, request.Poll).GetResultsAsync()
            : null;
        return results switch
        {
            null => (null, Reply.Problem(ProblemKinds.NotFound)),
            { Sealed: true } => (null, Reply.Problem(ProblemKinds.ResultsSealed)),
            { Final: true, Paper: { } paper, Tally: { } tally } => Ask(request, BallotPaper.Read(paper), tally),
            _ => (null, Reply.Problem(ProblemKinds.WrongState, Early(results))),
        };
    }

    private static string Early(PollResults results) =>
        $"The poll is {WireName<PollState>.Of(results.State)}. Its ballots are shown and counted by a rule once it is closed.";

    private static (ClosedPoll? Poll, Reply? Refusal) Ask(CityRequest request, BallotPaper paper, byte[] tally)
    {
        var questions = paper.Definition.Questions;
        var ids = string.Join(", ", questions.Select(question => question.Id));
        var asked = request.Query("question");
        if (asked is null && questions.Length > 1)
        {
            return (null, Reply.WrongField("question", $"The poll has several questions. Give one of {ids}."));
        }

        var place = 0;
        while (place < questions.Length && asked is not null && questions[place].Id != asked)
        {
            place++;
        }

        if (place == questions.Length)
        {
            return (null, Reply.WrongField("question", $"Give one of {ids}."));
        }

        var poll = new ClosedPoll(paper, Tally.Read(paper, tally), place);
        return CountSize.MostBytes(poll.Tally, place) is var bytes and > DoorLimits.CountSizeBytes
            ? (null, Reply.Problem(
                ProblemKinds.TooLarge,
                $"The ballots may take {bytes} bytes of memory; this server spends {DoorLimits.CountSizeBytes} on a request. Count with the command outcome on a machine of your own."))
            : (poll, null);
    }
}
