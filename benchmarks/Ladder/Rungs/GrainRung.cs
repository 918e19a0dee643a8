using MVoting.Api.Ballots;
using MVoting.Core;
using MVoting.Grains;
using MVoting.Grains.Boxes;
using MVoting.Ladder.Samples;

namespace MVoting.Ladder.Rungs;

/// <summary>
/// Ballots go to the boxes' grains of a silo in this process, 1,000 a call and one call under way for each box, and
/// are durable on SQLite when it returns.
/// </summary>
internal sealed class GrainRung(ProductInside product, int boxes) : IRung
{
    private const int CallsPerBox = 4;
    private const int BallotsPerCall = 1_000;

    private readonly IGrainFactory _grains = product.Services.GetRequiredService<IGrainFactory>();
    private PollAtDoor? _room;
    private BallotStock? _stock;
    private long _voters;
    private byte[][] _requests = [];

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_room is null || _voters + (boxes * CallsPerBox * BallotsPerCall) > (long)boxes * Limits.VotersPerBox)
        {
            _room = await product.OpenPollAsync(boxes, cancellationToken);
            _stock = new BallotStock(_room.Paper);
            _voters = 0;
        }

        _requests = _stock!.Requests(boxes * CallsPerBox, BallotsPerCall);
        _voters += boxes * CallsPerBox * BallotsPerCall;
    }

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var calls = new Task[boxes];
        for (var box = 0; box < boxes; box++)
        {
            calls[box] = CastAsync(box);
        }

        await Task.WhenAll(calls);
        return boxes * CallsPerBox * BallotsPerCall;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task CastAsync(int box)
    {
        var paper = _room!.Paper;
        var grain = _grains.GetGrain<IBallotBoxGrain>(GrainKeys.Box(paper.City, paper.Poll, box));
        for (var call = 0; call < CallsPerBox; call++)
        {
            var reply = await grain.CastAsync(new CastRequest(_requests[(call * boxes) + box])).ConfigureAwait(false);
            Invariant.Check(CastReplies.AreCounted(reply.Bytes), "every ballot of the ladder counts");
        }
    }
}
