using MVoting.Core.Boxes;

namespace MVoting.Core.PollLife;

/// <summary>What the journal alone says of a box, as far as it has been counted again.</summary>
/// <param name="IsDone">False: the recount goes on; ask again.</param>
/// <param name="Totals">The totals at the segment asked for, when it is done; null: the journal is damaged before it.</param>
/// <param name="Damage">What is damaged; null: nothing.</param>
public readonly record struct BoxRecounted(bool IsDone, RunningTotals? Totals, string? Damage);
