using MVoting.Load.Ballots;

namespace MVoting.Load.Casting;

/// <summary>The answer to one ballot.</summary>
/// <param name="Problem">For a refusal or a fault: its status and the slug of its problem, or what went wrong.</param>
public readonly record struct CastAnswer(
    AnswerKind Kind, Receipt Receipt = default, TimeSpan? RetryAfter = null, string? Problem = null)
{
    public bool IsAcknowledged => Kind is AnswerKind.Counted or AnswerKind.CountedBefore;

    public bool IsFinal => Kind <= AnswerKind.Refused;
}
