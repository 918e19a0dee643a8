namespace MVoting.Load.Casting;

/// <summary>What became of each call of an open loop, and when. Every call is written once, by one worker.</summary>
public sealed class CallTrace(ArrivalCurve curve, int copies = 1)
{
    private readonly float[] _tookMs = new float[curve.Count * copies];
    private readonly CallOutcome[] _outcomes = new CallOutcome[curve.Count * copies];

    public int Count => _outcomes.Length;

    /// <summary>Where the arrivals end, in seconds from the start.</summary>
    public double Seconds => curve.Seconds;

    public CallOutcome Outcome(int call) => _outcomes[call];

    /// <summary>Seconds from the start of the loop to the moment at which the call was due.</summary>
    public double DueSeconds(int call) => curve.SecondsAt(call / copies);

    /// <summary>Milliseconds from the due moment to its end.</summary>
    public double TookMs(int call) => _tookMs[call];

    public void Set(int call, TimeSpan took, CallOutcome outcome)
    {
        _tookMs[call] = (float)took.TotalMilliseconds;
        _outcomes[call] = outcome;
    }

    public static CallOutcome OutcomeOf(CastAnswer answer) => answer switch
    {
        { IsAcknowledged: true } => CallOutcome.Accepted,
        { Kind: AnswerKind.TryAgain, RetryAfter: not null } when IsUnavailable(answer) => CallOutcome.Refused,
        { Kind: AnswerKind.TryAgain } or { IsFinal: true } => CallOutcome.RefusedOtherwise,
        _ => CallOutcome.Failed,
    };

    private static bool IsUnavailable(CastAnswer answer) =>
        answer.Problem?.StartsWith("503", StringComparison.Ordinal) == true;
}
