using System.Text;
using MVoting.Load;
using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Http;
using MVoting.Load.Ledgers;
using MVoting.Load.Reports;
using MVoting.Load.Runs;
using MVoting.Load.Server;
using MVoting.Load.Verdicts;
using MVoting.Testing.Cluster.Crowds;
using MVoting.Testing.Cluster.Outages;

namespace MVoting.Testing.Cluster;

/// <summary>
/// One poll on the cluster, the crowd that votes in it, and the verdict: what was acknowledged was counted once, every
/// repeated ballot gets its first receipt, whoever was told "not open" does not count, and the journal says the same.
/// </summary>
public sealed class Election : IAsyncDisposable
{
    private const int Options = 10;
    private const int ResendConnections = 16;
    private const int ResendsMax = 4_000;

    private readonly TestCluster _cluster;
    private readonly ApiClient _api;
    private readonly IReadOnlyList<PollAddress> _addresses;
    private readonly FloodBallots _source;
    private readonly LedgerWriter _ledger;
    private readonly CrowdSettings _settings;

    private Election(
        TestCluster cluster,
        ApiClient api,
        IReadOnlyList<PollAddress> addresses,
        FloodBallots source,
        CrowdSettings settings,
        int boxes)
    {
        (_cluster, _api, _addresses, _source, _settings) = (cluster, api, addresses, source, settings);
        _ledger = LedgerWriter.Create(
            Path.Combine(cluster.Folder, $"{addresses[0].Poll}.ledger.tsv"), new LedgerHeader(City, addresses[0].Poll));
        var secret = cluster.ReadPollSecret(City, addresses[0].Poll);
        Crowd = new Crowd(addresses, source, settings, _ledger, new OutageBook(boxes), secret);
    }

    public Crowd Crowd { get; }

    /// <summary>The poll, <c>city/poll</c>.</summary>
    public string Poll => $"{City}/{_addresses[0].Poll}";

    private static string City => "riverside";

    /// <summary>Opens a poll, and lets the crowd come.</summary>
    /// <param name="voters">People who may come at most; they come at the settings' rate.</param>
    /// <param name="boxes">Ballot boxes that the poll is spread over.</param>
    /// <param name="seed">Makes the ballots.</param>
    public static async Task<Election> OpenAsync(
        TestCluster cluster, CrowdSettings settings, int voters, int boxes, long seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(settings);
        var source = new FloodBallots(voters, Options, seed);
        var servers = cluster.Addresses;
        var api = new ApiClient(servers[0], cluster.Key, settings.GiveUp);
        try
        {
            await using var target = new Target(servers[0], cluster.Key);
            var address = await FloodPoll.OpenAsync(
                api, target, City, source, boxes * Core.Limits.VotersPerBox, cancellationToken);
            return new Election(
                cluster,
                api,
                [.. servers.Select(server => address with { Server = server })],
                source,
                settings,
                boxes);
        }
        catch
        {
            api.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Orders the poll to close while the crowd still comes, waits until it is closed and everybody has a final answer,
    /// asks again for what was acknowledged and what was refused, and compares. Throws <see cref="SetupException"/>
    /// when the cluster does not close the poll.
    /// </summary>
    public async Task<Verdict> ConcludeAsync(CancellationToken cancellationToken)
    {
        Crowd.ExpectClosing();
        await _api.CloseAsync(_addresses[0], cancellationToken);
        await Crowd.FinishAsync();
        await AskAgainAsync(cancellationToken);
        List<string> complaints = [.. await AskLateAgainAsync(cancellationToken)];
        var results = await _api.ReadResultsAsync(_addresses[0], cancellationToken);
        _ledger.Flush();
        var verdict = Judge.Decide(LedgerCount.Read(_ledger.Path, _source), Crowd.Log, results, whole: null);
        await RunToolAsync(complaints, cancellationToken, "recount", Poll);
        await RunToolAsync(complaints, cancellationToken, "fsck", Poll);
        complaints.AddRange(_cluster.Events.Stopped);
        return verdict with { Complaints = [.. verdict.Complaints, .. complaints] };
    }

    public async ValueTask DisposeAsync()
    {
        await Crowd.DisposeAsync();
        await _ledger.DisposeAsync();
        _api.Dispose();
    }

    /// <summary>Sends ballots that were acknowledged once more; the log judges the receipts.</summary>
    private async Task AskAgainAsync(CancellationToken cancellationToken)
    {
        var sample = Crowd.Sample.ToArray();
        var queue = new ItemQueue(Spread(sample));
        await Task.WhenAll(_addresses.Select(async address =>
        {
            using var doors = new Doors(address, _source, batch: null, _settings.BatchTimeout);
            var loop = new ClosedLoop(
                doors, _source, queue, Crowd.Log, new RetryPolicy(_settings.GiveUp), new Latencies());
            await loop.RunAsync(ResendConnections, cancellationToken);
        }));
    }

    /// <summary>Sends ballots that were refused as late once more: they must be refused for ever.</summary>
    private async Task<IEnumerable<string>> AskLateAgainAsync(CancellationToken cancellationToken)
    {
        var late = Spread([.. Crowd.Late]).ToArray();
        await using var tellers = new Tellers(_addresses, _source, batch: null, _settings.BatchTimeout);
        var complaints = new List<string>();
        var teller = tellers.Rent(0);
        foreach (var item in late)
        {
            var answer = (await teller.CastAsync([item], cancellationToken))[0];
            if (answer.IsAcknowledged)
            {
                complaints.Add($"{_source.Voter(item.Index)} was told \"not open\", and counts");
            }
        }

        tellers.Return(0, teller);
        return complaints;
    }

    private async Task RunToolAsync(
        List<string> complaints, CancellationToken cancellationToken, params string[] arguments)
    {
        var (exitCode, output) = await _cluster.RunToolAsync(arguments, cancellationToken);
        if (exitCode != 0)
        {
            var text = new StringBuilder(output).Replace(Environment.NewLine, " | ").ToString();
            complaints.Add($"{string.Join(' ', arguments)} ended with code {exitCode}: {text}");
        }
    }

    /// <summary>At most <see cref="ResendsMax"/> of them, taken evenly.</summary>
    private static IEnumerable<CastItem> Spread(CastItem[] items)
    {
        var step = Math.Max(1, items.Length / ResendsMax);
        return items.Where((_, index) => index % step == 0);
    }
}
