using MVoting.Api.Problems;

namespace MVoting.Api.Results;

/// <summary>
/// The results of a poll as this node last read them, already in JSON; or why there are none to show.
/// </summary>
/// <param name="Version">Rises with every change; the ETag.</param>
/// <param name="IsOver">Whether nothing will change any more: the poll is published or cancelled.</param>
/// <param name="ReadAt">Timestamp of the moment at which the read began.</param>
public sealed record ResultsView(
    ProblemKind? Refusal,
    long Version,
    bool IsOver,
    ReadOnlyMemory<byte> Json,
    long ReadAt)
{
    /// <summary>The ETag of this version.</summary>
    public string ETag { get; } = $"\"{Version}\"";
}
