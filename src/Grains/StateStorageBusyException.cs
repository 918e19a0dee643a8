namespace MVoting.Grains;

/// <summary>
/// The storage of grains' states had no turn for a call within its patience. The call did not begin: what it would have
/// written is not written, and it may be made again.
/// </summary>
public sealed class StateStorageBusyException(string message) : OrleansException(message);
