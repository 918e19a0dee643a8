namespace MVoting.Silo.Clocks;

/// <summary>The database's clock, over a connection that never waits for the journal's readers or writer.</summary>
public interface IDatabaseClock
{
    /// <summary>The time now, in UTC, to a millisecond. Throws when the database does not answer.</summary>
    Task<DateTimeOffset> ReadAsync(CancellationToken cancellationToken);
}
