using MVoting.Load.Verdicts;

namespace MVoting.Load.Tests.Crash;

/// <summary>
/// Proves, with real processes and the real disk, what the product is for: a server killed by <c>kill -9</c> in the
/// middle of a flood, again and again, loses no ballot that it acknowledged, counts none twice, and gives every retry
/// its first receipt.
/// </summary>
[Collection(RealElection.Collection)]
public sealed class KilledServerTests
{
    private const int Voters = 3_000;
    private const int LimitMs = 300_000;

    [Fact(Timeout = LimitMs)]
    public async Task What_was_acknowledged_before_three_kills_counts_once_and_keeps_its_receipt()
    {
        await using var election = await RealElection.OpenAsync(Voters);
        int[] milestones = [Voters / 4, Voters / 2, Voters * 3 / 4];
        var reached = milestones.Select(election.Queue.Reached).ToArray();

        var casting = election.CastAsync();
        foreach (var milestone in reached)
        {
            await (await Task.WhenAny(milestone, casting));
            await election.Server.KillAsync();
            await election.Server.RestartAsync(TestContext.Current.CancellationToken);

            // The others go on casting, and send again what the kill left without an answer.
            await election.ResendAsync();
        }

        await casting;
        Assert.NotEmpty(election.Log.Failures);
        var verdict = await election.CloseAsync();
        AssertExact(verdict, election);

        // A result that was final is final after one more kill, and the receipts hold after the closing too.
        await election.Server.KillAsync();
        await election.Server.RestartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Voters, await election.ResendAsync());
        AssertExact(await election.JudgeAsync(), election);

        await AssertJournalIsSoundAsync(election);
    }

    private static void AssertExact(Verdict verdict, RealElection election)
    {
        Assert.True(verdict.Holds, string.Join(Environment.NewLine, verdict.Complaints));
        Assert.Equal((Voters, Voters), (verdict.Acknowledged, verdict.Counted));
        Assert.Equal((0, 0), (verdict.Lost, verdict.CountedTwice));
        Assert.Equal((0, 0, 0), (election.Log.Unanswered, election.Log.Refused, election.Log.WrongAnswers));
    }

    private static async Task AssertJournalIsSoundAsync(RealElection election)
    {
        Assert.Equal(0, await election.Server.StopAsync());
        var (recounted, recount) = await SiloTool.RunAsync(
            election.Server, "recount", $"{election.Address.City}/{election.Address.Poll}");
        Assert.True(recounted == 0, recount);
        var (found, check) = await SiloTool.RunAsync(election.Server, "fsck");
        Assert.True(found == 0, check);
    }
}
