using System.Globalization;
using MVoting.Core;
using MVoting.Core.Polls;
using MVoting.Load.Ballots;

namespace MVoting.Ladder.Samples;

/// <summary>The paper that every rung votes on: approval of up to 5 of 10 options, as the load tool's floods have it.</summary>
internal static class LadderPaper
{
    public const int Options = 10;

    /// <summary>A paper with so many boxes.</summary>
    public static BallotPaper Make(string poll, int boxes) => BallotPaper.Freeze("ladder", poll, new PollDefinition
    {
        Title = LocalizedText.Of("en", "Flood"),
        Kind = PollKind.Public,
        ExpectedVoters = boxes * Limits.VotersPerBox,
        Questions =
        [
            new Question
            {
                Id = FloodBallots.Question,
                Rules = BallotRules.Approval(1, FloodBallots.ChoicesMax),
                Options = [.. Enumerable.Range(1, Options).Select(Option)],
            },
        ],
    });

    private static PollOption Option(int number) => new(
        FloodBallots.OptionId(number),
        LocalizedText.Of("en", string.Create(CultureInfo.InvariantCulture, $"Option {number}")));
}
