namespace MVoting.Core;

/// <summary>Something that must always be true was not. Never caught to go on; only to stop one box or poll.</summary>
public sealed class InvariantException(string message) : Exception(message);
