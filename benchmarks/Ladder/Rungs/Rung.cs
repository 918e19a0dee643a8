namespace MVoting.Ladder.Rungs;

/// <summary>One line of the ladder.</summary>
/// <param name="Id">Its name in files and options.</param>
/// <param name="Name">Its name in the table.</param>
/// <param name="Below">The rung that it stands on, whose share it is told as; null: the ground.</param>
/// <param name="MeasureAsync">Measures it once.</param>
internal sealed record Rung(
    string Id, string Name, string? Below, Func<RoundSettings, CancellationToken, Task<RungFigures>> MeasureAsync);
