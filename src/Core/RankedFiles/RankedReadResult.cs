using System.Diagnostics.CodeAnalysis;
using MVoting.Core.Counting.Ranked;

namespace MVoting.Core.RankedFiles;

/// <summary>
/// What came of reading a file of ranked ballots: the ballots, or the first defect that makes it unusable.
/// </summary>
public sealed record RankedReadResult(RankedProfile? Profile, RankedFileError? Error)
{
    /// <summary>True when the file can be counted.</summary>
    [MemberNotNullWhen(true, nameof(Profile))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsUsable => Profile is not null;
}
