using MVoting.Api.Routing;
using MVoting.Core.PollLife;
using MVoting.Core.Polls;
using MVoting.Grains.Cities;

namespace MVoting.Api.Polls;

/// <summary>What the contract says of the routes of polls.</summary>
public static class PollTexts
{
    private const string Tag = "Polls";

    public static readonly RouteText Post = new(
        "makePoll", Tag, "Makes a poll in state `draft`.", [new(201, "The poll.", "Poll")], ["exists", "too-many"])
    {
        Description =
            "`id` may be chosen by the caller; else the server makes one. An id is never used twice in a city.",
        Scope = Scopes.WritePolls,
        Body = "PollDefinition",
    };

    public static readonly RouteText Import = new(
        "importPoll", Tag, "Makes a poll from META and PROJECTS of a `.pb` file.",
        [new(201, "The poll, with notes on what the file left unclear.", "ImportedPoll")],
        ["exists", "too-many", "invalid-pabulib"])
    {
        Description = "The votes in the file are checked and not cast. A file whose ballots break its own limits is "
            + "imported, and `import.notes` says so.",
        Scope = Scopes.WritePolls,
        Body = "PabulibFile",
        BodyMediaType = "*/*",
        Parameters = [new("format", "Only `pabulib`.", "ImportFormat")],
    };

    public static readonly RouteText List = new(
        "listPolls", Tag, "Lists the city's polls by id.", [new(200, "A page.", "PollPage")], ["malformed"])
    {
        Parameters =
        [
            new("state", "Only polls in this state.", "PollState"),
            new("kind", "Only polls of this kind.", "PollKind"),
            new("q", "Only polls whose id or title holds this text.", "SearchText"),
            new("cursor", "`nextCursor` of the page before.", "Cursor"),
            new("limit", "Polls in the page.", "PageLimit"),
        ],
    };

    public static readonly RouteText Get = new(
        "getPoll", Tag, "Reads a poll.",
        [new(200, "The poll; its version is the ETag.", "Poll"), new(304, "The caller has this version.", null)],
        [])
    {
        Parameters = [new("If-None-Match", "The ETag of the version that the caller has.", "EntityTag", IsHeader: true)],
    };

    public static readonly RouteText Patch = new(
        "changePoll", Tag, "Changes a poll before it opens (JSON merge patch, RFC 7396).",
        [new(200, "The poll as changed.", "Poll")],
        ["wrong-state", "precondition-failed"])
    {
        Scope = Scopes.WritePolls,
        Body = "PollPatch",
        BodyMediaType = "application/merge-patch+json",
        Parameters = [new("If-Match", "The ETag of the version that is to be changed.", "EntityTag", IsHeader: true)],
    };

    public static readonly RouteText Reschedule = new(
        "reschedulePoll", Tag, "Changes the closing moment of a poll that is not closing yet.",
        [new(200, "The poll.", "Poll")],
        ["wrong-state"])
    {
        Scope = Scopes.WritePolls,
        Body = "Reschedule",
    };

    public static readonly RouteText AcceptLoss = new(
        "acceptLoss",
        Tag,
        "Accepts that acknowledged ballots are gone from the journal, for a reason that is stored and logged. Only the operator's key.",
        [
            new(200, "The poll: its boxes take ballots again, from what the journal holds.", "Poll"),
            new(202, "The poll: it goes on by itself.", "Poll"),
        ],
        ["malformed", "wrong-state"])
    {
        Body = "AcceptLoss",
    };

    /// <summary>The text of a step of a poll's life.</summary>
    public static RouteText Action(PollAction action)
    {
        var name = WireName<PollAction>.Of(action);
        RouteSuccess done = new(200, "The poll in its new state, also when it was reached before.", "Poll");
        RouteSuccess closing = new(202, $"The poll in state `{(action == PollAction.Open ? "opening" : "closing")}`: it goes on by itself.", "Poll");
        return new RouteText(
            name + "Poll",
            Tag,
            SummaryOf(action),
            action is PollAction.Close or PollAction.Open ? [done, closing] : [done],
            action == PollAction.Open ? ["malformed", "wrong-state"] : ["wrong-state"])
        {
            Scope = Scopes.WritePolls,
        };
    }

    private static string SummaryOf(PollAction action) => action switch
    {
        PollAction.Open => "Freezes the ballot paper and opens the poll, at once or at its `opensAt`.",
        PollAction.Pause => "Takes no ballots until the poll is resumed.",
        PollAction.Resume => "Takes ballots again.",
        PollAction.Close => "Closes the poll: seals every ballot box and counts again from the journal.",
        PollAction.Cancel => "Cancels the poll: nothing is counted.",
        _ => "Publishes the results of a closed poll.",
    };
}
