using System.Collections.Frozen;

namespace MVoting.Journal.SqlServer;

/// <summary>
/// What an error of a statement that appends says about its commit. The question is never "what went wrong?" but
/// "is it certain that nothing was written?", and everything that is not in this table is answered: no.
/// <para>The statement commits by itself and the session has XACT_ABORT ON, so an error of the numbers below, which
/// the server sends in place of the statement's end, means that all of it was undone. That holds only while the
/// server was there to answer: an error of class 20 and above tears the connection down, whatever its number, and a
/// client's own errors (time-out, socket, cancelled) come under numbers of their own or of the operating system.</para>
/// <para>Left out on purpose, and so unknown: -2 (time-out: the statement may end later), 0 (cancelled: the commit may
/// have been faster); 64, 121, 232, 233, 258, 10053, 10054, 10060 and the like (the connection broke, and with it the
/// answer); 40197, 40613, 49918, 49919, 49920 (a failover or a reconfiguration, which does not say on which side of the
/// commit); 10928, 10929 (a limit on sessions, also told to one that has work under way); 596, 6005, 40549 to 40553 (the
/// session was killed or the server stops); 9001, 823, 824 (the log or a page is damaged: nothing is sure any more);
/// 3314, 3414 (undo or recovery failed).</para>
/// </summary>
internal static class ServerErrors
{
    /// <summary>Up to this class the server informs; it is no error ("The statement has been terminated", 3621).</summary>
    public const byte HighestOfInformation = 10;

    /// <summary>From this class on the connection is gone, and the answer with it.</summary>
    public const byte LowestOfBrokenConnection = 20;

    /// <summary>The unique violations: of a constraint, and of an index.</summary>
    public static readonly FrozenSet<int> Rivals = FrozenSet.Create(2627, 2601);

    /// <summary>Errors after which nothing was written for certain, each with its reason.</summary>
    public static readonly FrozenDictionary<int, string> NotWritten = new Dictionary<int, string>
    {
        [207] = "A column is missing: the statement was not compiled.",
        [208] = "The table is missing: the statement was not compiled.",
        [229] = "The login may not do this: refused before the first row.",
        [230] = "The login may not write a column: refused before the first row.",
        [300] = "The login may not do this on the server: refused before the first row.",
        [515] = "A column without NULL got none: the statement was undone.",
        [547] = "A CHECK refused a row: the statement was undone.",
        [701] = "The server has no memory for the statement: not begun, or undone.",
        [802] = "The buffer pool has no memory: undone.",
        [1101] = "No room for a new page in the file group: undone.",
        [1105] = "No room for the object in the file group, or the disk is full: undone.",
        [1204] = "The server has no more locks: undone.",
        [1205] = "Deadlock victim: the server undid the transaction before it said so.",
        [1222] = "Another writer's lock was not given up in time: undone.",
        [2628] = "A value was too long: the statement was undone.",
        [3906] = "The database is read-only: refused.",
        [3960] = "Snapshot isolation met a newer row: undone.",
        [8152] = "A value was too long: the statement was undone.",
        [8622] = "No plan under the given hints: the statement was not begun.",
        [8623] = "No plan for the statement: it was not begun.",
        [8628] = "No memory to compile the statement in time: it was not begun.",
        [8645] = "No memory for the statement in time: it was not begun.",
        [8651] = "Less memory than the statement needs at least: it was not begun.",
        [8657] = "More memory wanted than there is at most: the statement was not begun.",
        [9002] = "The log is full: a commit has its room reserved, so this came before it: undone.",
        [40501] = "The service is busy and refused the statement.",
        [40544] = "The database has reached its size: undone.",
    }.ToFrozenDictionary();

    /// <summary>The verdict on a statement whose answer was these errors.</summary>
    public static AppendVerdict Judge(ReadOnlySpan<ServerError> errors)
    {
        AppendVerdict? verdict = null;
        foreach (var error in errors)
        {
            if (error.Class <= HighestOfInformation)
                continue;
            var one = JudgeOne(error);

            // One error that is not understood is enough.
            if (one == AppendVerdict.Unknown)
                return AppendVerdict.Unknown;

            // Two that differ have in common that nothing was written.
            verdict = verdict is null || verdict == one ? one : AppendVerdict.NotWritten;
        }
        return verdict ?? AppendVerdict.Unknown;
    }

    private static AppendVerdict JudgeOne(ServerError error)
    {
        if (error.Class >= LowestOfBrokenConnection)
            return AppendVerdict.Unknown;
        if (Rivals.Contains(error.Number))
            return AppendVerdict.Rival;
        return NotWritten.ContainsKey(error.Number) ? AppendVerdict.NotWritten : AppendVerdict.Unknown;
    }
}
