using System.Collections.Immutable;

namespace MVoting.Core.RankedFiles;

/// <summary>How a file of ranked ballots is to be read: RCTab's settings of a source, with its labels.</summary>
public sealed record RankedLayout
{
    /// <summary>
    /// The column of the first rank, from 1; null: found by the header (<c>Choice 1</c>, <c>Rank 1</c>, <c>1st
    /// …</c>).
    /// </summary>
    public int? FirstVoteColumn { get; init; }

    /// <summary>The line of the first ballot, from 1; those before it are headers.</summary>
    public int FirstVoteRow { get; init; } = 2;

    /// <summary>What stands for an overvote of which the candidates are not known; empty: nothing does.</summary>
    public string OvervoteLabel { get; init; } = "overvote";

    /// <summary>What stands for a rank left out, besides an empty cell.</summary>
    public string SkippedRankLabel { get; init; } = "undervote";

    /// <summary>What stands for an undeclared write-in; empty: nothing does.</summary>
    public string UndeclaredWriteInLabel { get; init; } = "UWI";

    /// <summary>What stands between several candidates in one cell, besides a line end.</summary>
    public string OvervoteDelimiter { get; init; } = "";

    /// <summary>An empty cell is an undeclared write-in instead of a rank left out.</summary>
    public bool TreatBlankAsUndeclaredWriteIn { get; init; }

    /// <summary>The name or id of the contest in a file of several; empty: the only one.</summary>
    public string Contest { get; init; } = "";

    /// <summary>Candidates in the order that breaks ties; empty: all whom the file names.</summary>
    public ImmutableArray<DeclaredCandidate> Candidates { get; init; } = [];

    /// <summary>Counts undeclared write-ins as a candidate of their own even when there are none.</summary>
    public bool CountsUndeclaredWriteIns { get; init; }
}
