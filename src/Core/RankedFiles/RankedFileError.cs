namespace MVoting.Core.RankedFiles;

/// <summary>Why a file of ranked ballots, or its configuration, cannot be used, and what to do about it.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Field">
/// The column, key or part of the file: <c>Choice 2</c>, <c>rules.overvoteRule</c>, <c>file</c>.
/// </param>
/// <param name="Message">A sentence with the remedy.</param>
public readonly record struct RankedFileError(int Line, string Field, string Message)
{
    public override string ToString() => $"line {Line}, {Field}: {Message}";
}
