using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Http;
using MVoting.Load.Ledgers;
using MVoting.Load.Measure;
using MVoting.Load.Reports;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Shapes;

/// <summary>One stream of a shape: its polls, its ledger, what became of each call, and its verdict.</summary>
internal sealed class BallotStream : IAsyncDisposable
{
    public const int Options = 10;

    /// <summary>Polls that are opened or closed at a time.</summary>
    public const int PollsAtATime = 16;

    private const int SettlingConnections = 128;

    private readonly IReadOnlyList<PollAddress> _polls;
    private readonly FloodBallots _source;
    private readonly ShapeSettings _settings;
    private readonly TemporaryLedger _file = new();
    private readonly LedgerWriter _ledger;
    private readonly Doors _doors;
    private readonly OpenLoop _loop;

    /// <param name="source">As many voters as the curve has arrivals.</param>
    public BallotStream(
        ShapeStream shape, IReadOnlyList<PollAddress> polls, FloodBallots source, ShapeSettings settings)
    {
        Shape = shape;
        _polls = polls;
        _source = source;
        _settings = settings;
        _ledger = LedgerWriter.Create(_file.Path, new LedgerHeader(polls[0].City, polls[0].Poll));
        // Under such load the server's own second attempt may be what is answered.
        Log = new CastLog(_ledger) { DoorsRetry = true };
        Trace = new CallTrace(shape.Curve, shape.Copies);
        _doors = new Doors(polls, source, settings.Timeout);
        _loop = new OpenLoop(_doors, source, Log, Figures)
        {
            Copies = shape.Copies,
            Patience = shape.Patience,
            Trace = Trace,
        };
    }

    public ShapeStream Shape { get; }

    public IReadOnlyList<PollAddress> Polls => _polls;

    public CallTrace Trace { get; }

    public CastLog Log { get; }

    public OpenLoopFigures Figures { get; } = new();

    public long Done => _loop.Done;

    public Task RunAsync(int connections, CancellationToken cancellationToken) =>
        _loop.RunAsync(_source.Count, Shape.Curve, connections, cancellationToken);

    /// <summary>Sends again what got no final answer, until each ballot has one: only then is the verdict exact.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        var loop = new ClosedLoop(
            _doors, _source, new ItemQueue(_loop.Failed), Log, new RetryPolicy(_settings.GiveUp), new Latencies());
        await loop.RunAsync(Math.Min(SettlingConnections, 1 + _loop.Failed.Count), cancellationToken);
    }

    /// <summary>Closes the polls that were cast into, and compares each one's count with its acknowledgements.</summary>
    public async Task<Verdict> CloseAsync(ApiClient api, CancellationToken cancellationToken)
    {
        await _ledger.DisposeAsync();
        var acknowledged = new long[_polls.Count];
        foreach (var entry in LedgerReader.ReadEntries(_file.Path))
        {
            acknowledged[_source.IndexOf(entry.Voter) % _polls.Count]++;
        }

        var results = new PollResults?[_polls.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Math.Min(_polls.Count, _source.Count)),
            new ParallelOptions { MaxDegreeOfParallelism = PollsAtATime, CancellationToken = cancellationToken },
            async (place, token) =>
            {
                await api.CloseAsync(_polls[place], token);
                results[place] = await api.ReadResultsAsync(_polls[place], token);
            });
        return PollsJudge.Decide(LedgerCount.Read(_file.Path, _source), Log, acknowledged, results);
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        _doors.Dispose();
        _file.Dispose();
    }
}
