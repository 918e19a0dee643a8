using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace MVoting.Testing.Cluster.Trials;

/// <summary>
/// A poll of two options on a cluster, its voters, and what they were told. Whoever is not answered, or told to try again,
/// sends the same ballot through the next API process until there is a final answer. A complaint is an answer that was false.
/// </summary>
public sealed class TrialPoll : IDisposable
{
    private const string City = "trials";
    private const int FirstPauseMs = 200;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longPatience = TimeSpan.FromSeconds(120);

    private readonly HttpClient[] _doors;
    private readonly string _poll;
    private readonly TimeSpan _giveUp;
    private readonly ConcurrentDictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _complaints = new();
    private int _voters;

    private TrialPoll(TestCluster cluster, string poll, TimeSpan giveUp)
    {
        (_poll, _giveUp) = (poll, giveUp);
        _doors = [.. cluster.Addresses.Select(address => new HttpClient
        {
            BaseAddress = address,
            Timeout = s_longPatience,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", cluster.Key) },
        })];
    }

    /// <summary>The receipts' codes of the voters whose ballots were acknowledged.</summary>
    public IReadOnlyDictionary<string, string> Codes => _codes;

    /// <summary>Answers that were false.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    private string Path => $"/v1/cities/{City}/polls/{_poll}";

    /// <summary>Makes the city, where it is not there, and the poll, and orders it to open.</summary>
    /// <param name="giveUp">How long a call is made again.</param>
    public static async Task<TrialPoll> OpenAsync(
        TestCluster cluster,
        string poll,
        int expectedVoters,
        TimeSpan giveUp,
        CancellationToken cancellationToken,
        DateTimeOffset? opensAt = null,
        DateTimeOffset? closesAt = null)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var trial = new TrialPoll(cluster, poll, giveUp);
        await trial.MustAsync(
            HttpMethod.Put, $"/v1/cities/{City}", """{"name":"Trials","locales":["en"],"timeZone":"UTC"}""", cancellationToken);
        await trial.MustAsync(
            HttpMethod.Post,
            $"/v1/cities/{City}/polls",
            $$"""
              {"id":"{{poll}}","title":{"en":"Trial"},"kind":"public","expectedVoters":{{expectedVoters}},
               "opensAt":{{Moment(opensAt)}},"closesAt":{{Moment(closesAt)}},
               "questions":[{"id":"q","text":{"en":"Which?"},"ballot":{"type":"single"},
                 "options":[{"id":"a","text":{"en":"A"} },{"id":"b","text":{"en":"B"} }]}]}
              """,
            cancellationToken,
            409);
        await trial.ActAsync("open", cancellationToken);
        return trial;
    }

    /// <summary>The name of a voter who has not come yet.</summary>
    public string NextVoter() => string.Create(CultureInfo.InvariantCulture, $"voter-{Interlocked.Increment(ref _voters)}");

    /// <summary>Notes an answer that was false.</summary>
    public void Complain(string complaint) => _complaints.Enqueue($"{_poll}: {complaint}");

    /// <summary>Forgets a receipt that the database has lost.</summary>
    public void Forget(string voter) => _codes.TryRemove(voter, out _);

    /// <summary>One call through one API process. Never throws but for a cancellation; status 0: no answer came.</summary>
    public async Task<TrialAnswer> AskAsync(
        int door, HttpMethod method, string path, string? body, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(patience);
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        var sent = TimeProvider.System.GetUtcNow();
        try
        {
            using var response = await _doors[door % _doors.Length].SendAsync(request, timer.Token);
            var text = await response.Content.ReadAsStringAsync(timer.Token);
            return new TrialAnswer((int)response.StatusCode, text, sent, TimeProvider.System.GetUtcNow());
        }
        catch (Exception fault) when (
            fault is HttpRequestException or IOException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new TrialAnswer(0, fault.Message, sent, TimeProvider.System.GetUtcNow());
        }
    }

    /// <summary>Sends a voter's ballot once, and notes its receipt or that it is another one than before.</summary>
    public async Task<TrialAnswer> CastOnceAsync(int door, string voter, TimeSpan patience, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(
            door, HttpMethod.Post, $"{Path}/ballots",
            $$"""{"voter":"{{voter}}","ballotId":"{{voter}}","answers":{"q":["a"]} }""", patience, cancellationToken);
        if (answer.IsCounted)
        {
            var code = answer.Member("receipt").GetProperty("code").GetString()!;
            if (_codes.GetOrAdd(voter, code) != code)
            {
                Complain($"{voter} got a second receipt");
            }
        }

        return answer;
    }

    /// <summary>Sends a voter's ballot until there is a final answer.</summary>
    public async Task<TrialAnswer> CastAsync(string voter, int door, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetUtcNow();
        while (true)
        {
            var answer = await CastOnceAsync(door++, voter, s_patience, cancellationToken);
            if (answer.IsFinal)
            {
                return answer;
            }

            if (TimeProvider.System.GetUtcNow() - started > _giveUp)
            {
                throw new ClusterFaultException($"{_poll}: a ballot has no final answer after {_giveUp.TotalSeconds} s; the last one: {answer}");
            }

            await Task.Delay(FirstPauseMs, cancellationToken);
        }
    }

    /// <summary>So many new voters cast, some at a time; every one must be counted.</summary>
    public async Task CastManyAsync(int voters, CancellationToken cancellationToken) => await Parallel.ForAsync(
        0, voters, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken },
        async (number, cancel) =>
        {
            var voter = NextVoter();
            var answer = await CastAsync(voter, number, cancel);
            if (!answer.IsCounted)
            {
                Complain($"{voter} was refused while the poll is open: {answer}");
            }
        });

    /// <summary>Every voter sends the ballot again: it must be counted still, with the same receipt.</summary>
    public Task AskAgainAsync(IEnumerable<string> voters, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        voters, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken },
        async (voter, cancel) =>
        {
            var answer = await CastAsync(voter, 0, cancel);
            if (answer.Status != 200)
            {
                Complain($"{voter} is counted, sent the ballot again, and was told {answer}");
            }
        });

    /// <summary>Opens, pauses, resumes, closes.</summary>
    public Task<TrialAnswer> ActAsync(string action, CancellationToken cancellationToken) =>
        MustAsync(HttpMethod.Post, $"{Path}/{action}", null, cancellationToken);

    /// <summary>Accepts a loss.</summary>
    public Task<TrialAnswer> AcceptLossAsync(CancellationToken cancellationToken) => MustAsync(
        HttpMethod.Post, $"{Path}/accept-loss", """{"reason":"The standby lagged when the primary died."}""", cancellationToken);

    /// <summary>The poll as it is told now.</summary>
    public Task<TrialAnswer> ReadAsync(CancellationToken cancellationToken) =>
        MustAsync(HttpMethod.Get, Path, null, cancellationToken);

    /// <summary>The poll as one API process tells it; status 0: it did not answer.</summary>
    public Task<TrialAnswer> ReadOnceAsync(int door, CancellationToken cancellationToken) =>
        AskAsync(door, HttpMethod.Get, Path, null, s_longPatience, cancellationToken);

    /// <summary>Looks a receipt up through one API process.</summary>
    public Task<TrialAnswer> LookUpAsync(int door, string voter, CancellationToken cancellationToken) => AskAsync(
        door, HttpMethod.Get, $"{Path}/receipts/{_codes[voter]}", null, s_longPatience, cancellationToken);

    /// <summary>Waits until the poll is told to be in a state.</summary>
    public async Task<TrialAnswer> WaitForStateAsync(string state, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetUtcNow();
        while (true)
        {
            var answer = await ReadAsync(cancellationToken);
            if (answer.Member("state").GetString() == state)
            {
                return answer;
            }

            if (TimeProvider.System.GetUtcNow() - started > _giveUp)
            {
                throw new ClusterFaultException($"{_poll} is not {state} after {_giveUp.TotalSeconds} s: {answer}");
            }

            await Task.Delay(FirstPauseMs, cancellationToken);
        }
    }

    /// <summary>Waits for the end, and compares what is counted with what was acknowledged.</summary>
    public async Task CompareAsync(CancellationToken cancellationToken)
    {
        await WaitForStateAsync("closed", cancellationToken);
        var results = await MustAsync(HttpMethod.Get, $"{Path}/results", null, cancellationToken);
        var counted = results.Member("ballots").GetInt64();
        if (counted != _codes.Count)
        {
            Complain($"{_codes.Count} ballots were acknowledged, and {counted} are counted");
        }
    }

    public void Dispose()
    {
        foreach (var door in _doors)
        {
            door.Dispose();
        }
    }

    private async Task<TrialAnswer> MustAsync(
        HttpMethod method, string path, string? body, CancellationToken cancellationToken, int? also = null)
    {
        var started = TimeProvider.System.GetUtcNow();
        for (var door = _doors.Length - 1; ; door++)
        {
            var answer = await AskAsync(door, method, path, body, TimeSpan.FromSeconds(35), cancellationToken);
            if (answer.Status is 200 or 201 or 202 || answer.Status == also)
            {
                return answer;
            }

            if (answer.Status is not (0 or 429 or 503) || TimeProvider.System.GetUtcNow() - started > _giveUp)
            {
                throw new ClusterFaultException($"{method} {path}: {answer}");
            }

            await Task.Delay(FirstPauseMs, cancellationToken);
        }
    }

    private static string Moment(DateTimeOffset? moment) => moment is { } at
        ? $"\"{at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}\""
        : "null";
}
