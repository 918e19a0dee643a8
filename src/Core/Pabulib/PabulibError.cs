namespace MVoting.Core.Pabulib;

/// <summary>Why a <c>.pb</c> file cannot be used, and what to do about it.</summary>
/// <param name="Line">The line in the file, from 1, where the row begins.</param>
/// <param name="Field">Section and column or key: <c>META.budget</c>, <c>VOTES.points</c>; a section alone; or <c>file</c>.</param>
/// <param name="Message">A sentence with the remedy.</param>
public readonly record struct PabulibError(int Line, string Field, string Message)
{
    public override string ToString() => $"line {Line}, {Field}: {Message}";
}
