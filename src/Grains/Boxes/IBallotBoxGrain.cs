using MVoting.Core.Boxes;
using Orleans.Concurrency;

namespace MVoting.Grains.Boxes;

/// <summary>
/// One ballot box of a poll; key <c>city/poll/box</c>. Every method interleaves: a call awaits the commit of its
/// segment, and others must be admitted meanwhile. Callers keep one cast under way for each box and queue outside.
/// </summary>
[Alias("mvoting.box")]
public interface IBallotBoxGrain : IGrainWithStringKey
{
    /// <summary>
    /// Casts the ballots of <see cref="CastFormat"/> and answers when every one is durable or refused. A call that
    /// fails or times out has an unknown outcome: send the same ballots (same ballot ids) again.
    /// </summary>
    [AlwaysInterleave]
    ValueTask<CastReply> CastAsync(CastRequest request);

    /// <summary>Puts an order of the poll into the journal and answers when it is durable. May be repeated.</summary>
    [AlwaysInterleave]
    Task<BoxOrderStatus> OrderAsync(BoxOrderMessage order);

    /// <summary>The totals of the committed ballots and the number of the last committed segment.</summary>
    [AlwaysInterleave]
    Task<BoxTotals> GetTotalsAsync();
}
