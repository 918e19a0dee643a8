namespace MVoting.Load;

/// <summary>Ballots were cast, and the server went away before it could be asked what it counted; exit code 1.</summary>
public sealed class NoVerdictException(string message) : Exception(message);
