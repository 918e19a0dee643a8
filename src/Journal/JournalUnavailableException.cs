namespace MVoting.Journal;

/// <summary>The journal's database did not answer a read. Nothing was changed; the read may be repeated.</summary>
public sealed class JournalUnavailableException(string message, Exception? innerException = null)
    : Exception(message, innerException);
