namespace MVoting.Core.PollLife;

/// <summary>An operator has accepted that ballots which were acknowledged are gone from the journal.</summary>
/// <param name="AtMs">When, Unix milliseconds.</param>
/// <param name="Reason">Why, in the operator's words.</param>
public sealed record AcceptedLoss(long AtMs, string Reason);
