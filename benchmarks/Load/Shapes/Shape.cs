namespace MVoting.Load.Shapes;

/// <summary>A shape of load that a city's poll meets.</summary>
/// <param name="IsOnSlowDatabase">It needs a database server whose line can be made slow.</param>
/// <param name="DatabaseDelay">How much later every message to it arrives from first to last, the calibration too.</param>
public sealed record Shape(
    string Name,
    string Description,
    Func<ShapeScale, ShapePlan> Plan,
    bool IsOnSlowDatabase = false,
    TimeSpan DatabaseDelay = default);
