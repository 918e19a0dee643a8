using MVoting.Api.Routing;
using MVoting.Core.Counting;

namespace MVoting.Api.Outcomes;

/// <summary>What the contract says of outcomes and exports.</summary>
public static class OutcomeTexts
{
    private const string Tag = "Outcomes";

    private const string Question = "The question; may be left out where the poll has one.";

    public static readonly RouteText Outcome = new(
        "getOutcome", Tag, "Counts the ballots of a closed poll by a rule: who won, and why.",
        [new(200, "The outcome.", "Outcome"), new(304, "The caller has this outcome.", null)],
        ["malformed", "results-sealed", "wrong-state", "rule-not-defined", "too-large"])
    {
        Description = "Exact, and the same to the byte each time: the ETag is the content's. Rules and their parameters "
            + "are those of the command `outcome` (docs/counting.md); `parameters` of the answer has all that are in "
            + "force. The route counts a bounded amount, a few at a time; what is beyond is refused before it starts.",
        Parameters =
        [
            new("rule", "The rule.", "RuleName"),
            new("question", Question, "Id"),
            .. QuestionCount.Options.Select(option => new RouteParameter(option.Key, option.Value, "Text")),
            new("If-None-Match", "The ETag of the outcome that the caller has.", "EntityTag", IsHeader: true),
        ],
    };

    public static readonly RouteText Export = new(
        "exportBallots", Tag, "The anonymous ballots of a closed poll.",
        [
            new(200, "The ballots: `text/plain` for `pabulib` and `blt`, `text/csv`, `application/x-ndjson`, or `application/json` for `nist`.", "BallotFile", "*/*"),
        ],
        ["malformed", "results-sealed", "wrong-state", "format-not-defined", "too-large"])
    {
        Description = "Sorted by content: the order tells neither who voted nor when. What ballots say about voters is in "
            + "it only where every combination was given by five voters or more; else the attribute that tells the most "
            + "people apart is left out. `pabulib` reads back without a defect and gives every rule the poll's outcome.",
        Parameters =
        [
            new("format", "The format; `blt` and `nist` hold ranked ballots, `pabulib` needs a budget.", "ExportFormat"),
            new("question", Question, "Id"),
            new("seats", "Seats that a `blt` file states; 1 when left out.", "Seats"),
        ],
    };
}
