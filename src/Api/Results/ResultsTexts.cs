using MVoting.Api.Routing;

namespace MVoting.Api.Results;

/// <summary>What the contract says of results.</summary>
public static class ResultsTexts
{
    private const string Tag = "Results";

    public static readonly RouteText Get = new(
        "getResults", Tag, "Reads the tally.",
        [new(200, "The tally; its version is the ETag.", "Results"), new(304, "The caller has this version.", null)],
        ["results-sealed"])
    {
        Parameters =
        [
            new("If-None-Match", "The ETag of the version that the caller has.", "EntityTag", IsHeader: true),
        ],
    };

    public static readonly RouteText Stream = new(
        "streamResults", Tag, "Follows the tally as server-sent events.",
        [
            new(
                200,
                "Events named `results` whose data are the results; the last one tells of publication or cancellation.",
                "Results",
                "text/event-stream"),
        ],
        ["results-sealed"]);
}
