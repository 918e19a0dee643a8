namespace MVoting.Ladder.Floor;

/// <summary>The answer's members, as the product gives them.</summary>
public sealed record FloorAnswer(FloorReceipt Receipt, string RecordedAt);
