using MVoting.Core;
using MVoting.Core.Polls;
using MVoting.Ladder.Samples;

namespace MVoting.Ladder.Rungs;

/// <summary>
/// All that a box computes for a ballot: admitted, built into a segment, applied and answered, with a journal that
/// costs nothing. Requests of 1,000 ballots on one thread, in boxes of at most the planned size.
/// </summary>
internal sealed class AdmitRung(BallotPaper paper) : IRung
{
    private const int Requests = 25;
    private const int BallotsPerRequest = 1_000;

    private readonly BallotStock _stock = new(paper);
    private OpenedBox _box = new(paper, 0);
    private byte[][] _requests = [];

    public Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_box.Box.Ledger.Voters + (Requests * BallotsPerRequest) > Limits.VotersPerBox)
        {
            _box = new OpenedBox(paper, 0);
        }

        _requests = [.. Enumerable.Range(0, Requests).Select(_ => _stock.Request(0, BallotsPerRequest))];
        return Task.CompletedTask;
    }

    public Task<int> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var request in _requests)
        {
            _box.Cast(request);
        }

        return Task.FromResult(Requests * BallotsPerRequest);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
