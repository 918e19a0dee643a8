namespace MVoting.Load;

/// <summary>
/// Something stands in the way before a verdict can be reached: a wrong option, a file that cannot be read, a
/// server that refuses the poll. Its message is one line that names the problem; the exit code is 2.
/// </summary>
public sealed class SetupException(string message) : Exception(message);
