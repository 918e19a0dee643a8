namespace MVoting.Grains.Boxes;

/// <summary>What the journal alone says of a box.</summary>
/// <param name="Box">The box, from 0.</param>
/// <param name="Totals">
/// The totals at the segment asked for, or at the end of a journal that ends before it; null: the recount is not done, or
/// the journal is damaged before it.
/// </param>
/// <param name="Damage">What is damaged; null: nothing so far. Names no segment of a poll with sealed results.</param>
/// <param name="Done">False: call again with the same segment; the recount continues where it was.</param>
/// <param name="Reached">Number of the last segment that was read.</param>
[GenerateSerializer, Immutable, Alias("mvoting.box-recount-answer")]
public sealed record BoxRecount(
    [property: Id(0)] int Box,
    [property: Id(1)] BoxTotals? Totals,
    [property: Id(2)] string? Damage,
    [property: Id(3)] bool Done = true,
    [property: Id(4)] int Reached = 0);
