using MVoting.Api.Tests.Support;
using MVoting.Core.Boxes;
using MVoting.Core.Polls;

namespace MVoting.Api.Tests.Ballots;

/// <summary>The answers of the single route: one for each row of the contract's table.</summary>
public sealed class CastTests
{
    [Fact]
    public async Task A_counted_ballot_is_201_with_its_receipt()
    {
        await using var server = await DoorServer.OpenAsync();
        using var response = await server.CastAsync(Samples.Ballot());
        Assert.Equal(201, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var json = await DoorServer.JsonAsync(response);
        var receipt = json.GetProperty("receipt");
        Assert.Equal("budget", receipt.GetProperty("poll").GetString());
        Assert.Matches("^[0-9a-f]{32}$", receipt.GetProperty("code").GetString());
        Assert.Equal("2026-09-21T14:13:20Z", json.GetProperty("recordedAt").GetString());

        // Nothing that counts or orders ballots, in whatever poll.
        Assert.Equal(["poll", "code"], receipt.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["receipt", "recordedAt"], json.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task The_same_ballot_again_is_200_with_the_first_receipt_whatever_it_says_now()
    {
        await using var server = await DoorServer.OpenAsync();
        using var first = await server.CastAsync(Samples.Ballot());
        using var other = await server.CastAsync(Samples.Ballot("resident-2", "ballot-2"));
        using var again = await server.CastAsync(Samples.Ballot(projects: """["p2"]"""));
        Assert.Equal(200, (int)again.StatusCode);
        Assert.Equal(await DoorServer.TextAsync(first), await DoorServer.TextAsync(again));
        Assert.NotEqual(await DoorServer.TextAsync(first), await DoorServer.TextAsync(other));
    }

    [Theory]
    [InlineData("""["p9"]""")]
    [InlineData("""["p1","p1"]""")]
    [InlineData("""["p1","p2","p3"]""")]
    public async Task The_same_ballot_again_gets_its_receipt_also_when_its_answers_break_the_rules_now(string projects)
    {
        await using var server = await DoorServer.OpenAsync();
        using var first = await server.CastAsync(Samples.Ballot());
        using var again = await server.CastAsync(Samples.Ballot(projects: projects));
        Assert.Equal(200, (int)again.StatusCode);
        Assert.Equal(await DoorServer.TextAsync(first), await DoorServer.TextAsync(again));
        using var other = await server.CastAsync(Samples.Ballot(ballotId: "ballot-2", projects: projects));
        await ProblemAssert.IsAsync(other, 422, "invalid-ballot");
        Assert.Single(server.TheBox.Counted);
    }

    [Fact]
    public async Task Another_ballot_of_the_same_voter_is_409()
    {
        await using var server = await DoorServer.OpenAsync();
        using var first = await server.CastAsync(Samples.Ballot());
        using var second = await server.CastAsync(Samples.Ballot(ballotId: "ballot-2"));
        await ProblemAssert.IsAsync(second, 409, "already-voted");
    }

    [Theory]
    [InlineData(CastStatus.NotYetOpen, 409, "poll-not-open")]
    [InlineData(CastStatus.Paused, 409, "poll-not-open")]
    [InlineData(CastStatus.Closed, 409, "poll-not-open")]
    [InlineData(CastStatus.TooManyChanges, 409, "too-many-changes")]
    [InlineData(CastStatus.TryAgain, 503, "try-again")]
    public async Task What_a_box_refuses_has_its_problem(CastStatus status, int expected, string slug)
    {
        await using var server = await DoorServer.OpenAsync();
        server.TheBox.Refusal = status;
        using var response = await server.CastAsync(Samples.Ballot());
        await ProblemAssert.IsAsync(response, expected, slug);
        Assert.Equal(expected == 503, response.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task A_retry_gets_its_receipt_after_the_poll_has_closed()
    {
        await using var server = await DoorServer.OpenAsync();
        using var first = await server.CastAsync(Samples.Ballot());
        server.TheBox.Refusal = CastStatus.Closed;
        server.ThePoll.State = PollState.Closed;
        using var again = await server.CastAsync(Samples.Ballot());
        Assert.Equal(200, (int)again.StatusCode);
    }

    [Fact]
    public async Task A_poll_that_does_not_exist_is_404()
    {
        await using var server = await DoorServer.OpenAsync();
        using var response = await server.PostAsync("/v1/cities/seoul/polls/other/ballots", Samples.Ballot());
        await ProblemAssert.IsAsync(response, 404, "not-found");
    }

    [Fact]
    public async Task A_path_that_is_no_id_is_404_and_asks_no_grain()
    {
        await using var server = await DoorServer.OpenAsync();
        using var response = await server.PostAsync("/v1/cities/seoul/polls/%20x/ballots", Samples.Ballot());
        await ProblemAssert.IsAsync(response, 404, "not-found");
        Assert.Equal(0, server.Engine.PollOf("seoul", " x").DoorReads);
    }

    [Fact]
    public async Task A_draft_takes_no_ballots_and_the_first_one_after_opening_counts()
    {
        await using var server = await DoorServer.StartAsync();
        await server.MakeCityAsync(DoorServer.City);
        await server.MakePollAsync(Samples.Definition);
        using var early = await server.CastAsync(Samples.Ballot());
        await ProblemAssert.IsAsync(early, 409, "poll-not-open");
        using var opened = await server.PostAsync("/v1/cities/seoul/polls/budget/open", null);
        using var counted = await server.CastAsync(Samples.Ballot());
        Assert.Equal(201, (int)counted.StatusCode);
    }

    [Fact]
    public async Task A_poll_that_is_open_is_asked_for_its_paper_once()
    {
        await using var server = await DoorServer.OpenAsync();
        for (var ballot = 0; ballot < 5; ballot++)
        {
            using var response = await server.CastAsync(Samples.Ballot($"r{ballot}", $"b{ballot}"));
            Assert.Equal(201, (int)response.StatusCode);
        }

        Assert.Equal(1, server.ThePoll.DoorReads);
    }

    [Fact]
    public async Task A_ballot_for_an_old_paper_is_read_again_for_the_new_one()
    {
        await using var server = await DoorServer.OpenAsync();
        using var before = await server.CastAsync(Samples.Ballot("r0", "b0"));
        using var patched = await server.Client.PatchAsync(
            "/v1/cities/seoul/polls/budget", Samples.Json("""{"expectedVoters":200}"""), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)patched.StatusCode);
        server.ThePoll.Freeze();
        server.TheBox.PaperHash = server.ThePoll.Paper!.Hash.ToArray();
        using var response = await server.CastAsync(Samples.Ballot());
        Assert.Equal(201, (int)response.StatusCode);
        Assert.Equal(2, server.ThePoll.DoorReads);
    }

    [Fact]
    public async Task A_box_that_knows_no_paper_of_the_polls_is_503_and_not_asked_for_ever()
    {
        await using var server = await DoorServer.OpenAsync();
        server.TheBox.PaperHash = new byte[32];
        using var response = await server.CastAsync(Samples.Ballot());
        await ProblemAssert.IsAsync(response, 503, "try-again");
        Assert.Equal(2, server.TheBox.Calls.Count);
    }

    [Fact]
    public async Task Storage_that_is_away_when_the_paper_is_wanted_is_503()
    {
        await using var server = await DoorServer.OpenAsync();
        server.ThePoll.BeforeRead = () => throw new TimeoutException();
        using var response = await server.CastAsync(Samples.Ballot());
        await ProblemAssert.IsAsync(response, 503, "try-again");
    }

    [Fact]
    public async Task A_box_that_fails_is_503_and_the_same_ballot_counts_later()
    {
        await using var server = await DoorServer.OpenAsync();
        server.TheBox.BeforeAnswer = call => call == 1 ? throw new InvalidOperationException() : Task.CompletedTask;
        using var failed = await server.CastAsync(Samples.Ballot());
        await ProblemAssert.IsAsync(failed, 503, "try-again");
        using var again = await server.CastAsync(Samples.Ballot());
        Assert.Equal(201, (int)again.StatusCode);
    }

    [Fact]
    public async Task Voters_are_spread_over_the_boxes_and_find_theirs_again()
    {
        var definition = Samples.Definition.Replace("\"expectedVoters\":100,", "\"expectedVoters\":1000000,", StringComparison.Ordinal);
        await using var server = await DoorServer.OpenAsync(definition);
        for (var voter = 0; voter < 40; voter++)
        {
            using var response = await server.CastAsync(Samples.Ballot($"r{voter}", $"b{voter}"));
            using var again = await server.CastAsync(Samples.Ballot($"r{voter}", $"b{voter}"));
            Assert.Equal(200, (int)again.StatusCode);
            Assert.Equal(await DoorServer.TextAsync(response), await DoorServer.TextAsync(again));
        }

        Assert.All(Enumerable.Range(0, 4), box => Assert.NotEmpty(server.Engine.BoxOf("seoul", "budget", box).Counted));
    }

    [Fact]
    public async Task A_crowd_before_the_opening_costs_one_call_to_the_poll_at_a_time()
    {
        await using var server = await DoorServer.StartAsync();
        await server.MakeCityAsync(DoorServer.City);
        await server.MakePollAsync(Samples.Definition);
        var underWay = 0;
        var most = 0;
        server.ThePoll.BeforeRead = async () =>
        {
            var now = Interlocked.Increment(ref underWay);
            lock (server)
            {
                most = Math.Max(most, now);
            }

            await Task.Yield();
            Interlocked.Decrement(ref underWay);
        };
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(voter => server.CastAsync(Samples.Ballot($"r{voter}", "b"))));
        Assert.All(answers, answer => Assert.Equal(409, (int)answer.StatusCode));
        Assert.Equal(1, most);
        Assert.InRange(server.ThePoll.DoorReads, 1, 50);
    }
}
