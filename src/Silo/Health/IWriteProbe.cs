namespace MVoting.Silo.Health;

/// <summary>Writes something that counts nothing, to see whether the database's disk takes new bytes.</summary>
public interface IWriteProbe
{
    /// <summary>Ends well when new bytes are durable where ballots would be. Throws whatever prevents it.</summary>
    Task WriteAsync(CancellationToken cancellationToken);
}
