using System.Security.Cryptography;
using MVoting.Silo.Processes;

namespace MVoting.Silo.Health;

/// <summary>Writes a row of the database server, with bytes that no server can make smaller.</summary>
internal sealed class ServerProbe(ProcessTable table) : IWriteProbe
{
    /// <summary>Too large for the room that a page has left: the server must find new room.</summary>
    private const int SizeBytes = 64 * 1024;

    /// <inheritdoc/>
    public Task WriteAsync(CancellationToken cancellationToken) =>
        table.ProbeWriteAsync(RandomNumberGenerator.GetBytes(SizeBytes), cancellationToken);
}
