namespace MVoting.Journal.SqlServer;

/// <summary>What one statement that appends has come to.</summary>
internal enum AppendVerdict
{
    /// <summary>Nothing is known: the statement may have committed, or may still.</summary>
    Unknown = 0,

    /// <summary>The statement has committed, and told which rows it wrote.</summary>
    Done,

    /// <summary>Another writer was faster at one of the positions: the statement was undone as a whole.</summary>
    Rival,

    /// <summary>The statement has not written anything, and will not, for certain.</summary>
    NotWritten,
}
