namespace MVoting.Load.Casting;

/// <summary>A way to the ballot box over HTTP. Not thread-safe: one for each worker.</summary>
public interface IDoor : IAsyncDisposable
{
    /// <summary>Ballots that go in one call.</summary>
    int BallotsPerCall { get; }

    /// <summary>
    /// Sends each item once, and adds one answer for each to <paramref name="answers"/>, in the same order. Faults
    /// of the network are answers, never exceptions; only a cancellation is thrown.
    /// </summary>
    ValueTask CastAsync(
        IReadOnlyList<CastItem> items, List<CastAnswer> answers, CancellationToken cancellationToken);
}
