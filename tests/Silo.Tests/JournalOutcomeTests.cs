using System.Text.Json;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>Proves the command <c>outcome</c> on a poll's journal, beside the running engine: winners, refusals, damage.</summary>
public sealed class JournalOutcomeTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestSilo _silo = null!;

    public async ValueTask InitializeAsync() => _silo = await TestSilo.StartAsync(_folder);

    public async ValueTask DisposeAsync()
    {
        await _silo.DisposeAsync();
        _folder.Dispose();
    }

    private Task<(int Code, string Output, string Error)> RunAsync(string arguments) => SiloProcess.RunAsync(
        _folder.Path, $"outcome {arguments}", ("MVoting__Database__ConnectionString", $"Data Source={_folder.File("mvoting.db")}"));

    [Fact]
    public async Task A_closed_poll_is_counted_from_the_journal_alone()
    {
        await new SmallElection(_silo, "budget").HoldAsync("b", "a", "b");
        var (code, output, error) = await RunAsync("riverside/budget --rule plurality --json");
        Assert.Equal((0, ""), (code, error));
        using var outcome = JsonDocument.Parse(output);
        Assert.Equal(["b"], outcome.RootElement.GetProperty("winners").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(2, outcome.RootElement.GetProperty("options")[1].GetProperty("votes").GetInt32());

        var refused = await RunAsync("riverside/budget --rule greedy");
        Assert.Equal((3, ""), (refused.Code, refused.Output));
        Assert.Contains("has none. Use plurality", refused.Error, StringComparison.Ordinal);
        var question = await RunAsync("riverside/budget --rule plurality --question q2");
        Assert.Equal(2, question.Code);
        Assert.Contains("give --question with one of q1", question.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_closing_and_while_results_are_sealed_nothing_is_counted()
    {
        var open = new SmallElection(_silo, "open");
        await open.CreateAsync();
        await open.Grain.ActAsync(PollAction.Open);
        var early = await RunAsync("riverside/open --rule plurality");
        Assert.Equal((2, ""), (early.Code, early.Output));
        Assert.Contains("riverside/open is open", early.Error, StringComparison.Ordinal);

        var secret = new SmallElection(_silo, "secret", "sealed");
        await secret.HoldAsync("a");
        var kept = await RunAsync("riverside/secret --rule plurality");
        Assert.Equal((2, ""), (kept.Code, kept.Output));
        Assert.Contains("sealed until it is published", kept.Error, StringComparison.Ordinal);
        await secret.Grain.ActAsync(PollAction.Publish);
        Assert.Equal(0, (await RunAsync("riverside/secret --rule plurality")).Code);
        var missing = await RunAsync("riverside/nothing --rule plurality");
        Assert.Equal(2, missing.Code);
        Assert.Contains("There is no poll riverside/nothing", missing.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM segment WHERE number = 3", "is missing")]
    [InlineData("DELETE FROM segment WHERE number >= 4", "is sealed")]
    public async Task A_journal_that_is_not_what_was_closed_gives_no_outcome(string damage, string reason)
    {
        await new SmallElection(_silo, "budget").HoldAsync("b", "a", "b");
        SqliteText.Run(_folder.File("mvoting.db"), damage);
        var (code, output, error) = await RunAsync("riverside/budget --rule plurality");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("riverside/budget is not counted", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }
}
