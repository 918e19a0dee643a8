namespace MVoting.Journal;

/// <summary>
/// The journal cannot be used as it is configured: the message names the file or the database, what is wrong with
/// it, and the remedy. The program must not start.
/// </summary>
public sealed class JournalStartException(string message, Exception? innerException = null)
    : Exception(message, innerException);
