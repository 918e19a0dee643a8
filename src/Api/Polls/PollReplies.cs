using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Core.PollLife;
using MVoting.Core.Polls;
using MVoting.Grains.Polls;

namespace MVoting.Api.Polls;

/// <summary>The answers to changes of a poll.</summary>
public static class PollReplies
{
    /// <summary>The poll itself, with its ETag.</summary>
    public static Reply Show(int status, PollSnapshot poll) =>
        Reply.Of(status, PollJson.Make(poll)) with { ETag = PollJson.ETagOf(poll), CacheControl = "private, no-cache" };

    /// <summary>What a poll answered to a change.</summary>
    public static Reply Of(PollReply reply) => reply.Kind switch
    {
        PollReplyKind.Done => Show(StatusCodes.Status200OK, reply.Poll!),
        PollReplyKind.InProgress => Show(StatusCodes.Status202Accepted, reply.Poll!),
        _ => Refusal(reply),
    };

    /// <summary>The problem that a poll answered instead of doing what was asked.</summary>
    public static Reply Refusal(PollReply reply) => reply.Kind switch
    {
        PollReplyKind.NotFound => Reply.Problem(ProblemKinds.NotFound),
        PollReplyKind.Exists => Reply.Problem(ProblemKinds.Exists),
        PollReplyKind.TooMany => Reply.Problem(ProblemKinds.TooMany),
        PollReplyKind.WrongState => Reply.Problem(ProblemKinds.WrongState, DetailOf(reply.Poll)),
        PollReplyKind.PreconditionFailed => Reply.Problem(ProblemKinds.PreconditionFailed) with
        {
            ETag = reply.Poll is null ? null : PollJson.ETagOf(reply.Poll),
        },
        PollReplyKind.Invalid => Reply.Problem(
            ProblemKinds.Malformed,
            errors: [.. (reply.Errors ?? []).Select(fault => new FieldError(fault.Field, fault.Message))]),
        _ => Reply.Problem(ProblemKinds.TryAgain),
    };

    private static string? DetailOf(PollSnapshot? poll) =>
        poll is null ? null : $"The poll is in state {WireName<PollState>.Of(poll.State)}.";
}
