namespace MVoting.Core;

/// <summary>
/// Mistakes that an engine like this can hold, planted on purpose in the simulation's build of Core, so that the
/// simulation can show that it would find each. The shipped Core contains none of them: see <see cref="Planted"/>.
/// </summary>
internal enum PlantedBug
{
    None,

    /// <summary>A ballot is acknowledged when its segment is built, before the commit.</summary>
    AcknowledgeBeforeCommit,

    /// <summary>Voters enter the committed roll when their segment is built.</summary>
    StateBeforeCommit,

    /// <summary>A pause changes memory only and writes no control segment.</summary>
    PauseOnlyInMemory,

    /// <summary>Totals carry a counter of the activation as their version.</summary>
    TotalsVersionedByActivation,

    /// <summary>The late retry of a replaced ballot replaces the newer one.</summary>
    LateRetryReplacesNewer,

    /// <summary>A taken position is skipped without reading who took it.</summary>
    AppendWithoutReading,

    /// <summary>A ballot whose outcome is unknown is admitted again as if it were a new one.</summary>
    RetryAsNewBallot,

    /// <summary>A seal in the journal is not seen by the next activation.</summary>
    SealForgottenOnReplay,

    /// <summary>A retry of a pending ballot is answered before the commit.</summary>
    DuplicateAnsweredWhilePending,

    /// <summary>An append without an answer is taken for one that failed, and its voters are told so.</summary>
    UnknownTakenForFailed,

    /// <summary>Totals are sent as increments.</summary>
    TotalsAsIncrements,

    /// <summary>The moment of a ballot is not checked against the closing time.</summary>
    ClosingTimeIgnored,

    /// <summary>An order that asks for what the activation takes for so already is answered as done, and a late one is obeyed.</summary>
    OrdersJudgedByStateAlone,

    /// <summary>"Closed" and "paused" are said from memory, which may be behind the journal.</summary>
    RefusedFromMemory,

    /// <summary>After a conflict the ballots that gather are not judged again.</summary>
    GatheringNotJudgedAgain,

    /// <summary>A retry gets a receipt that names the box's last segment.</summary>
    RetryGetsNewReceipt,

    /// <summary>The board takes whatever totals come last.</summary>
    OlderTotalsTaken,

    /// <summary>A pause in the journal is not seen by the next activation.</summary>
    PauseForgottenOnReplay,

    /// <summary>An append does not name the row before it, so that the journal takes it after a gap.</summary>
    PreviousNotNamed,

    /// <summary>A read does not look whether the activation's own last row is still there.</summary>
    LossNotNoticed,

    /// <summary>"Not open yet" is said without a paper, from memory.</summary>
    NotYetOpenFromMemory,

    /// <summary>A ballot whose caller has long been told to try again is judged again after a conflict.</summary>
    OldBallotsJudgedAgain,

    /// <summary>A silo goes by its wall clock, whatever the database's says.</summary>
    WallClockTrusted,

    /// <summary>The poll gives an order to its boxes before the order is stored.</summary>
    OrderBeforeStored,

    /// <summary>The poll says "it is so already" from memory.</summary>
    ReachedFromMemory,

    /// <summary>"No such poll" and "no ballot paper yet" are said from memory.</summary>
    PollLookupFromMemory,

    /// <summary>Results are shown from a memory that nobody has confirmed lately.</summary>
    ResultsFromOldMemory,

    /// <summary>A poll that lost the race to write its state goes on.</summary>
    LostRaceIgnored,

    /// <summary>The list of polls is told of a change once, whether or not it has stored it.</summary>
    CatalogueToldOnce,

    /// <summary>The poll is closed without a recount.</summary>
    ClosedWithoutRecount,

    /// <summary>No reminder is set before an order is stored: after a crash nothing wakes the poll.</summary>
    IntentWithoutReminder,

    /// <summary>After an accepted loss the pause that was lost with it is not ordered again.</summary>
    PauseLostWithSegments,

    /// <summary>A box that goes on after an accepted loss says "paused" before the poll has said whether it is.</summary>
    LossTakenForPause,

    /// <summary>A poll that waits for the storage is woken again and again for what only the storage's end lets it do.</summary>
    PollWaitsBusily,
}
