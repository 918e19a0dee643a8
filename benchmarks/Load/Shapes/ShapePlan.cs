using MVoting.Load.Casting;

namespace MVoting.Load.Shapes;

/// <summary>A shape at its scale, ready to be run.</summary>
public sealed record ShapePlan
{
    /// <summary>All start together; the first one is the main one, whose figures are told.</summary>
    public required IReadOnlyList<ShapeStream> Streams { get; init; }

    /// <summary>Reads of the main poll's results; null: none.</summary>
    public ArrivalCurve? Readers { get; init; }

    /// <summary>The part to be judged, in seconds from the start.</summary>
    public required (double From, double To) Main { get; init; }

    /// <summary>A quiet time before it, which says what latency is normal; null: there is none.</summary>
    public (double From, double To)? Calm { get; init; }

    /// <summary>How much later than normal every message to the database arrives in the main part.</summary>
    public TimeSpan DatabaseDelay { get; init; }
}
