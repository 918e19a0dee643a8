using MVoting.Core.Boxes;
using MVoting.Core.Polls;

namespace MVoting.Grains.Boxes;

/// <summary>
/// What is said of damage in a box. The number of a segment is the running count of a quiet poll, so nothing that a
/// poll with sealed results shows may name it.
/// </summary>
public static class DamageText
{
    /// <summary>The text, without a number when the ledger's paper seals the results.</summary>
    /// <param name="damage">What reading the journal has thrown.</param>
    /// <param name="ledger">The ledger that was read into; before its first segment there is nothing to hide.</param>
    public static string Of(Exception damage, BoxLedger ledger) =>
        ledger.Paper?.Definition.Results == ResultsMode.Sealed ? Sealed(ledger.Box) : damage.Message;

    /// <summary>What a poll with sealed results says of a damaged box.</summary>
    public static string Sealed(int box) => $"Box {box} is damaged in the journal.";
}
