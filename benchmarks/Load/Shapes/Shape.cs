namespace MVoting.Load.Shapes;

/// <summary>A shape of load that a city's poll meets.</summary>
/// <param name="IsOnSlowDatabase">It needs a database server whose line can be made slow.</param>
/// <param name="ConstantDatabaseDelay">
/// How much later every message to it arrives, from the calibration to the last arrival's answer.
/// </param>
/// <param name="Connections">Requests under way at a time, unless the run says otherwise.</param>
public sealed record Shape(
    string Name,
    string Description,
    Func<ShapeScale, ShapePlan> Plan,
    bool IsOnSlowDatabase = false,
    TimeSpan ConstantDatabaseDelay = default,
    int Connections = 10_000);
