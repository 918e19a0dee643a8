namespace MVoting.Core.ScoreFiles;

/// <summary>What one source says of one option.</summary>
/// <param name="Line">The line in its file, from 1.</param>
/// <param name="Option">The option's id, compared exactly.</param>
/// <param name="Score">Not below zero, at most 15 digits before and 6 after the point.</param>
public readonly record struct ScoreRow(int Line, string Option, decimal Score);
