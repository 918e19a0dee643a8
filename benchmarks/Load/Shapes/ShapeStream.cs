using MVoting.Load.Casting;

namespace MVoting.Load.Shapes;

/// <summary>Ballots that arrive along a curve.</summary>
/// <param name="Polls">Polls among which they are spread, one after the other.</param>
/// <param name="Copies">Requests for each voter, all at the same moment.</param>
public sealed record ShapeStream(string Name, ArrivalCurve Curve, int Polls = 1, int Copies = 1);
