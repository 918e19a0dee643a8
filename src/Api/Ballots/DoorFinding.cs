using MVoting.Api.Problems;

namespace MVoting.Api.Ballots;

/// <summary>A poll that takes ballots, or why it does not.</summary>
public readonly record struct DoorFinding(PollAtDoor? Poll, ProblemKind? Refusal);
