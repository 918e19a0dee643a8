namespace MVoting.Core.RankedFiles;

/// <summary>Ends the reading of a file at its first defect; the readers catch it.</summary>
internal sealed class RankedFileException(RankedFileError error) : Exception(error.Message)
{
    public RankedFileError Error { get; } = error;
}
