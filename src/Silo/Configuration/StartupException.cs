namespace MVoting.Silo.Configuration;

/// <summary>
/// The process cannot start as it was set up. The message is for the operator: one line that names the setting or
/// the file and what to do; it never holds a secret. <see cref="StartupErrors"/> turns it into exit code 2.
/// </summary>
public sealed class StartupException(string message) : Exception(message);
