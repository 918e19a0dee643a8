namespace MVoting.Core.Pabulib;

/// <summary>
/// Something a reader of a <c>.pb</c> file should know and that does not keep the file from being used: ballots
/// beyond the city's own limits, a limit that the poll widens, a value that is left out.
/// </summary>
/// <param name="Line">The line in the file, from 1, where it was first met.</param>
/// <param name="Field">Section and column or key, as in <see cref="PabulibError"/>.</param>
/// <param name="Message">A sentence with the values in question.</param>
public readonly record struct PabulibNote(int Line, string Field, string Message)
{
    public override string ToString() => $"line {Line}, {Field}: {Message}";
}
