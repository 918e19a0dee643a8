namespace MVoting.Core.PollLife;

/// <summary>A call to a box, by which its answer is known again.</summary>
/// <param name="Round">The round of calls to all boxes that it belongs to.</param>
/// <param name="Box">The box, from 0.</param>
/// <param name="Step">The step of the box's way in that round, from 0.</param>
public readonly record struct BoxCall(long Round, int Box, int Step);
