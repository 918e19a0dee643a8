namespace MVoting.Ladder.Floor;

/// <summary>The receipt's members, as the product gives them.</summary>
public sealed record FloorReceipt(string Poll, string Code);
