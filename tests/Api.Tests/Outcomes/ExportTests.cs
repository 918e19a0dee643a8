using System.Text;
using MVoting.Api.Tests.Support;
using MVoting.Core.Pabulib;
using MVoting.Core.RankedFiles;

namespace MVoting.Api.Tests.Outcomes;

/// <summary>The export over HTTP: each format, when it is shown, and what is refused. The real engine's is in the whole tests.</summary>
public sealed class ExportTests
{
    private const string Poll = "/v1/cities/seoul/polls/budget";
    private const string Path = Poll + "/export?question=q1&format=";

    private static async Task<DoorServer> ClosedAsync(string? definition = null, params string[] ballots)
    {
        var server = await DoorServer.OpenAsync(definition);
        foreach (var ballot in ballots)
        {
            using var cast = await server.CastAsync(ballot);
            Assert.Equal(201, (int)cast.StatusCode);
        }

        using var closed = await server.PostAsync(Poll + "/close", null);
        return server;
    }

    [Fact]
    public async Task A_pb_file_has_projects_with_name_cost_and_votes_and_reads_back_without_a_defect()
    {
        await using var server = await ClosedAsync(null, Samples.Ballot("zoe", "b1"), Samples.Ballot("adam", "b2", """["p2"]"""), Samples.Ballot("mia", "b3", "[]"));
        using var response = await server.GetAsync(Path + "pabulib");
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("budget-q1.pb", response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        var text = await DoorServer.TextAsync(response);
        var read = PabulibReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.True(read.IsUsable, string.Join('\n', read.Errors));
        Assert.Equal((100m, 3, "A city", "KRW"), (read.File.Meta.Budget, read.File.Meta.VoteCount, read.File.Meta.Unit, read.File.Meta.Currency));
        Assert.Equal(("p1", "Library", 40m, 1L), (read.File.Projects[0].Id, read.File.Projects[0].Name, read.File.Projects[0].Cost, read.File.Projects[0].Votes));
        Assert.Equal(["v1", "v2", "v3"], read.File.Votes.Select(vote => vote.VoterId));
        Assert.All(["zoe", "adam", "mia", "b1", "b2", "b3"], name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_order_of_the_ballots_does_not_depend_on_who_came_when()
    {
        string[] choices = ["""["p1","p3"]""", """["p2"]""", """["p4"]""", "[]"];
        var texts = new List<string>();
        foreach (var order in new[] { choices, [.. choices.Reverse()] })
        {
            await using var server = await ClosedAsync(null, [.. order.Select((choice, at) => Samples.Ballot($"r{at}", "b", choice))]);
            using var response = await server.GetAsync(Path + "ndjson");
            texts.Add(await DoorServer.TextAsync(response));
        }

        Assert.Equal(texts[0], texts[1]);
        var lines = texts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.Equal("""{"answers":{"q1":[]}}""", lines[0]);
        Assert.Equal("""{"answers":{"q1":["p1","p3"]}}""", lines[1]);
    }

    [Fact]
    public async Task Points_are_exported_beside_their_options()
    {
        await using var server = await ClosedAsync(null, Samples.Ballot());
        using var csv = await server.GetAsync($"{Poll}/export?question=q2&format=csv");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
        Assert.Equal("ballot,vote,points\r\n1,\"m1,m2\",\"7,3\"\r\n", await DoorServer.TextAsync(csv));
        using var lines = await server.GetAsync($"{Poll}/export?question=q2&format=ndjson");
        Assert.Equal("{\"answers\":{\"q2\":{\"m1\":7,\"m2\":3}}}\n", await DoorServer.TextAsync(lines));
    }

    [Fact]
    public async Task What_a_spreadsheet_would_compute_is_prefixed_and_what_singles_people_out_left_out()
    {
        var definition = Samples.Definition.Replace("""["north","south"]""", """["=1+1","-south"]""", StringComparison.Ordinal);
        string Ballot(int voter, string district) => Samples.Ballot($"r{voter}", "b")
            .Replace("\"answers\"", $$"""
                "channel":"web","attributes":{"district":"{{district}}"},"answers"
                """, StringComparison.Ordinal);
        await using var many = await ClosedAsync(definition, [.. Enumerable.Range(0, 10).Select(voter => Ballot(voter, voter < 5 ? "=1+1" : "-south"))]);
        using var shown = await many.GetAsync(Path + "csv");
        var rows = (await DoorServer.TextAsync(shown)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(11, rows.Length);
        Assert.Equal("ballot,vote,channel,district", rows[0]);
        Assert.Equal("1,\"p1,p3\",web,'=1+1", rows[1]);
        Assert.Equal("10,\"p1,p3\",web,'-south", rows[10]);
        await using var few = await ClosedAsync(definition, [.. Enumerable.Range(0, 9).Select(voter => Ballot(voter, voter < 5 ? "=1+1" : "-south"))]);
        using var hidden = await few.GetAsync(Path + "csv");
        Assert.StartsWith("ballot,vote,channel\r\n1,\"p1,p3\",web\r\n", await DoorServer.TextAsync(hidden), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ranked_ballots_are_exported_as_BLT_as_NISTs_records_and_as_RCTabs_table()
    {
        await using var server = await ClosedAsync(
            """
            {"id":"budget","title":{"en":"T"},"kind":"issue","questions":[{"id":"q1","text":{"en":"?"},"ballot":{"type":"ranked"},
             "options":[{"id":"a","text":{"en":"A"}},{"id":"b","text":{"en":"B"}},{"id":"UWIs","text":{"en":"C"}}]}]}
            """,
            """{"voter":"v1","ballotId":"b","answers":{"q1":["b","a"]}}""",
            """{"voter":"v2","ballotId":"b","answers":{"q1":["a"]}}""");
        using var blt = await server.GetAsync(Path + "blt&seats=2");
        Assert.Equal("3 2\n1 1 0\n1 2 1 0\n0\n\"a\"\n\"b\"\n\"UWIs\"\n\"q1\"\n", await DoorServer.TextAsync(blt));
        using var nist = await server.GetAsync(Path + "nist");
        var records = CdfJsonReader.Read(Encoding.UTF8.GetBytes(await DoorServer.TextAsync(nist)), new RankedLayout());
        Assert.Equal(2, records.Profile!.Total);
        using var csv = await server.GetAsync(Path + "csv");
        var table = RankedCsvReader.Read(Encoding.UTF8.GetBytes(await DoorServer.TextAsync(csv)), new RankedLayout());
        Assert.Equal(2, table.Profile!.Total);
        using var pabulib = await server.GetAsync(Path + "pabulib");
        await ProblemAssert.IsAsync(pabulib, 422, "format-not-defined");
    }

    [Theory]
    [InlineData("question=q1", 400, "malformed", "format")]
    [InlineData("question=q1&format=xlsx", 400, "malformed", "format")]
    [InlineData("format=csv", 400, "malformed", "question")]
    [InlineData("question=q1&format=blt&seats=0", 400, "malformed", "seats")]
    [InlineData("question=q1&format=blt", 422, "format-not-defined", null)]
    [InlineData("question=q2&format=pabulib", 422, "format-not-defined", null)]
    public async Task What_cannot_be_exported_is_refused_with_the_reason(string query, int status, string slug, string? field)
    {
        await using var server = await ClosedAsync(null, Samples.Ballot());
        using var response = await server.GetAsync($"{Poll}/export?{query}");
        await ProblemAssert.IsAsync(response, status, slug, field is null ? [] : [field]);
        Assert.Equal(0, server.Engine.BallotReads);
    }

    [Fact]
    public async Task Before_the_closing_there_is_no_export()
    {
        await using var server = await DoorServer.OpenAsync();
        using var open = await server.GetAsync(Path + "csv");
        await ProblemAssert.IsAsync(open, 409, "wrong-state");
    }

    [Fact]
    public async Task HEAD_answers_the_head_without_reading_a_ballot()
    {
        await using var server = await ClosedAsync(null, Samples.Ballot());
        using var request = new HttpRequestMessage(HttpMethod.Head, Path + "csv");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((200, "text/csv"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(0, server.Engine.BallotReads);
    }

    [Fact]
    public async Task Beyond_a_citys_half_of_the_exports_at_a_time_its_callers_hear_try_again()
    {
        await using var server = await ClosedAsync(null, Samples.Ballot());
        var begun = new SemaphoreSlim(0);
        var go = new TaskCompletionSource();
        server.Engine.BeforeBallots = _ =>
        {
            begun.Release();
            return go.Task;
        };
        var waiting = Enumerable.Range(0, DoorLimits.ExportsAtATime / 2).Select(_ => server.GetAsync(Path + "csv")).ToList();
        for (var count = 0; count < waiting.Count; count++)
        {
            await begun.WaitAsync(TestContext.Current.CancellationToken);
        }

        using var refused = await server.GetAsync(Path + "csv");
        await ProblemAssert.IsAsync(refused, 503, "try-again");
        go.SetResult();
        foreach (var response in await Task.WhenAll(waiting))
        {
            Assert.Equal(200, (int)response.StatusCode);
            response.Dispose();
        }
    }
}
