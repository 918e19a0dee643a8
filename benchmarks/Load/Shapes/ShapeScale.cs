namespace MVoting.Load.Shapes;

/// <summary>How large a shape is.</summary>
/// <param name="Capacity">Ballots a second that the server takes, measured just before.</param>
/// <param name="Seconds">The length of its main part.</param>
/// <param name="QuietPolls">Polls beside the hot one.</param>
public sealed record ShapeScale(double Capacity, double Seconds, int QuietPolls);
