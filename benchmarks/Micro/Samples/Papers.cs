using System.Globalization;
using MVoting.Core.Polls;

namespace MVoting.Micro.Samples;

/// <summary>Ballot papers of the sizes that real elections have. Each has one question and one ballot box.</summary>
internal static class Papers
{
    public const string City = "riverside";
    public const string Poll = "budget-2026";
    public const string Question = "q1";

    /// <summary>Approval of up to 5 of 160 projects, as in the participatory budget of Łódź 2022.</summary>
    public static BallotPaper Approval { get; } = Make(BallotRules.Approval(1, 5), 160);

    /// <summary>Up to 10 ranks over 40 options.</summary>
    public static BallotPaper Ranked { get; } = Make(BallotRules.Ranked(1, 10), 40);

    /// <summary>Up to 10 points over 40 options, on 5 of them at most.</summary>
    public static BallotPaper Cumulative { get; } =
        Make(BallotRules.Cumulative(points: 10, minPoints: 1, maxPerOption: 10, min: 1, max: 5), 40);

    public static string OptionId(int option) => string.Create(CultureInfo.InvariantCulture, $"p{option + 1}");

    private static BallotPaper Make(BallotRules rules, int options) => BallotPaper.Freeze(City, Poll, new PollDefinition
    {
        Title = LocalizedText.Of("en", "Participatory budget"),
        Kind = PollKind.Public,
        Questions =
        [
            new Question
            {
                Id = Question,
                Rules = rules,
                Options = [.. Enumerable.Range(0, options).Select(Option)],
            },
        ],
    });

    private static PollOption Option(int option) =>
        new(OptionId(option), LocalizedText.Of("en", $"Project {option + 1}"));
}
