namespace MVoting.Load.Ballots;

/// <summary>What the server gave for a counted ballot: where it stands, and a code that only the server can make.</summary>
public readonly record struct Receipt(int Box, long Segment, string Code)
{
    public override string ToString() => $"box {Box}, segment {Segment}, code {Code}";
}
