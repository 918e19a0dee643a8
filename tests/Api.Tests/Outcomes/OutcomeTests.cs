using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using MVoting.Api.Outcomes;
using MVoting.Api.Tests.Support;
using MVoting.Core.Polls;
using MVoting.Journal;

namespace MVoting.Api.Tests.Outcomes;

/// <summary>
/// The outcome over HTTP: who won and why, when it is shown, what is refused and when, and that it is bounded, kept,
/// and ended with its caller.
/// </summary>
public sealed class OutcomeTests
{
    private const string Poll = "/v1/cities/seoul/polls/budget";
    private const string Path = Poll + "/outcome?question=q1&rule=";

    private static async Task<DoorServer> ClosedAsync(string? definition = null, bool publishes = false, TimeProvider? time = null)
    {
        var server = await DoorServer.OpenAsync(definition, time);
        string[] projects = ["""["p1","p3"]""", """["p1"]""", """["p2"]""", """["p1"]"""];
        foreach (var (voter, choice) in projects.Index())
        {
            using var cast = await server.CastAsync(Samples.Ballot($"r{voter}", "b", choice));
            Assert.Equal(201, (int)cast.StatusCode);
        }

        using var closed = await server.PostAsync(Poll + "/close", null);
        if (publishes)
        {
            using var published = await server.PostAsync(Poll + "/publish", null);
        }

        return server;
    }

    [Fact]
    public async Task The_winners_stand_with_the_rule_every_parameter_in_force_the_rounds_and_a_reason_for_each_option()
    {
        await using var server = await ClosedAsync();
        using var response = await server.GetAsync(Path + "greedy");
        Assert.Equal(200, (int)response.StatusCode);
        var outcome = await DoorServer.JsonAsync(response);
        Assert.Equal(
            ["poll", "question", "ballots", "rule", "parameters", "winners", "cost", "remaining", "rounds", "options", "ties", "series"],
            outcome.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("budget", "q1", 4), (outcome.GetProperty("poll").GetString(), outcome.GetProperty("question").GetString(), outcome.GetProperty("ballots").GetInt32()));
        Assert.Equal("fileOrder", outcome.GetProperty("parameters").GetProperty("ties").GetString());
        Assert.Equal(["p1", "p2"], Winners(outcome).Take(2));
        Assert.Equal(5, outcome.GetProperty("options").GetArrayLength());
        Assert.Contains(outcome.GetProperty("options").EnumerateArray(), option => option.GetProperty("why").GetString()!.Contains("did not fit", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("q1", "greedyThreshold&minScore=2", "p1")]
    [InlineData("q1", "equalShares&completion=add1u", "p1,p3,p4,p5")]
    [InlineData("q1", "phragmen", "p1,p3")]
    [InlineData("q1", "approval&winners=2", "p1,p2")]
    [InlineData("q1", "knapsackPerDollar", "p1,p3")]
    [InlineData("q2", "score", "m1")]
    public async Task Each_rule_that_fits_the_ballots_of_a_question_answers(string question, string rule, string winners)
    {
        await using var server = await ClosedAsync();
        using var response = await server.GetAsync($"{Poll}/outcome?question={question}&rule={rule}");
        var outcome = await DoorServer.JsonAsync(response);
        Assert.True((int)response.StatusCode == 200, outcome.GetRawText());
        Assert.Equal(winners.Split(','), Winners(outcome).Order());
    }

    [Fact]
    public async Task Ranked_ballots_are_counted_round_by_round()
    {
        await using var server = await DoorServer.OpenAsync("""
            {"id":"budget","title":{"en":"T"},"kind":"issue","questions":[{"id":"q1","text":{"en":"?"},"ballot":{"type":"ranked"},
             "options":[{"id":"a","text":{"en":"A"}},{"id":"b","text":{"en":"B"}},{"id":"c","text":{"en":"C"}}]}]}
            """);
        string[] ballots = ["""["a"]""", """["a"]""", """["b","c"]""", """["c","b"]""", """["c","b"]"""];
        foreach (var (voter, ranks) in ballots.Index())
        {
            using var cast = await server.CastAsync($$"""{"voter":"v{{voter}}","ballotId":"b","answers":{"q1":{{ranks}}} }""");
        }

        using var closed = await server.PostAsync(Poll + "/close", null);
        using var irv = await server.GetAsync(Poll + "/outcome?rule=irv");
        var outcome = await DoorServer.JsonAsync(irv);
        Assert.Equal(["c"], Winners(outcome));
        Assert.Equal("""{"a":2,"b":1,"c":2}""", outcome.GetProperty("rounds")[0].GetProperty("tallies").GetRawText());
        Assert.Equal("b", outcome.GetProperty("rounds")[0].GetProperty("eliminated")[0].GetString());
        using var stv = await server.GetAsync(Poll + "/outcome?rule=stv&numberOfWinners=2");
        Assert.Equal(["a", "c"], Winners(await DoorServer.JsonAsync(stv)).Order());
        using var none = await server.GetAsync(Poll + "/outcome?rule=stv");
        await ProblemAssert.IsAsync(none, 422, "rule-not-defined");
    }

    [Theory]
    [InlineData("q1", "irv", "have no order")]
    [InlineData("q1", "plurality", "Use approval")]
    [InlineData("q1", "equalShares&utility=points", "hold none")]
    [InlineData("q2", "greedy", "has none. Use score")]
    [InlineData("q2", "equalShares", "has none")]
    public async Task A_rule_that_is_not_defined_for_the_ballots_is_refused_with_the_reason_and_the_remedy(string question, string rule, string reason)
    {
        await using var server = await ClosedAsync();
        using var response = await server.GetAsync($"{Poll}/outcome?question={question}&rule={rule}");
        var problem = await ProblemAssert.IsAsync(response, 422, "rule-not-defined");
        Assert.Contains(reason, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("--", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("question=q1", "rule")]
    [InlineData("question=q1&rule=lottery", "rule")]
    [InlineData("question=q9&rule=greedy", "question")]
    [InlineData("rule=greedy", "question")]
    [InlineData("question=q1&rule=greedy&rule=greedy", "rule")]
    [InlineData("question=q1&rule=greedy&frobnicate=1", "frobnicate")]
    [InlineData("question=q1&rule=greedy&config=/etc/passwd", "config")]
    [InlineData("question=q1&rule=greedy&share=0.8", "share")]
    [InlineData("question=q1&rule=equalShares&completion=all", "completion")]
    [InlineData("question=q1&rule=greedy&ties=coin", "ties")]
    [InlineData("question=q1&rule=equalShares&lacking=exact", "lacking")]
    public async Task A_wrong_parameter_is_named_before_a_ballot_is_read(string query, string field)
    {
        await using var server = await ClosedAsync();
        using var response = await server.GetAsync($"{Poll}/outcome?{query}");
        await ProblemAssert.IsAsync(response, 400, "malformed", field);
        Assert.Equal(0, server.Engine.BallotReads);
    }

    [Fact]
    public async Task A_step_so_small_that_the_work_would_not_end_is_refused()
    {
        await using var server = await ClosedAsync();
        using var response = await server.GetAsync(Path + "equalShares&completion=add1&increment=0.000001");
        var problem = await ProblemAssert.IsAsync(response, 400, "malformed", "increment");
        Assert.Contains(
            $"more than {DoorLimits.OutcomeIncrements}", problem.GetProperty("errors").GetProperty("increment")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ballots_beyond_the_memory_of_a_request_are_refused_before_one_is_read()
    {
        await using var server = await ClosedAsync();
        server.ThePoll.Doublings = 30;
        using var response = await server.GetAsync(Path + "greedy");
        var problem = await ProblemAssert.IsAsync(response, 422, "too-large");
        Assert.Contains("bytes of memory", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, server.Engine.BallotReads);
    }

    [Fact]
    public async Task Before_the_closing_and_after_a_cancellation_there_is_no_outcome()
    {
        await using var server = await DoorServer.OpenAsync();
        using var open = await server.GetAsync(Path + "greedy");
        var problem = await ProblemAssert.IsAsync(open, 409, "wrong-state");
        Assert.Contains("open", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        using var cancelled = await server.PostAsync(Poll + "/cancel", null);
        using var after = await server.GetAsync(Path + "greedy");
        await ProblemAssert.IsAsync(after, 409, "wrong-state");
        using var nothing = await server.GetAsync("/v1/cities/seoul/polls/other/outcome?rule=greedy");
        await ProblemAssert.IsAsync(nothing, 404, "not-found");
    }

    [Fact]
    public async Task The_same_question_is_counted_once_and_answered_to_the_byte_and_publication_changes_nothing()
    {
        await using var server = await ClosedAsync();
        using var first = await server.GetAsync(Path + "greedyThreshold&minScore=1&ties=byId");
        using var published = await server.PostAsync(Poll + "/publish", null);
        using var second = await server.GetAsync(Poll + "/outcome?ties=byId&rule=greedyThreshold&question=q1&minScore=1");
        Assert.Equal(await DoorServer.TextAsync(first), await DoorServer.TextAsync(second));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(1, server.Engine.BallotReads);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path + "greedyThreshold&minScore=1&ties=byId");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(304, (int)third.StatusCode);
        Assert.Empty(await DoorServer.TextAsync(third));

        // Another node counts it to the same bytes.
        await using var other = await ClosedAsync(publishes: true);
        using var elsewhere = await other.GetAsync(Path + "greedyThreshold&minScore=1&ties=byId");
        Assert.Equal(first.Headers.ETag, elsewhere.Headers.ETag);
    }

    [Fact]
    public async Task Beyond_so_many_counts_at_a_time_a_caller_hears_try_again_and_one_that_goes_frees_its_place()
    {
        await using var server = await ClosedAsync();
        var begun = new SemaphoreSlim(0);
        var ended = new SemaphoreSlim(0);
        server.Engine.BeforeBallots = async stop =>
        {
            begun.Release();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, stop);
            }
            finally
            {
                ended.Release();
            }
        };
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var waiting = Enumerable.Range(0, DoorLimits.CountsAtATime / 2)
            .Select(count => server.Client.GetAsync($"{Path}greedy&minScore={count}", gone.Token)).ToList();
        for (var count = 0; count < DoorLimits.CountsAtATime / 2; count++)
        {
            await begun.WaitAsync(TestContext.Current.CancellationToken);
        }

        using var refused = await server.GetAsync(Path + "phragmen");
        await ProblemAssert.IsAsync(refused, 503, "try-again");
        await gone.CancelAsync();
        foreach (var caller in waiting)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller);
            await ended.WaitAsync(TestContext.Current.CancellationToken);
        }

        server.Engine.BeforeBallots = _ => Task.CompletedTask;
        HttpResponseMessage answered;
        do
        {
            // The places are free when both requests have ended, just behind their reading.
            answered = await server.GetAsync(Path + "phragmen");
        }
        while ((int)answered.StatusCode == 503);
        Assert.Equal(200, (int)answered.StatusCode);
    }

    [Fact]
    public async Task A_count_that_takes_too_long_ends_and_says_what_to_do()
    {
        var time = new FakeTimeProvider();
        await using var server = await ClosedAsync(time: time);
        server.Engine.BeforeBallots = stop =>
        {
            time.Advance(TimeSpan.FromMilliseconds(DoorLimits.CountTimeoutMs));
            return Task.Delay(Timeout.InfiniteTimeSpan, stop);
        };
        using var response = await server.GetAsync(Path + "greedy");
        await ProblemAssert.IsAsync(response, 422, "too-large");
    }

    [Fact]
    public async Task A_journal_that_is_away_is_503_and_one_that_is_damaged_500_and_neither_is_kept()
    {
        await using var server = await ClosedAsync();
        server.Engine.BeforeBallots = _ => throw new JournalUnavailableException("the test says so", new TimeoutException());
        using var away = await server.GetAsync(Path + "greedy");
        await ProblemAssert.IsAsync(away, 503, "try-again");
        server.Engine.BeforeBallots = _ => throw new JournalDamagedException("the test says so");
        using var damaged = await server.GetAsync(Path + "greedy");
        await ProblemAssert.IsAsync(damaged, 500, "internal");
        server.Engine.BeforeBallots = _ => Task.CompletedTask;
        using var response = await server.GetAsync(Path + "greedy");
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public void Only_the_newest_outcomes_are_kept_and_none_that_is_large()
    {
        var kept = new OutcomesKept();
        var paper = BallotPaper.Freeze("seoul", "budget", PollDefinitionReader.Read(System.Text.Encoding.UTF8.GetBytes(Samples.Definition), out _, [])!);
        var small = OutcomeView.Of(new ClosedPoll(paper, new Core.Tallies.Tally(paper), 0), Empty([]));
        for (var count = 0; count <= DoorLimits.OutcomesKept; count++)
        {
            kept.Keep($"{count}", small);
        }

        Assert.Null(kept.Find("0"));
        Assert.Same(small, kept.Find("1"));
        kept.Keep("large", OutcomeView.Of(
            new ClosedPoll(paper, new Core.Tallies.Tally(paper), 0), Empty([new string('x', DoorLimits.OutcomeKeptSizeBytes)])));
        Assert.Null(kept.Find("large"));
    }

    private static Core.Counting.Outcome Empty(string[] remarks) => new()
    {
        Rule = Core.Counting.RuleName.Greedy,
        Parameters = [],
        Winners = [],
        Rounds = [],
        Options = [],
        Remarks = [.. remarks],
    };

    private static IEnumerable<string?> Winners(JsonElement outcome) =>
        outcome.GetProperty("winners").EnumerateArray().Select(id => id.GetString());
}
