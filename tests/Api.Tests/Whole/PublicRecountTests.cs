using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MVoting.Api.Tests.Support;
using MVoting.Core.Counting;
using MVoting.Core.Pabulib;
using MVoting.Core.Polls;
using MVoting.Testing;

namespace MVoting.Api.Tests.Whole;

/// <summary>
/// The way from the journal to the public with the real engine: an election of a published file is held, its outcome
/// is asked for, its ballots are exported, and the exported file gives the same winners, and can be imported again.
/// </summary>
public sealed class PublicRecountTests : IDisposable
{
    private const string Polls = "/v1/cities/riverside/polls";

    private readonly string _folder = Directory.CreateTempSubdirectory("mvoting-public-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_exported_ballots_of_a_poll_give_everybody_its_winners()
    {
        var sample = await File.ReadAllBytesAsync(Path.Combine(RepositoryRoot.Folder, "samples", "riverside-5000.pb"), TestContext.Current.CancellationToken);
        var file = PabulibReader.Read(sample).File!;
        await using var server = await WholeServer.StartAsync(_folder);
        await server.ExpectAsync(201, "PUT", "/v1/cities/riverside", """{"name":"Riverside","locales":["en"],"timeZone":"UTC"}""");
        var poll = await ImportAsync(server, sample);
        await server.ExpectAsync(200, "POST", $"{poll}/open");
        Assert.All(await server.CastBatchAsync($"{poll}/ballots/batch", Ballots(file)), status => Assert.Equal(201, status));
        await server.ExpectAsync(409, "GET", $"{poll}/outcome?rule=greedy");
        await server.ExpectAsync(200, "POST", $"{poll}/close");

        var export = await TextAsync(server, $"{poll}/export?format=pabulib");
        Assert.Equal(export, await TextAsync(server, $"{poll}/export?format=pabulib"));
        var read = PabulibReader.Read(Encoding.UTF8.GetBytes(export));
        Assert.True(read.IsUsable, string.Join('\n', read.Errors));
        Assert.Equal(file.Projects.Select(project => (project.Id, project.Cost, project.Votes, project.Name, project.Category)),
            read.File.Projects.Select(project => (project.Id, project.Cost, project.Votes, project.Name, project.Category)));
        Assert.Equal(
            file.Votes.Select(vote => string.Join(',', vote.Projects.Order())).Order(),
            read.File.Votes.Select(vote => string.Join(',', vote.Projects)).Order());
        foreach (var (rule, options) in new[]
        {
            (RuleName.Greedy, ""), (RuleName.EqualShares, "completion=add1u"), (RuleName.EqualShares, ""), (RuleName.Phragmen, "ties=byId"),
        })
        {
            var name = WireName<RuleName>.Of(rule);
            var published = await server.ExpectAsync(200, "GET", $"{poll}/outcome?rule={name}&{options}");
            Assert.Equal(5_000, published.GetProperty("ballots").GetInt32());
            var recount = JsonNode.Parse(OutcomeJson.ToText(Count(read.File, rule, options)))!;
            Assert.True(JsonNode.DeepEquals(recount, Bare(published)), $"{rule}: {recount} {published}");
            Assert.Equal(
                recount["winners"]!.ToJsonString(),
                JsonSerializer.Serialize(Count(file, rule, options).Winners));
        }

        var again = await ImportAsync(server, Encoding.UTF8.GetBytes(export));
        Assert.Equal(
            (await server.ExpectAsync(200, "GET", poll)).GetProperty("questions").GetRawText(),
            (await server.ExpectAsync(200, "GET", again)).GetProperty("questions").GetRawText());
    }

    [Fact]
    public async Task Of_ballots_that_were_replaced_only_the_last_ones_are_counted_and_exported()
    {
        await using var server = await WholeServer.StartAsync(_folder);
        await server.ExpectAsync(201, "PUT", "/v1/cities/riverside", """{"name":"Riverside","locales":["en"],"timeZone":"UTC"}""");
        await server.ExpectAsync(201, "POST", Polls, Samples.Definition.Replace("\"kind\":", "\"revision\":\"untilClose\",\"kind\":", StringComparison.Ordinal));
        const string Poll = Polls + "/budget";
        await server.ExpectAsync(200, "POST", Poll + "/open");
        await server.ExpectAsync(201, "POST", Poll + "/ballots", Samples.Ballot("r1", "b1", """["p1"]"""));
        await server.ExpectAsync(201, "POST", Poll + "/ballots", Samples.Ballot("r2", "b1", """["p3"]"""));
        await server.ExpectAsync(201, "POST", Poll + "/ballots", Samples.Ballot("r1", "b2", """["p2"]"""));
        await server.ExpectAsync(200, "POST", Poll + "/close");
        var outcome = await server.ExpectAsync(200, "GET", Poll + "/outcome?question=q1&rule=approval&winners=2");
        Assert.Equal(["p2", "p3"], outcome.GetProperty("winners").EnumerateArray().Select(id => id.GetString()).Order());
        Assert.Equal("ballot,vote\r\n1,p2\r\n2,p3\r\n", await TextAsync(server, Poll + "/export?question=q1&format=csv"));
    }

    private static Outcome Count(PabulibFile file, RuleName rule, string query)
    {
        var options = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .Select(pair => KeyValuePair.Create(pair[0], pair[1]));
        return BudgetRules.Count(BudgetProfile.Of(file), rule, new RuleOptions(options), TestContext.Current.CancellationToken);
    }

    private static JsonObject Bare(JsonElement outcome)
    {
        var bare = JsonNode.Parse(outcome.GetRawText())!.AsObject();
        Assert.All(["poll", "question", "ballots"], name => Assert.True(bare.Remove(name)));
        return bare;
    }

    private static IEnumerable<string> Ballots(PabulibFile file) => new PabulibBallotList(file).Select(ballot =>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ballot.Write(writer, "one");
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    });

    private static async Task<string> ImportAsync(WholeServer server, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var response = await server.Client.PostAsync(Polls + "/import?format=pabulib", content, TestContext.Current.CancellationToken);
        Assert.Equal(201, (int)response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    private static async Task<string> TextAsync(WholeServer server, string path)
    {
        using var response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode == 200, text);
        return text;
    }
}
