namespace MVoting.Testing.Cluster.Faults;

/// <summary>What can happen on the way between a silo and its database.</summary>
public enum CutKind
{
    /// <summary>Every answer is late.</summary>
    Delay,

    /// <summary>The connection breaks before the statement reaches the database: nothing is written.</summary>
    CutBefore,

    /// <summary>The connection breaks between the commit and its answer: everything is written, and nobody is told.</summary>
    CutAfter,

    /// <summary>Statements do not reach the database until the way is mended, and the connections stay open.</summary>
    Hang,

    /// <summary>The same with the answers: everything is written, and nobody is told for a while.</summary>
    HangAfter,
}
