using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Grains.Polls;

namespace MVoting.Grains.Tests;

/// <summary>
/// Proves that an activation whose memory is old (its silo hung, and the poll lives elsewhere) gives no final answer from
/// it, and that a silo whose clock is wrong decides nothing by it.
/// </summary>
public sealed class OldMemoryTests
{
    private const int GuardMs = 120_000;

    [Fact(Timeout = GuardMs)]
    public async Task Paused_is_not_said_by_an_activation_that_missed_the_resume()
    {
        await using var engine = await Engine.StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        await election.ActAsync(PollAction.Pause);
        StoreElsewhere(engine, life => life with { State = PollState.Open });

        Assert.Equal(PollReplyKind.TryAgain, (await election.Grain.ActAsync(PollAction.Pause)).Kind);
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_refusal_is_not_said_by_an_activation_that_missed_the_change()
    {
        await using var engine = await Engine.StartAsync();
        var election = new Election(engine, "budget");
        await election.Grain.CreateAsync(Election.Definition());
        StoreElsewhere(engine, life => life with { State = PollState.Cancelled });

        // By this memory a draft cannot be published.
        Assert.Equal(PollReplyKind.TryAgain, (await election.Grain.ActAsync(PollAction.Publish)).Kind);
    }

    [Fact(Timeout = GuardMs)]
    public async Task No_paper_is_not_said_by_an_activation_that_missed_the_opening()
    {
        await using var engine = await Engine.StartAsync();
        var election = new Election(engine, "budget");
        await election.Grain.CreateAsync(Election.Definition());
        Assert.Null((await election.Grain.GetDoorAsync())!.Paper);
        StoreElsewhere(engine, life => life with { Paper = [1], WrappedSecret = [1] });
        await Assert.ThrowsAnyAsync<OrleansException>(election.Grain.GetDoorAsync);
    }

    [Fact(Timeout = GuardMs)]
    public async Task No_such_poll_is_not_said_by_an_activation_that_missed_its_making()
    {
        await using var engine = await Engine.StartAsync();
        var election = new Election(engine, "budget");
        Assert.Null(await election.Grain.GetAsync());
        await new Election(engine, "other").Grain.CreateAsync(Election.Definition());
        var made = engine.States.Read<PollLifeState>("life", engine.Poll("other").GetGrainId())!;
        engine.States.Replace("life", engine.Poll("budget").GetGrainId(), made);

        // It has left the memory with its answer, or cannot prove what it remembers.
        while (true)
        {
            try
            {
                Assert.NotNull(await election.Grain.GetAsync());
                return;
            }
            catch (OrleansException)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_silo_whose_clock_is_wrong_takes_no_ballots_and_follows_no_schedule()
    {
        await using var engine = await Engine.StartAsync();
        var election = new Election(engine, "budget");
        var closesAtMs = engine.Clock.NowMs + 60_000;
        await election.OpenAsync(Election.Definition(closesAtMs: closesAtMs));
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("anna", "b1", "a")).Status);

        engine.SiloClock.IsTrusted = false;
        Assert.Equal(CastStatus.TryAgain, (await election.CastAsync("ben", "b1", "a")).Status);
        Assert.Equal(PollReplyKind.TryAgain, (await election.Grain.ActAsync(PollAction.Pause)).Kind);
        engine.Clock.NowMs = closesAtMs + 1;
        await engine.RemindAsync("budget");
        Assert.Equal(PollState.Open, (await election.Grain.GetAsync())!.State);

        engine.SiloClock.IsTrusted = true;
        await engine.RemindAsync("budget");
        await election.UntilAsync(PollState.Closed);
    }

    private static void StoreElsewhere(Engine engine, Func<PollRecord, PollRecord> change)
    {
        var grain = engine.Poll("budget").GetGrainId();
        var life = engine.States.Read<PollLifeState>("life", grain)!.Life!;
        engine.States.Replace("life", grain, new PollLifeState { Life = change(life) with { Version = life.Version + 2 } });
    }
}
