using MVoting.Load.Casting;

namespace MVoting.Load.Shapes;

/// <summary>Ballots that arrive along a curve.</summary>
/// <param name="Polls">Polls among which they are spread, one after the other.</param>
/// <param name="Copies">Requests for each voter, all at the same moment.</param>
/// <param name="ExpectedVoters">What each poll is told to expect, which sets its boxes; null: as many as arrive.</param>
/// <param name="Patience">How long an arrival waits for a free connection; null: as long as it takes.</param>
public sealed record ShapeStream(
    string Name,
    ArrivalCurve Curve,
    int Polls = 1,
    int Copies = 1,
    int? ExpectedVoters = null,
    TimeSpan? Patience = null);
