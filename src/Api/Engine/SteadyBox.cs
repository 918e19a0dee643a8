using MVoting.Core.Boxes;
using MVoting.Grains.Boxes;

namespace MVoting.Api.Engine;

/// <summary>
/// A ballot box as a lane calls it. The ballots' ids make it safe to send them again: the next call with the same bytes
/// is answered by what the journal holds, and counts nobody twice.
/// </summary>
public sealed class SteadyBox(IBallotBoxGrain box, EngineCalls calls) : IBallotBoxGrain
{
    public ValueTask<CastReply> CastAsync(CastRequest request) => calls.SendAsync(
        CallPatience.Repeated, (box, request), static call => call.box.CastAsync(call.request));

    // The doors cast, and nothing else.
    public Task<BoxOrderStatus> OrderAsync(BoxOrderMessage order) => box.OrderAsync(order);

    public Task<BoxTotals> GetTotalsAsync() => box.GetTotalsAsync();
}
