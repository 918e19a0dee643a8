namespace MVoting.Load.Ballots;

/// <summary>What the server gave for a counted ballot: a code that only the server can make and read.</summary>
public readonly record struct Receipt(string Code)
{
    public override string ToString() => $"code {Code}";
}
