using System.Collections.Immutable;
using MVoting.Core.RankedFiles;

namespace MVoting.Core.ScoreFiles;

/// <summary>What came of reading a file of scores: its rows, or the first defect that makes it unusable.</summary>
public sealed record ScoreReadResult(ImmutableArray<ScoreRow> Rows, RankedFileError? Error);
