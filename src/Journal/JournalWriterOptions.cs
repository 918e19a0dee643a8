using MVoting.Core;

namespace MVoting.Journal;

/// <summary>How much a silo's <see cref="JournalWriter"/> takes at a time. The defaults are the engine's limits.</summary>
public sealed record JournalWriterOptions
{
    /// <summary>Rows in one flush.</summary>
    public int FlushRows { get; init; } = Limits.JournalFlushRows;

    /// <summary>Bytes of rows in one flush; a single larger row goes by itself.</summary>
    public int FlushSizeBytes { get; init; } = Limits.JournalFlushSizeBytes;

    /// <summary>Rows that may wait; a further one is answered at once: failed.</summary>
    public int QueueRows { get; init; } = Limits.JournalQueueRows;

    /// <summary>Bytes of rows that may wait; a further row is answered at once: failed.</summary>
    public long QueueSizeBytes { get; init; } = Limits.JournalQueueSizeBytes;

    /// <summary>
    /// Rows sent alone between two groups: a box that fails costs its neighbours at most so many calls of waiting.
    /// </summary>
    public int AloneRowsBetweenGroups { get; init; } = 16;

    /// <summary>
    /// Rows that wait to go alone from which on they are a burst: boxes that were all activated at the same time, because
    /// their polls open together or a silo has died. A call for each of ten thousand would take minutes.
    /// </summary>
    public int BurstRows { get; init; } = 32;

    /// <summary>
    /// Rows of a burst in one call. None of them has failed yet. If one meets a foreign lock, all of them fail once, and
    /// then each goes alone: a burst costs at most one failed call for so many rows.
    /// </summary>
    public int BurstRowsTogether { get; init; } = 256;

    /// <summary>Failures in a row, as part of a group, after which a box's rows are sent alone until one gets through.</summary>
    public int FailuresUntilAlone { get; init; } = 2;

    /// <summary>
    /// How long a call of the store may take before its callers are told "unknown". Longer than the stores' own lock
    /// and command timeouts, which know more; shorter than the patience of a grain's caller.
    /// </summary>
    public TimeSpan StoreTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
