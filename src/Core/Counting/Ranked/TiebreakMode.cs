namespace MVoting.Core.Counting.Ranked;

/// <summary>
/// How a tie is broken. Whatever says "random" here is one order of all candidates, drawn once from the published
/// seed before the count, so that anybody who counts again meets the same lots: the earliest of the tied is
/// elected, the latest is eliminated.
/// </summary>
public enum TiebreakMode
{
    /// <summary>The order in which the candidates are declared.</summary>
    UseCandidateOrder,

    /// <summary>The order drawn from the seed.</summary>
    GeneratePermutation,

    /// <summary>The same as <see cref="GeneratePermutation"/>: see the type.</summary>
    Random,

    /// <summary>Tallies of the rounds before, the latest first; then the drawn order.</summary>
    PreviousRoundCountsThenRandom,

    /// <summary>
    /// Tallies of the rounds before; then the order that an official drew, without which the count stops.
    /// </summary>
    PreviousRoundCountsThenAsk,

    /// <summary>The order that an official drew, without which the count stops.</summary>
    StopCountingAndAsk,
}
