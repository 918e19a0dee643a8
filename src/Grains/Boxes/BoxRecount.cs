namespace MVoting.Grains.Boxes;

/// <summary>What the journal alone says of a box.</summary>
/// <param name="Box">The box, from 0.</param>
/// <param name="Totals">The totals at the segment asked for; null: the journal is damaged before it.</param>
/// <param name="Damage">What is damaged, with the segment's number; null: nothing.</param>
[GenerateSerializer, Immutable, Alias("mvoting.box-recount-answer")]
public sealed record BoxRecount(
    [property: Id(0)] int Box,
    [property: Id(1)] BoxTotals? Totals,
    [property: Id(2)] string? Damage);
