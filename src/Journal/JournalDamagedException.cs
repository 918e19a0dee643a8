namespace MVoting.Journal;

/// <summary>
/// The journal holds what this program can never have written: a gap in a box, a row of a wrong shape. Repeating
/// does not help; the box must stop, and <c>fsck</c> and a backup are what is left.
/// </summary>
public sealed class JournalDamagedException(string message) : Exception(message);
