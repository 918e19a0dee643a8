namespace MVoting.Ladder.Commands;

/// <summary>One round: the floors and the product, one after another.</summary>
/// <param name="Floor">The web server with minimal-API binding.</param>
/// <param name="ByHand">The web server with requests parsed by hand; null: left out.</param>
/// <param name="Single">The product's single route.</param>
/// <param name="Batch">The product's batch route; null: left out.</param>
internal sealed record RatioRound(Throughput Floor, Throughput? ByHand, Throughput Single, Throughput? Batch)
{
    public double Ratio => Single.PerSecond / Floor.PerSecond;

    public double? RatioByHand => Single.PerSecond / ByHand?.PerSecond;

    public double P99Ratio => Single.P99Ms / Floor.P99Ms;

    public double? BatchRatio => Batch?.PerSecond / Floor.PerSecond;
}
