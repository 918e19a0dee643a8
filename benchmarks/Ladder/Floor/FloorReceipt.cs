namespace MVoting.Ladder.Floor;

/// <summary>The receipt's members, as the product gives them.</summary>
public sealed record FloorReceipt(string Poll, int Box, int Segment, string Code);
