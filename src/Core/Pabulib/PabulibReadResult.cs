using System.Diagnostics.CodeAnalysis;

namespace MVoting.Core.Pabulib;

/// <summary>What came of reading a <c>.pb</c> file: the file, or the errors that make it unusable.</summary>
/// <param name="File">The file, when there is no error at all; else null.</param>
/// <param name="Errors">The first <see cref="Limits.PabulibFindings"/> errors, by line.</param>
/// <param name="ErrorCount">All errors, those beyond the listed ones included.</param>
public sealed record PabulibReadResult(PabulibFile? File, IReadOnlyList<PabulibError> Errors, int ErrorCount)
{
    /// <summary>True when the file can be used.</summary>
    [MemberNotNullWhen(true, nameof(File))]
    public bool IsUsable => File is not null;
}
