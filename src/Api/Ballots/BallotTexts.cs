using MVoting.Api.Requests;
using MVoting.Api.Routing;
using MVoting.Grains.Cities;

namespace MVoting.Api.Ballots;

/// <summary>What the contract says of casting ballots.</summary>
public static class BallotTexts
{
    private const string Tag = "Ballots";

    public static readonly RouteText Cast = new(
        "castBallot", Tag, "Casts one ballot.",
        [
            new(201, "Counted, and durable.", "CastReceipt"),
            new(200, "This voter's ballot with this `ballotId` was counted before: its first receipt.", "CastReceipt"),
        ],
        ["invalid-ballot", "already-voted", "too-many-changes", "poll-not-open", "not-eligible", "request-timeout"])
    {
        Description = "A retry sends the same `ballotId`, in whatever state the poll is by then, and gets the first "
            + "receipt whatever `answers` says now. After 503 nothing is promised: send the same ballot again.",
        Scope = Scopes.CastBallots,
        Body = "Ballot",
    };

    public static readonly RouteText Batch = new(
        "castBatch", Tag, "Casts many ballots, a line each.",
        [new(200, "A result a line, in the order of the ballots.", "BatchLine", MediaType.NdJson)],
        ["poll-not-open"])
    {
        Description = "Up to 256 MB or 1,000,000 lines of up to 16 KB. Results come while the batch is still being "
            + "read. A line that is refused does not stop the others. A last result that is no ballot's (413, 503) "
            + "says where reading ended.",
        Scope = Scopes.CastBallots,
        Body = "Ballot",
        BodyMediaType = MediaType.NdJson,
    };
}
