namespace MVoting.Core.Counting;

/// <summary>
/// How far a count is. Each stage is reported first with nothing done, so that its bound is known before it starts.
/// </summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">Steps of the stage that are done.</param>
/// <param name="Announced">Steps that the stage takes at most.</param>
public readonly record struct CountProgress(CountStage Stage, long Done, long Announced);
