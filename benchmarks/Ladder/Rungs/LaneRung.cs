using MVoting.Api;
using MVoting.Api.Ballots;
using MVoting.Core;
using MVoting.Core.Boxes;
using MVoting.Ladder.Samples;

namespace MVoting.Ladder.Rungs;

/// <summary>
/// Ballots go one by one into the doors' lanes, as a batch's lines do, and are answered when they are durable on SQLite.
/// </summary>
internal sealed class LaneRung(ProductInside product, int boxes) : IRung
{
    private const int BallotsPerBox = 4_096;

    private PollAtDoor? _room;
    private BallotStock? _stock;
    private long _voters;
    private CastBallot[] _ballots = [];

    private int BallotsPerPortion => boxes * BallotsPerBox;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_room is null || _voters + BallotsPerPortion > (long)boxes * Limits.VotersPerBox)
        {
            _room = await product.OpenPollAsync(boxes, cancellationToken);
            _stock = new BallotStock(_room.Paper);
            _voters = 0;
        }

        _ballots = [.. Enumerable.Range(0, BallotsPerPortion).Select(index => _stock!.Next(index % boxes))];
        _voters += BallotsPerPortion;
    }

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var answers = new CountedAnswers(_ballots.Length);
        foreach (var ballot in _ballots)
        {
            var lane = _room!.LaneOf(ballot.Voter.BoxOf(boxes));
            while (!lane.TryEnqueue(
                ballot.Voter, ballot.Fingerprint, ballot.Encoded.Span, answers, 0, DoorLimits.LaneDepthForBatches))
            {
                await lane.WaitForRoomAsync();
            }
        }

        await answers.AllAsync;
        return _ballots.Length;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class CountedAnswers(int ballots) : CastSink
    {
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _missing = ballots;

        public Task AllAsync => _all.Task;

        public override void OnAnswer(int token, CastAnswer answer)
        {
            if (answer.Status != CastStatus.Counted)
            {
                _all.TrySetException(new InvalidOperationException($"A ballot of the ladder was {answer.Status}."));
            }
            else if (Interlocked.Decrement(ref _missing) == 0)
            {
                _all.TrySetResult();
            }
        }
    }
}
