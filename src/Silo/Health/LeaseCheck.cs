using MVoting.Silo.Processes;

namespace MVoting.Silo.Health;

/// <summary>Whether an embedded silo is certainly alone on its database server.</summary>
internal sealed class LeaseCheck(EmbeddedLease lease) : INodeCheck
{
    /// <inheritdoc/>
    public Task<string?> FindFaultAsync() =>
        Task.FromResult(lease.IsHeld ? null : "lease on the database is not renewed");
}
