using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Http;
using MVoting.Load.Ledgers;
using MVoting.Load.Reports;
using MVoting.Load.Runs;
using MVoting.Load.Server;
using MVoting.Load.Verdicts;

namespace MVoting.Ladder.Measure;

/// <summary>One poll that is filled by the batch route in steps.</summary>
internal sealed class GrowingPoll : IAsyncDisposable
{
    private const string City = "ladder";
    private const int Options = 10;
    private const int BallotsPerBatch = 1_000;
    private const int Batches = 4;
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(60);

    private readonly ApiClient _api;
    private readonly PollAddress _address;
    private readonly FloodBallots _source;
    private readonly TemporaryLedger _file = new();
    private readonly LedgerWriter _ledger;
    private readonly CastLog _log;
    private int _cast;

    private GrowingPoll(ApiClient api, PollAddress address, FloodBallots source)
    {
        _api = api;
        _address = address;
        _source = source;
        _ledger = LedgerWriter.Create(_file.Path, new LedgerHeader(address.City, address.Poll));
        _log = new CastLog(_ledger);
    }

    public static async Task<GrowingPoll> OpenAsync(
        ApiServer server, int voters, CancellationToken cancellationToken)
    {
        var api = new ApiClient(server.Address, server.Key, GiveUp);
        var source = new FloodBallots(voters, Options, seed: 1);
        await using var target = new Target(server.Address, server.Key);
        var address = await FloodPoll.OpenAsync(api, target, City, source, voters, cancellationToken);
        return new GrowingPoll(api, address, source);
    }

    public async Task CastUpToAsync(int ballots, CancellationToken cancellationToken)
    {
        var items = Enumerable.Range(_cast, ballots - _cast).Select(index => new CastItem(index));
        using var doors = new Doors(_address, _source, BallotsPerBatch, LoopSettings.RequestTimeout);
        var loop = new ClosedLoop(
            doors, _source, new ItemQueue(items), _log, new RetryPolicy(GiveUp), new Latencies());
        await loop.RunAsync(Batches, cancellationToken);
        _cast = ballots;
    }

    public async Task<Verdict> CloseAsync(CancellationToken cancellationToken)
    {
        await _api.CloseAsync(_address, cancellationToken);
        var results = await _api.ReadResultsAsync(_address, cancellationToken);
        _ledger.Flush();
        return Judge.Decide(LedgerCount.Read(_file.Path, _source), _log, results, whole: null);
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        _file.Dispose();
        _api.Dispose();
    }
}
