namespace MVoting.Core.Counting;

/// <summary>The kinds of <see cref="TieOrder"/>.</summary>
public enum TieOrderKind
{
    /// <summary>The place in the file or on the ballot paper: the default of files, which publish no seed.</summary>
    FileOrder,

    /// <summary>Lower cost, then more votes, then the id as text: to replay other programs.</summary>
    ById,

    /// <summary>Lower cost, then more votes, then a lot drawn from a seed that was published before the poll opened.</summary>
    Seed,
}
