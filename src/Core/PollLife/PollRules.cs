using MVoting.Core.Polls;

namespace MVoting.Core.PollLife;

/// <summary>
/// The life cycle as pure rules: what an action means in a state. An action whose effect was reached before answers
/// as reached, so that an operator's retry never fails.
/// </summary>
internal static class PollRules
{
    /// <summary>What <paramref name="action"/> means for the poll now.</summary>
    /// <param name="leadMs">
    /// How long before its moment an opening begins: the poll's <see cref="OpeningLead.LeadMs"/> by its own schedule, 0 when
    /// somebody orders it. An order to open later leaves the poll scheduled, however near the moment is.
    /// </param>
    public static PollVerdict Judge(PollRecord life, PollAction action, long nowMs, int leadMs) => action switch
    {
        PollAction.Open => Open(life, nowMs, leadMs),
        PollAction.Pause => Turn(life, PollState.Open, PollState.Paused, PollIntent.Pause),
        PollAction.Resume => Turn(life, PollState.Paused, PollState.Open, PollIntent.Resume),
        PollAction.Close => Close(life),
        PollAction.Cancel => Cancel(life),
        _ => life.State switch
        {
            PollState.Published => PollVerdict.Reached,
            PollState.Closed => PollVerdict.Become(
                life with { State = PollState.Published, PublishedAtMs = nowMs }),
            _ => PollVerdict.Refused,
        },
    };

    /// <summary>What the clock alone asks of the poll now, or null.</summary>
    public static PollAction? Due(PollRecord life, long nowMs, int leadMs) => life.State switch
    {
        PollState.Scheduled when nowMs >= life.OpensAtMs - leadMs => PollAction.Open,
        PollState.Open or PollState.Paused when nowMs >= life.ClosesAtMs => PollAction.Close,
        _ => null,
    };

    /// <summary>When the clock will next ask something, Unix milliseconds; null: never.</summary>
    public static long? NextDueMs(PollRecord life, int leadMs) => life.State switch
    {
        PollState.Scheduled => life.OpensAtMs - leadMs,
        PollState.Opening => life.OpensAtMs,
        PollState.Open or PollState.Paused => life.ClosesAtMs,
        _ => null,
    };

    private static PollVerdict Open(PollRecord life, long nowMs, int leadMs) => life.State switch
    {
        PollState.Draft when life.OpensAtMs - leadMs > nowMs =>
            PollVerdict.Become(life with { State = PollState.Scheduled }),
        PollState.Scheduled when life.OpensAtMs - leadMs > nowMs => PollVerdict.Reached,
        PollState.Draft or PollState.Scheduled =>
            PollVerdict.Become(life with { State = PollState.Opening, Intent = PollIntent.Open }),
        PollState.Opening or PollState.Open or PollState.Paused => PollVerdict.Reached,
        _ => PollVerdict.Refused,
    };

    private static PollVerdict Turn(PollRecord life, PollState from, PollState to, PollIntent intent) =>
        life.State == to ? PollVerdict.Reached
        : life.State == from ? PollVerdict.Become(life with { Intent = intent })
        : PollVerdict.Refused;

    private static PollVerdict Close(PollRecord life) => life.State switch
    {
        PollState.Opening or PollState.Open or PollState.Paused =>
            PollVerdict.Become(life with { State = PollState.Closing, Intent = PollIntent.Close }),
        PollState.Closing or PollState.Closed or PollState.Published => PollVerdict.Reached,
        _ => PollVerdict.Refused,
    };

    private static PollVerdict Cancel(PollRecord life) => life.State switch
    {
        PollState.Draft or PollState.Scheduled => PollVerdict.Become(life with { State = PollState.Cancelled }),
        PollState.Opening or PollState.Open or PollState.Paused =>
            PollVerdict.Become(life with { Intent = PollIntent.Cancel }),
        PollState.Cancelled => PollVerdict.Reached,
        _ => PollVerdict.Refused,
    };
}
