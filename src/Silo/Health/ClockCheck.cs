using MVoting.Silo.Clocks;

namespace MVoting.Silo.Health;

/// <summary>The clock of the silo inside, as its boxes and polls read it.</summary>
internal sealed class ClockCheck(ClockGuard guard) : INodeCheck
{
    /// <inheritdoc/>
    public Task<string?> FindFaultAsync() => Task.FromResult(
        guard.Last is { Skew: null } ? "database does not answer"
        : guard.Read().IsTrusted ? null
        : "clock differs from the database's");
}
