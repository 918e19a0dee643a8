using MVoting.Journal;

namespace MVoting.Silo.Clocks;

/// <summary>
/// The clock of a journal in a file. It is this machine's own, so a comparison finds only that it leaps: a step
/// between two comparisons is found all the same.
/// </summary>
internal sealed class JournalClock(IJournalStore journal) : IDatabaseClock
{
    /// <inheritdoc/>
    public Task<DateTimeOffset> ReadAsync(CancellationToken cancellationToken) => journal.ReadClockAsync(cancellationToken);
}
