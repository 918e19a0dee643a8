using MVoting.Core.Boxes;
using MVoting.Grains.Boxes;

namespace MVoting.Api.Metrics;

/// <summary>A ballot box of a live poll as a lane calls it, with its answers counted when somebody listens.</summary>
public sealed class MeteredBox(IBallotBoxGrain box) : IBallotBoxGrain
{
    public ValueTask<CastReply> CastAsync(CastRequest request) =>
        DoorMeters.IsOn ? CastMeteredAsync(request) : box.CastAsync(request);

    public Task<BoxOrderStatus> OrderAsync(BoxOrderMessage order) => box.OrderAsync(order);

    public Task<BoxTotals> GetTotalsAsync() => box.GetTotalsAsync();

    private async ValueTask<CastReply> CastMeteredAsync(CastRequest request)
    {
        var ballots = CastFormat.Count(request.Bytes);
        CastReply reply;
        try
        {
            reply = await box.CastAsync(request);
        }
        catch
        {
            DoorMeters.CountUnanswered(ballots);
            throw;
        }

        DoorMeters.CountAnswers(reply.Bytes);
        return reply;
    }
}
