using MVoting.Core.Boxes;
using MVoting.Core.Clocks;
using MVoting.Core.Polls;

namespace MVoting.Core.PollLife;

/// <summary>
/// What surrounds one activation of a poll: the grain in production, the simulator in the tests. Each effect that has a
/// result gives it back once, to the member of <see cref="PollMachine"/> that is named here; a result may also never come,
/// if the activation dies. Effects on storage (lives, counts, reminders, room) are asked for one at a time; calls to boxes
/// and to the catalogue beside them.
/// </summary>
public interface IPollEffects
{
    /// <summary>The silo's clock.</summary>
    ClockReading ReadClock();

    /// <summary>Milliseconds of the silo's monotonic clock, from any fixed start.</summary>
    long ReadMonotonicMs();

    /// <summary>Freezes the rules under a fresh secret.</summary>
    FrozenPoll Freeze(PollDefinition definition);

    /// <summary>Stores the life under its ETag: <see cref="PollMachine.OnLifeWritten"/>.</summary>
    void WriteLife(PollRecord life);

    /// <summary>Stores the tally under its ETag: <see cref="PollMachine.OnCountWritten"/>.</summary>
    void WriteCount(PollCount count);

    /// <summary>
    /// Reads the life, and the count if it is wanted, from the database: <see cref="PollMachine.OnStatesRead"/> or
    /// <see cref="PollMachine.OnStatesReadFailed"/>.
    /// </summary>
    void ReadStates(bool withCount);

    /// <summary>
    /// Registers the reminder that wakes the poll from a moment on, again and again, whatever has died:
    /// <see cref="PollMachine.OnReminder"/>.
    /// </summary>
    void SetReminder(long dueMs);

    /// <summary>Removes the reminder: <see cref="PollMachine.OnReminder"/>.</summary>
    void ClearReminder();

    /// <summary>Asks the city's catalogue for room for this poll: <see cref="PollMachine.OnRoom"/>.</summary>
    void FindRoom();

    /// <summary>Sends the poll's entry to the city's catalogue: <see cref="PollMachine.OnCatalogued"/>.</summary>
    void Catalogue(PollRecord life);

    /// <summary>Gives an order to a box: <see cref="PollMachine.OnOrdered"/>.</summary>
    void Order(BoxCall call, BoxOrder order);

    /// <summary>Asks a box for its totals: <see cref="PollMachine.OnTotals"/>.</summary>
    void GetTotals(BoxCall call);

    /// <summary>Counts a box again from the journal, up to a segment: <see cref="PollMachine.OnRecounted"/>.</summary>
    void Recount(BoxCall call, int segment);

    /// <summary>Waits: <see cref="PollMachine.OnWake"/>. A later request takes the place of an earlier one.</summary>
    void WakeAfter(long delayMs);

    /// <summary>What is stored of the poll has changed.</summary>
    void OnStored(PollRecord life);

    /// <summary>The poll has stopped itself; what it says is stored in <see cref="PollRecord.Fault"/>.</summary>
    void OnFault(string fault);

    /// <summary>This activation has ended: the next one begins with what is stored.</summary>
    void OnEnded(PollEnding why, Exception? fault);
}
