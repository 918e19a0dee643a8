namespace MVoting.Api.Problems;

/// <summary>Every kind of problem that the API answers.</summary>
public static class ProblemKinds
{
    public static readonly ProblemKind Malformed = new(
        "malformed", 400, "The request is malformed",
        "The body or a parameter is not what the contract describes: broken JSON, an unknown or missing member, a "
        + "wrong type, a value outside its limits. `errors` names each field. Nothing was changed; correct the "
        + "request before sending it again.");

    public static readonly ProblemKind Unauthorized = new(
        "unauthorized", 401, "A valid key is needed",
        "The request carries no `Authorization: Bearer <key>`, or the key is unknown, removed or expired.");

    public static readonly ProblemKind Forbidden = new(
        "forbidden", 403, "The key may not do this",
        "The key is valid but lacks the scope that this call needs.");

    public static readonly ProblemKind NotEligible = new(
        "not-eligible", 403, "The voter is not in the electorate",
        "The poll's electorate does not hold this voter. The ballot was not counted.");

    public static readonly ProblemKind ResultsSealed = new(
        "results-sealed", 403, "The results are sealed",
        "This poll shows no count before it is published, on any route.");

    public static readonly ProblemKind NotFound = new(
        "not-found", 404, "There is no such resource",
        "Nothing of this name exists, or it belongs to a city that the key does not belong to.");

    public static readonly ProblemKind MethodNotAllowed = new(
        "method-not-allowed", 405, "The resource does not know this method",
        "The path exists, but not with this HTTP method; `Allow` names those it knows.");

    public static readonly ProblemKind TimedOut = new(
        "request-timeout", 408, "The request took too long to arrive",
        "The request's head or body did not arrive in time. Nothing was changed.");

    public static readonly ProblemKind AlreadyVoted = new(
        "already-voted", 409, "This voter has voted",
        "The voter has cast another ballot (another `ballotId`) in this poll, and its ballots are final. This one was "
        + "not counted.");

    public static readonly ProblemKind PollNotOpen = new(
        "poll-not-open", 409, "The poll takes no ballots now",
        "The poll is not open yet, paused, closed or cancelled. The ballot was not counted.");

    public static readonly ProblemKind TooManyChanges = new(
        "too-many-changes", 409, "This ballot was changed too often",
        "The voter has replaced the ballot as often as this poll allows. The last one counted stays; this one was not "
        + "counted.");

    public static readonly ProblemKind WrongState = new(
        "wrong-state", 409, "The poll's state does not allow this",
        "The poll is in a state from which this step does not lead; `detail` names the state.");

    public static readonly ProblemKind Exists = new(
        "exists", 409, "This id is taken",
        "A poll with this id exists in the city. An id is never used twice.");

    public static readonly ProblemKind TooMany = new(
        "too-many", 409, "The city holds too many of these",
        "The city has reached the number of keys or of polls that it may hold. Remove a key first; for more polls, use another city.");

    public static readonly ProblemKind PreconditionFailed = new(
        "precondition-failed", 412, "The poll has changed meanwhile",
        "`If-Match` names another version than the poll's. Read the poll again and repeat the change.");

    public static readonly ProblemKind BodyTooLarge = new(
        "body-too-large", 413, "The body is too large",
        "The body, or a line of a batch, exceeds its limit; `detail` names the limit.");

    public static readonly ProblemKind UnsupportedMediaType = new(
        "unsupported-media-type", 415, "The body's media type is not supported",
        "The route takes another `Content-Type`; `detail` names it. JSON is UTF-8.");

    public static readonly ProblemKind InvalidBallot = new(
        "invalid-ballot", 422, "The answers break the ballot's rules",
        "The ballot is well formed but breaks the rules of its poll; `errors` names each answer. It was not counted, "
        + "and the voter may vote again.");

    public static readonly ProblemKind InvalidPabulib = new(
        "invalid-pabulib", 422, "The .pb file has defects",
        "The file was not imported; `errors` names each line.");

    public static readonly ProblemKind RuleNotDefined = new(
        "rule-not-defined", 422, "The rule is not defined for these ballots",
        "The rule gives no outcome for this question, or one that would mislead; `detail` has the reason and what to "
        + "use instead.");

    public static readonly ProblemKind FormatNotDefined = new(
        "format-not-defined", 422, "The format cannot hold these ballots",
        "The question's ballots, or its options, are not what this format is for; `detail` has the reason and the "
        + "formats to use instead.");

    public static readonly ProblemKind TooLarge = new(
        "too-large", 422, "The work is more than the server does in a request",
        "The ballots take more memory, or the rule more time, than one request may; `detail` has both numbers. Export "
        + "the ballots and count them with the command `outcome`.");

    public static readonly ProblemKind TooManyRequests = new(
        "too-many-requests", 429, "Too many requests",
        "The key, or without a key the address, sends more requests than it may; wait for `Retry-After` seconds.", 1);

    public static readonly ProblemKind HeadTooLarge = new(
        "head-too-large", 431, "The request's head is too large",
        "The request has too many or too long headers, or its first line is too long.");

    public static readonly ProblemKind Internal = new(
        "internal", 500, "The server failed",
        "A defect of the server, which has been logged. Nothing was promised; a ballot may be sent again with the same "
        + "`ballotId`.");

    public static readonly ProblemKind TryAgain = new(
        "try-again", 503, "Try again",
        "Too much load, storage is away, or the server is about to stop. Nothing was promised: send the same request "
        + "again, a ballot with the same `ballotId`, after `Retry-After` seconds.", 1);

    /// <summary>All kinds, by status.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        Malformed, Unauthorized, Forbidden, NotEligible, ResultsSealed, NotFound, MethodNotAllowed, TimedOut,
        AlreadyVoted, PollNotOpen, TooManyChanges, WrongState, Exists, TooMany, PreconditionFailed, BodyTooLarge,
        UnsupportedMediaType, InvalidBallot, InvalidPabulib, RuleNotDefined, FormatNotDefined, TooLarge,
        TooManyRequests, HeadTooLarge, Internal, TryAgain,
    ];

    /// <summary>The kind that tells a status which the web server chose by itself.</summary>
    public static ProblemKind OfStatus(int status) => status switch
    {
        401 => Unauthorized,
        403 => Forbidden,
        404 => NotFound,
        405 => MethodNotAllowed,
        408 => TimedOut,
        413 => BodyTooLarge,
        414 or 431 => HeadTooLarge,
        415 => UnsupportedMediaType,
        429 => TooManyRequests,
        503 => TryAgain,
        >= 500 => Internal,
        _ => Malformed,
    };
}
