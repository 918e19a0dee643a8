namespace MVoting.Core.PollLife;

/// <summary>
/// How long the callers of a poll wait for its boxes. A change waits for what was decided before it and then for itself:
/// <see cref="Change"/> and <see cref="Close"/> together stay below the 30 s after which Orleans gives a caller up.
/// </summary>
public sealed record PollPatience
{
    /// <summary>What a caller waits for an order to be durable in every box; the first reader after an activation, for their totals.</summary>
    public TimeSpan Change { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What <c>close</c> waits; it goes on by itself afterwards (the contract: 202 after 20 s).</summary>
    public TimeSpan Close { get; init; } = TimeSpan.FromSeconds(18);

    /// <summary>How long one attempt asks a box that does not answer, before it begins anew with all of them.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromSeconds(20);
}
