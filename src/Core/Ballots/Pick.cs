namespace MVoting.Core.Ballots;

/// <summary>One option that an answer names.</summary>
/// <param name="Option">Index of the option in its question.</param>
/// <param name="Points">
/// The points (<c>cumulative</c>, at least 1) or the score (<c>score</c>); 0 in the types that have neither.
/// </param>
public readonly record struct Pick(int Option, int Points = 0);
