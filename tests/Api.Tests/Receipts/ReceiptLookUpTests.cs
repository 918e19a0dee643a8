using System.Text;
using MVoting.Api.Receipts;
using MVoting.Api.Tests.Support;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using MVoting.Journal;

namespace MVoting.Api.Tests.Receipts;

/// <summary>
/// A receipt's code is found by whoever holds it, with a key or without: yes for a ballot that is in the journal, no for
/// a code that was never given, and neither while the database does not answer. It costs one read of one row at most.
/// </summary>
public sealed class ReceiptLookUpTests
{
    private const string Receipts = "/v1/cities/seoul/polls/budget/receipts/";
    private const long MomentMs = 1_790_000_000_789;

    private static readonly ulong[] s_fingerprints = [3, ulong.MaxValue, 11];

    [Fact]
    public async Task A_code_of_the_polls_is_recorded_without_a_key_and_says_nothing_more()
    {
        await using var server = await OpenAsync();
        using var anyone = server.MakeClient(null);
        foreach (var fingerprint in s_fingerprints)
        {
            using var answer = await GetAsync(anyone, Receipts + CodeOf(server, 0, 7, fingerprint));
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Equal("""{"recorded":true,"recordedAt":"2026-09-21T14:13:20Z"}""", await DoorServer.TextAsync(answer));
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Null(answer.Headers.ETag);
        }

        Assert.Equal(1, server.Journal.Reads);
    }

    [Fact]
    public async Task Sealed_polls_answer_with_the_same_head_and_body()
    {
        await using var live = await OpenAsync();
        await using var hidden = await OpenAsync(
            Samples.Definition.Replace("\"kind\":\"public\"", "\"kind\":\"public\",\"results\":\"sealed\"", StringComparison.Ordinal));
        using var first = await GetAsync(live.Client, Receipts + CodeOf(live, 0, 7, 11));
        using var second = await GetAsync(hidden.Client, Receipts + CodeOf(hidden, 0, 7, 11));
        Assert.Equal(await DoorServer.TextAsync(first), await DoorServer.TextAsync(second));
        Assert.Equal(
            first.Headers.Select(header => header.Key).Order(), second.Headers.Select(header => header.Key).Order());
    }

    [Fact]
    public async Task What_is_no_code_of_the_polls_is_404_and_reads_nothing()
    {
        await using var server = await OpenAsync();
        using var anyone = server.MakeClient(null);
        foreach (var code in new[] { "x", new string('0', 32), new string('A', 32), CodeOf(server, 1, 7, 11), CodeOf(server, 0, 0, 11) })
        {
            using var answer = await GetAsync(anyone, Receipts + code);
            await ProblemAssert.IsAsync(answer, 404, "not-found");
        }

        Assert.Equal(0, server.Journal.Reads);
        foreach (var code in new[] { CodeOf(server, 0, 7, 12), CodeOf(server, 0, 8, 11) })
        {
            using var answer = await GetAsync(anyone, Receipts + code);
            await ProblemAssert.IsAsync(answer, 404, "not-found");
        }
    }

    [Fact]
    public async Task A_poll_or_city_that_is_not_there_and_a_draft_are_404()
    {
        await using var server = await DoorServer.StartAsync();
        await server.MakeCityAsync(DoorServer.City);
        await server.MakePollAsync(Samples.Definition);
        using var anyone = server.MakeClient(null);
        var code = new string('0', 32);
        foreach (var path in new[] { Receipts, "/v1/cities/seoul/polls/other/receipts/", "/v1/cities/no/polls/budget/receipts/", "/v1/cities/%20/polls/%20/receipts/" })
        {
            using var answer = await GetAsync(anyone, path + code);
            await ProblemAssert.IsAsync(answer, 404, "not-found");
        }
    }

    [Fact]
    public async Task A_key_that_is_given_must_be_the_citys()
    {
        await using var server = await OpenAsync();
        await server.MakeCityAsync("busan");
        var path = Receipts + CodeOf(server, 0, 7, 11);
        foreach (var (key, status) in new[]
        {
            (await server.MakeKeyAsync("seoul"), 200),
            (await server.MakeKeyAsync("busan"), 404),
            ("unknown-unknown-unknown-unknown-unknown", 401),
        })
        {
            using var client = server.MakeClient(key);
            using var answer = await GetAsync(client, path);
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_database_that_is_away_is_503_and_never_404()
    {
        await using var server = await OpenAsync();
        server.Journal.BeforeRead = () => throw new JournalUnavailableException("the test says so", new TimeoutException());
        var path = Receipts + CodeOf(server, 0, 7, 11);
        using var away = await GetAsync(server.Client, path);
        await ProblemAssert.IsAsync(away, 503, "try-again");
        server.Journal.BeforeRead = () => Task.CompletedTask;
        using var back = await GetAsync(server.Client, path);
        Assert.Equal(200, (int)back.StatusCode);
    }

    [Fact]
    public async Task A_poll_that_does_not_answer_is_503()
    {
        await using var server = await OpenAsync();
        server.ThePoll.BeforeRead = () => throw new TimeoutException();
        using var away = await GetAsync(server.Client, Receipts + CodeOf(server, 0, 7, 11));
        await ProblemAssert.IsAsync(away, 503, "try-again");
    }

    [Fact]
    public async Task A_segment_that_was_not_there_is_looked_for_again()
    {
        await using var server = await OpenAsync();
        var path = Receipts + CodeOf(server, 0, 9, 5);
        using var before = await GetAsync(server.Client, path);
        Assert.Equal(404, (int)before.StatusCode);
        Put(server, 9, 5);
        using var after = await GetAsync(server.Client, path);
        Assert.Equal(200, (int)after.StatusCode);
    }

    [Fact]
    public async Task A_segment_that_was_lost_in_a_failover_is_recorded_no_more()
    {
        var time = new ShiftedTime(isFrozen: true);
        await using var server = await OpenAsync(time: time);
        var path = Receipts + CodeOf(server, 0, 7, 11);
        Assert.Equal(200, await StatusAsync(server.Client, path));
        server.Journal.Rows.Clear();
        time.Shift = TimeSpan.FromMilliseconds(KeptSegments.ProofMs);
        Assert.Equal(404, await StatusAsync(server.Client, path));
        Put(server, 7, 11);
        Assert.Equal(200, await StatusAsync(server.Client, path));
    }

    [Fact]
    public async Task A_segment_that_is_damaged_is_503_and_neither_recorded_nor_404()
    {
        await using var server = await OpenAsync();
        foreach (var (place, row) in server.Journal.Rows.ToList())
        {
            var bytes = row.Bytes.ToArray();
            bytes[^1] ^= 1;
            server.Journal.Rows[place] = row with { Bytes = bytes };
        }

        using var answer = await GetAsync(server.Client, Receipts + CodeOf(server, 0, 7, 11));
        await ProblemAssert.IsAsync(answer, 503, "try-again");
    }

    [Fact]
    public async Task Look_ups_that_fail_are_limited_by_address_and_those_with_a_key_are_not()
    {
        await using var server = await OpenAsync(time: new ShiftedTime(isFrozen: true));
        using var anyone = server.MakeClient(null);
        var good = Receipts + CodeOf(server, 0, 7, 11);
        for (var failure = 0; failure < DoorLimits.FailuresPerAddress; failure++)
        {
            // What succeeds takes nothing out.
            Assert.Equal(200, await StatusAsync(anyone, good));
            Assert.Equal(404, await StatusAsync(anyone, Receipts + "x"));
        }

        using var refused = await GetAsync(anyone, good);
        await ProblemAssert.IsAsync(refused, 429, "too-many-requests");
        Assert.Equal(1, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Equal(404, await StatusAsync(server.Client, Receipts + "x"));
        Assert.Equal(200, await StatusAsync(server.Client, good));
    }

    [Fact]
    public async Task Many_who_ask_for_one_segment_make_one_read()
    {
        var journal = new FakeJournal(TimeProvider.System);
        var place = new SegmentPlace(PollUid.Of("seoul", "budget"), 0, 7);
        journal.Rows[(place.Poll, 0, 7)] = SegmentSample.Of(place.Poll, 0, 7, MomentMs, s_fingerprints);
        var gate = new TaskCompletionSource();
        journal.BeforeRead = () => gate.Task;
        var segments = new KeptSegments(journal, new ShiftedTime(isFrozen: true));
        var reads = Enumerable.Range(0, 50).Select(_ => segments.ReadAsync(place)).ToList();
        gate.SetResult();
        Assert.All(await Task.WhenAll(reads), segment => Assert.True(segment!.Holds(3)));
        Assert.Equal(1, journal.Reads);
        Assert.NotNull(segments.Find(place));
    }

    [Fact]
    public async Task The_segments_that_are_kept_are_bounded_in_bytes_and_the_oldest_go()
    {
        var journal = new FakeJournal(TimeProvider.System);
        var poll = PollUid.Of("seoul", "budget");
        var segments = new KeptSegments(journal, new ShiftedTime(isFrozen: true));
        var fingerprints = Enumerable.Range(1, 127).Select(number => (ulong)number).ToArray();
        var many = (int)(DoorLimits.ReceiptSegmentsSizeBytes / new KeptSegment(0, fingerprints).SizeBytes) + 100;
        for (var number = 1; number <= many; number++)
        {
            journal.Rows[(poll, 0, number)] = SegmentSample.Of(poll, 0, number, MomentMs, fingerprints);
            await segments.ReadAsync(new SegmentPlace(poll, 0, number));
        }

        Assert.InRange(segments.SizeBytes, DoorLimits.ReceiptSegmentsSizeBytes / 2, DoorLimits.ReceiptSegmentsSizeBytes);
        Assert.Null(segments.Find(new SegmentPlace(poll, 0, 1)));
        Assert.NotNull(segments.Find(new SegmentPlace(poll, 0, many)));
    }

    [Fact]
    public async Task No_more_look_ups_than_allowed_read_at_a_time_and_the_others_wait_and_are_then_refused()
    {
        var time = new SteppedTime();
        using var slots = new LookUpSlots(time);
        for (var slot = 0; slot < DoorLimits.ReceiptLookUpsAtATime; slot++)
        {
            Assert.True(await slots.TryEnterAsync(TestContext.Current.CancellationToken));
        }

        var waiting = slots.TryEnterAsync(TestContext.Current.CancellationToken).AsTask();
        var late = slots.TryEnterAsync(TestContext.Current.CancellationToken).AsTask();
        slots.Leave();
        Assert.True(await waiting);
        await time.AdvanceUntilAsync(DoorLimits.ReceiptLookUpWaitMs, () => late.IsCompleted);
        Assert.False(await late);
    }

    private static async Task<DoorServer> OpenAsync(string? definition = null, TimeProvider? time = null)
    {
        var server = await DoorServer.OpenAsync(definition, time);
        Put(server, 7, s_fingerprints);
        return server;
    }

    private static void Put(DoorServer server, int number, params ulong[] fingerprints)
    {
        var poll = PollUid.Of(DoorServer.City, DoorServer.Poll);
        server.Journal.Rows[(poll, 0, number)] = SegmentSample.Of(poll, 0, number, MomentMs, fingerprints);
    }

    private static string CodeOf(DoorServer server, int box, int segment, ulong fingerprint)
    {
        var code = new byte[PollSecret.ReceiptCodeLength];
        server.ThePoll.SecretOf().WriteReceiptCode(new ReceiptSubject(box, segment, fingerprint), code);
        return Encoding.ASCII.GetString(code);
    }

    private static async Task<int> StatusAsync(HttpClient client, string path)
    {
        using var answer = await GetAsync(client, path);
        return (int)answer.StatusCode;
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string path) =>
        client.GetAsync(path, TestContext.Current.CancellationToken);
}
