namespace MVoting.Silo.Commands;

/// <summary>Where a <see cref="CountDisplay"/> writes.</summary>
internal enum CountDisplayKind
{
    /// <summary>Nowhere.</summary>
    Nothing,

    /// <summary>One line of a terminal, rewritten several times a second.</summary>
    Terminal,

    /// <summary>A line every ten seconds, for a log.</summary>
    Lines,
}
