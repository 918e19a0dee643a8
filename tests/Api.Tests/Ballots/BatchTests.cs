using System.Text;
using System.Text.Json;
using MVoting.Api.Tests.Support;

namespace MVoting.Api.Tests.Ballots;

/// <summary>The batch route: results in the order of the lines, good lines count beside bad ones, limits end a batch cleanly.</summary>
public sealed class BatchTests
{
    [Fact]
    public async Task Each_line_has_its_result_in_order()
    {
        await using var server = await DoorServer.OpenAsync();
        var lines = Enumerable.Range(0, 5_000).Select(voter => Samples.Ballot($"r{voter}", $"b{voter}"));
        var results = await CastAsync(server, string.Join('\n', lines));
        Assert.Equal(Enumerable.Range(0, 5_000), results.Select(result => result.GetProperty("index").GetInt32()));
        Assert.All(results, result => Assert.Equal(201, result.GetProperty("status").GetInt32()));
        Assert.All(results, result => Assert.Matches("^[0-9a-f]{32}$", result.GetProperty("receipt").GetProperty("code").GetString()));
        Assert.All(results, result => Assert.True(result.TryGetProperty("recordedAt", out _)));
        Assert.Equal(5_000, server.TheBox.Counted.Count);
    }

    [Fact]
    public async Task The_receipt_of_a_line_is_that_of_the_single_route()
    {
        await using var server = await DoorServer.OpenAsync();
        var results = await CastAsync(server, Samples.Ballot() + "\n");
        using var again = await server.CastAsync(Samples.Ballot());
        Assert.Equal(200, (int)again.StatusCode);
        var receipt = (await DoorServer.JsonAsync(again)).GetProperty("receipt");
        Assert.Equal(receipt.GetRawText(), results[0].GetProperty("receipt").GetRawText());
    }

    // Lines are keyed a few at a time: more of them than one group, and a rest that is keyed one by one.
    [Theory]
    [InlineData(8)]
    [InlineData(26)]
    public async Task The_receipts_of_many_lines_are_those_of_the_single_route(int lines)
    {
        await using var server = await DoorServer.OpenAsync();
        var ballots = Enumerable.Range(0, lines).Select(voter => Samples.Ballot($"r{voter}", $"b{voter}")).ToList();
        var results = await CastAsync(server, string.Join('\n', ballots));
        for (var line = 0; line < lines; line++)
        {
            using var again = await server.CastAsync(ballots[line]);
            Assert.Equal(200, (int)again.StatusCode);
            var receipt = (await DoorServer.JsonAsync(again)).GetProperty("receipt");
            Assert.Equal(receipt.GetRawText(), results[line].GetProperty("receipt").GetRawText());
        }
    }

    [Fact]
    public async Task A_bad_line_keeps_its_place_wherever_it_stands()
    {
        await using var server = await DoorServer.OpenAsync();
        for (var good = 0; good < 20; good++)
        {
            var run = good;
            string[] lines =
            [
                .. Enumerable.Range(0, good).Select(voter => Samples.Ballot($"r{run}-{voter}", "b")),
                "{",
                Samples.Ballot($"bad{run}", "b", """["p98"]"""),
                Samples.Ballot($"worse{run}", "b", """["p1","p97"]"""),
                new string('x', DoorLimits.BatchLineSizeBytes + 1),
                "",
                Samples.Ballot($"last{run}", "b"),
            ];
            var results = await CastAsync(server, string.Join('\n', lines));
            Assert.Equal(Enumerable.Range(0, lines.Length), results.Select(result => result.GetProperty("index").GetInt32()));
            Assert.Equal(
                [.. Enumerable.Repeat(201, good), 400, 422, 422, 413, 400, 201],
                results.Select(result => result.GetProperty("status").GetInt32()));
            Assert.Equal("answers.q1[0]", FieldOf(results[good + 1]));
            Assert.Equal("answers.q1[1]", FieldOf(results[good + 2]));
        }

        static string FieldOf(JsonElement result) =>
            result.GetProperty("problem").GetProperty("errors").EnumerateObject().Single().Name;
    }

    [Fact]
    public async Task Good_lines_count_beside_bad_ones()
    {
        await using var server = await DoorServer.OpenAsync();
        string[] lines =
        [
            Samples.Ballot("r0", "b0"),
            "{",
            Samples.Ballot("r1", "b1", """["p99"]"""),
            "",
            Samples.Ballot("r2", "b2"),
            new string('x', DoorLimits.BatchLineSizeBytes + 1),
            Samples.Ballot("r0", "b0"),
            Samples.Ballot("r0", "other"),
            "\u0000",
            Samples.Ballot("r3", "b3"),
            Samples.Ballot("r3", "b3", """["p9"]"""),
        ];
        var results = await CastAsync(server, string.Join("\r\n", lines) + "\r\n\r\n");
        Assert.Equal(
            [201, 400, 422, 400, 201, 413, 200, 409, 400, 201, 200],
            results.Select(result => result.GetProperty("status").GetInt32()));
        Assert.Equal("/problems/malformed", TypeOf(results[1]));
        Assert.Equal("/problems/invalid-ballot", TypeOf(results[2]));
        Assert.True(results[2].GetProperty("problem").GetProperty("errors").TryGetProperty("answers.q1[0]", out _));
        Assert.Equal("/problems/body-too-large", TypeOf(results[5]));
        Assert.Equal("/problems/already-voted", TypeOf(results[7]));
        Assert.Equal(3, server.TheBox.Counted.Count);
    }

    [Fact]
    public async Task A_line_that_is_far_too_long_is_one_result_and_the_next_line_counts()
    {
        await using var server = await DoorServer.OpenAsync();
        var results = await CastAsync(server, $"{new string('x', 3_000_000)}\n{Samples.Ballot()}");
        Assert.Equal([413, 201], results.Select(result => result.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task Invalid_utf8_in_a_line_is_its_problem_alone()
    {
        await using var server = await DoorServer.OpenAsync();
        var bytes = Encoding.UTF8.GetBytes($"{Samples.Ballot("resident-X")}\n{Samples.Ballot()}\n");
        bytes[Array.IndexOf(bytes, (byte)'X')] = 0xFF;
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/x-ndjson");
        using var response = await server.Client.PostAsync(
            "/v1/cities/seoul/polls/budget/ballots/batch", content, TestContext.Current.CancellationToken);
        Assert.Equal([400, 201], (await ReadAsync(response)).Select(result => result.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task An_empty_batch_has_no_results()
    {
        await using var server = await DoorServer.OpenAsync();
        Assert.Empty(await CastAsync(server, ""));
        Assert.Empty(await CastAsync(server, "\n\n"));
    }

    [Fact]
    public async Task Results_come_while_the_batch_is_still_being_sent()
    {
        await using var server = await DoorServer.OpenAsync();
        await using var raw = await RawClient.ConnectAsync(server.Address);
        await raw.SendAsync(RawClient.Head(
            DoorServer.OperatorKey, "Transfer-Encoding: chunked", "ballots/batch", "application/x-ndjson"));
        await raw.SendAsync(Chunk(Samples.Ballot("r0", "b0") + "\n"));
        Assert.Contains("\"index\":0,\"status\":201", await raw.ReadUntilAsync("\"index\":0"), StringComparison.Ordinal);
        await raw.SendAsync(Chunk(Samples.Ballot("r1", "b1") + "\n"));
        Assert.Contains("\"index\":1,\"status\":201", await raw.ReadUntilAsync("\"index\":1"), StringComparison.Ordinal);
        await raw.SendAsync("0\r\n\r\n");
        Assert.EndsWith("0\r\n\r\n", await raw.ReadUntilAsync("0\r\n\r\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public async Task A_batch_that_breaks_off_keeps_what_was_read(int whole)
    {
        await using var server = await DoorServer.OpenAsync();
        await using (var raw = await RawClient.ConnectAsync(server.Address))
        {
            await raw.SendAsync(RawClient.Head(
                DoorServer.OperatorKey, "Content-Length: 100000", "ballots/batch", "application/x-ndjson"));
            var lines = Enumerable.Range(0, whole).Select(voter => Samples.Ballot($"r{voter}", "b0") + "\n");
            await raw.SendAsync(string.Concat(lines) + "{\"voter\":\"other\"");
            await raw.ReadUntilAsync($"\"index\":{whole - 1}");
        }

        using var again = await server.CastAsync(Samples.Ballot($"r{whole - 1}", "b0"));
        Assert.Equal(200, (int)again.StatusCode);
        Assert.Equal(whole, server.TheBox.Counted.Count);
    }

    [Fact]
    public async Task A_badly_chunked_batch_ends_with_a_result_that_says_so()
    {
        await using var server = await DoorServer.OpenAsync();
        await using var raw = await RawClient.ConnectAsync(server.Address);
        await raw.SendAsync(RawClient.Head(
            DoorServer.OperatorKey, "Transfer-Encoding: chunked", "ballots/batch", "application/x-ndjson"));
        await raw.SendAsync(Chunk(Samples.Ballot("r0", "b0") + "\n"));
        Assert.Contains("\"index\":0,\"status\":201", await raw.ReadUntilAsync("\"index\":0"), StringComparison.Ordinal);
        await raw.SendAsync("zz\r\n");
        Assert.Contains("\"index\":1,\"status\":400", await raw.ReadUntilAsync("\"index\":1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_reads_only_after_it_has_sent_everything_gets_every_result()
    {
        // Some 12 MB of results: far more than the connection's buffers hold, and HttpClient reads nothing before it
        // has sent its whole body.
        await using var server = await DoorServer.OpenAsync();
        const int Lines = 60_000;
        var text = new StringBuilder();
        for (var voter = 0; voter < Lines; voter++)
        {
            text.Append(Samples.Ballot($"r{voter}", $"b{voter}")).Append('\n');
        }

        var results = await CastAsync(server, text.ToString());
        Assert.Equal(Lines, results.Count);
        Assert.All(results, result => Assert.Equal(201, result.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task A_full_lane_holds_a_batch_back_instead_of_refusing_lines()
    {
        await using var server = await DoorServer.OpenAsync();
        server.TheBox.BeforeAnswer = async _ => await Task.Yield();
        const int Lines = 3 * DoorLimits.LaneDepthForBatches;
        var batches = Enumerable.Range(0, 3).Select(batch => CastAsync(
            server,
            string.Join('\n', Enumerable.Range(0, Lines).Select(voter => Samples.Ballot($"{batch}-{voter}", "b")))));
        foreach (var results in await Task.WhenAll(batches))
        {
            Assert.All(results, result => Assert.Equal(201, result.GetProperty("status").GetInt32()));
        }
    }

    [Fact]
    public async Task Lines_of_a_box_that_fails_hear_try_again_and_the_others_count()
    {
        await using var server = await DoorServer.OpenAsync();
        server.TheBox.BeforeAnswer = call => call == 1 ? throw new InvalidOperationException() : Task.CompletedTask;
        var lines = string.Join('\n', Enumerable.Range(0, 3_000).Select(voter => Samples.Ballot($"r{voter}", "b")));
        var first = await CastAsync(server, lines);
        Assert.Equal(3_000, first.Count);
        Assert.Contains(first, result => result.GetProperty("status").GetInt32() == 503);
        var second = await CastAsync(server, lines);
        Assert.All(second, result => Assert.InRange(result.GetProperty("status").GetInt32(), 200, 201));
        Assert.Equal(3_000, server.TheBox.Counted.Count);
    }

    [Fact]
    public async Task Another_media_type_is_415()
    {
        await using var server = await DoorServer.OpenAsync();
        using var response = await server.PostAsync("/v1/cities/seoul/polls/budget/ballots/batch", Samples.Ballot());
        await ProblemAssert.IsAsync(response, 415, "unsupported-media-type");
    }

    [Fact]
    public async Task A_length_above_the_limit_is_413_before_anything_is_read()
    {
        await using var server = await DoorServer.OpenAsync();
        await using var raw = await RawClient.ConnectAsync(server.Address);
        await raw.SendAsync(RawClient.Head(
            DoorServer.OperatorKey, $"Content-Length: {DoorLimits.BatchSizeBytes + 1}", "ballots/batch", "application/x-ndjson"));
        Assert.Contains("HTTP/1.1 413", await raw.ReadHeadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_that_is_not_open_refuses_the_whole_batch()
    {
        await using var server = await DoorServer.StartAsync();
        await server.MakeCityAsync(DoorServer.City);
        await server.MakePollAsync(Samples.Definition);
        using var response = await server.CastBatchAsync(Samples.Ballot());
        await ProblemAssert.IsAsync(response, 409, "poll-not-open");
    }

    [Fact]
    public async Task A_batch_of_more_lines_than_allowed_ends_with_a_result_that_says_so()
    {
        await using var server = await DoorServer.OpenAsync();
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(
            string.Concat(Enumerable.Repeat("x\n", DoorLimits.BatchLines + 10))));
        content.Headers.ContentType = new("application/x-ndjson");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/cities/seoul/polls/budget/ballots/batch") { Content = content };
        using var response = await server.Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var count = 0;
        var last = "";
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            count++;
            last = line;
        }

        Assert.Equal(DoorLimits.BatchLines + 1, count);
        Assert.StartsWith($"{{\"index\":{DoorLimits.BatchLines},\"status\":413", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_too_long_behind_the_last_one_allowed_ends_a_batch_as_well()
    {
        await using var server = await DoorServer.OpenAsync();
        var text = string.Concat(Enumerable.Repeat("x\n", DoorLimits.BatchLines)) + new string('x', 200_000) + "\nx\nx\n";
        var results = await CastAsync(server, text);
        Assert.Equal(DoorLimits.BatchLines + 1, results.Count);
        Assert.Equal(413, results[^1].GetProperty("status").GetInt32());
    }

    private static string Chunk(string text) => $"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n";

    private static string? TypeOf(JsonElement result) => result.GetProperty("problem").GetProperty("type").GetString();

    private static async Task<List<JsonElement>> CastAsync(DoorServer server, string lines)
    {
        using var response = await server.CastBatchAsync(lines);
        return await ReadAsync(response);
    }

    private static async Task<List<JsonElement>> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        var text = await DoorServer.TextAsync(response);
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            {
                using var document = JsonDocument.Parse(line);
                return document.RootElement.Clone();
            }),
        ];
    }
}
