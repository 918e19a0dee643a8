using MVoting.Core.Polls;

namespace MVoting.Core.PollLife;

/// <summary>The answer to a change of a poll.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Life">The poll as it is now; null: there is none, or it is not known.</param>
/// <param name="Errors">For <see cref="PollReplyKind.Invalid"/>: what is wrong.</param>
public readonly record struct PollAnswer(
    PollReplyKind Kind, PollRecord? Life = null, IReadOnlyList<FieldError>? Errors = null);
