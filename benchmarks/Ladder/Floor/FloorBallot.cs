namespace MVoting.Ladder.Floor;

/// <summary>The ballot as an ordinary program would bind it.</summary>
public sealed record FloorBallot(
    string Voter,
    string BallotId,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Answers,
    string? Channel);
