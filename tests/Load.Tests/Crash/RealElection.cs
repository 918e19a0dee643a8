using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Http;
using MVoting.Load.Ledgers;
using MVoting.Load.Reports;
using MVoting.Load.Runs;
using MVoting.Load.Server;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Tests.Crash;

/// <summary>
/// A poll of four ballot boxes on the real server, a process of its own: cast by many connections over both routes at
/// once, with deliberate repeats, and judged by a ledger that the server never sees.
/// </summary>
internal sealed class RealElection : IAsyncDisposable
{
    /// <summary>The tests that start a server run one after the other, and do not slow each other.</summary>
    public const string Collection = "Real servers";

    private const string City = "riverside";
    private const int Options = 10;
    private const int SingleConnections = 24;
    private const int BatchConnections = 2;
    private const int BallotsPerBatch = 20;
    private const double DuplicatesPercent = 20;

    /// <summary>Four boxes' worth; those who do vote are far fewer.</summary>
    private const int ExpectedVoters = 1_000_000;

    private static readonly TimeSpan GiveUp = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(30);

    private readonly ApiClient _api;
    private readonly FloodBallots _source;
    private readonly LedgerWriter _ledger;

    private RealElection(ApiServer server, ApiClient api, PollAddress address, FloodBallots source)
    {
        _api = api;
        _source = source;
        Server = server;
        Address = address;
        Queue = new MilestoneQueue(new ElectionQueue(source, DuplicatesPercent));
        _ledger = LedgerWriter.Create(
            Path.Combine(server.DataFolder, "ledger.tsv"), new LedgerHeader(address.City, address.Poll));
        Log = new CastLog(_ledger);
    }

    public ApiServer Server { get; }

    public PollAddress Address { get; }

    public MilestoneQueue Queue { get; }

    public CastLog Log { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<RealElection> OpenAsync(int voters)
    {
        var server = await ApiServer.StartAsync(keepsData: false, TextWriter.Null, Cancel);
        var api = new ApiClient(server.Address, server.Key, GiveUp);
        try
        {
            var source = new FloodBallots(voters, Options, seed: 7);
            await using var target = new Target(server.Address, server.Key);
            var address = await FloodPoll.OpenAsync(api, target, City, source, ExpectedVoters, Cancel);
            return new RealElection(server, api, address, source);
        }
        catch
        {
            api.Dispose();
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Casts every ballot until it is answered for good, whatever happens to the server meanwhile.</summary>
    public Task CastAsync() => Task.WhenAll(
        CastAsync(Queue, batch: null, SingleConnections), CastAsync(Queue, BallotsPerBatch, BatchConnections));

    /// <summary>Sends every ballot that was acknowledged until now once more; the log judges the receipts.</summary>
    public async Task<int> ResendAsync()
    {
        var resends = Queue.Resends.ToList();
        await CastAsync(new ItemQueue(resends), batch: null, SingleConnections);
        return resends.Count;
    }

    /// <summary>Closes the poll and compares ledger, results and an independent count of all ballots.</summary>
    public async Task<Verdict> CloseAsync()
    {
        await _api.CloseAsync(Address, Cancel);
        return await JudgeAsync();
    }

    /// <summary>The same comparison on the results as they are now.</summary>
    public async Task<Verdict> JudgeAsync()
    {
        var results = await _api.ReadResultsAsync(Address, Cancel);
        _ledger.Flush();
        var whole = new BallotCount();
        for (var index = 0; index < _source.Count; index++)
        {
            _source.AddTo(index, whole);
        }

        return Judge.Decide(LedgerCount.Read(_ledger.Path, _source), Log, results, whole);
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        _api.Dispose();
        await Server.DisposeAsync();
    }

    private async Task CastAsync(IWorkQueue queue, int? batch, int connections)
    {
        using var doors = new Doors(Address, _source, batch, RequestTimeout);
        var loop = new ClosedLoop(doors, _source, queue, Log, new RetryPolicy(GiveUp), new Latencies());
        await loop.RunAsync(connections, Cancel);
    }
}
