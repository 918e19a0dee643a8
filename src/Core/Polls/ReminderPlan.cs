namespace MVoting.Core.Polls;

/// <summary>
/// Which reminder a poll needs: the fewest calls of the reminder table that never leave a poll asleep. Once due, a
/// reminder comes again each minute until it is changed, so an earlier one covers every later moment, for the price of a
/// needless tick a minute.
/// </summary>
public static class ReminderPlan
{
    /// <summary>
    /// A moment that is so near after the one registered is left to its ticks. What an operator sees of it: a poll whose
    /// silo died is woken by the first tick after its moment, at most a minute late, as by any reminder.
    /// </summary>
    public const long CoveredMs = 5 * 60_000;

    /// <summary>Whether a reminder must be registered before the write, so that a crash after it leaves one.</summary>
    /// <param name="dueMs">When the poll must be awake once it is written, Unix milliseconds; null: never.</param>
    /// <param name="registeredMs">The moment registered last, Unix milliseconds; null: none, or not known.</param>
    public static bool MustRegisterBefore(long? dueMs, long? registeredMs) =>
        dueMs is { } due && !(registeredMs <= due);

    /// <summary>
    /// Whether a reminder must be moved to a later moment after the write: it would tick each minute for too long. One
    /// that is due now or is needed no more is left to its next tick, which ends it.
    /// </summary>
    /// <param name="dueMs">When the poll must be awake, Unix milliseconds; null: never.</param>
    /// <param name="registeredMs">The moment registered last, Unix milliseconds; null: none, or not known.</param>
    /// <param name="nowMs">The time, Unix milliseconds.</param>
    public static bool MustMoveAfter(long? dueMs, long? registeredMs, long nowMs) =>
        dueMs is { } due && due > nowMs && registeredMs is { } registered
            && due - Math.Max(registered, nowMs) > CoveredMs;

    /// <summary>Whether a tick ends the reminder: the poll has nothing to wait for.</summary>
    /// <param name="dueMs">When the poll must be awake, Unix milliseconds; null: never.</param>
    public static bool MustEndAtTick(long? dueMs) => dueMs is null;
}
