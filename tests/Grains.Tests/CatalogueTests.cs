using MVoting.Core;
using MVoting.Core.Polls;
using MVoting.Grains.Cities;
using MVoting.Testing;

namespace MVoting.Grains.Tests;

/// <summary>
/// A part of the catalogue: a put that has ended is durable, a put that has not ended may be called again, and what is
/// not durable is never listed.
/// </summary>
public sealed class CatalogueTests
{
    private const int GuardMs = 120_000;
    private const string State = "catalogue";

    [Fact(Timeout = GuardMs)]
    public async Task Entries_that_come_during_a_write_share_the_next_one()
    {
        await using var engine = await Engine.StartAsync();
        var part = Part(engine);
        var slow = Hold(engine);
        var first = part.PutAsync(Entry("first", 1));
        await slow.Begun.Task;
        var puts = Enumerable.Range(1, Limits.PollsPerCataloguePart - 1)
            .Select(number => part.PutAsync(Entry($"p{number}", 1)))
            .ToArray();

        // Full by what is written and what waits: so all have come.
        while (await part.HasRoomAsync("other"))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        Assert.True(await part.HasRoomAsync("p7"));
        Assert.False(first.IsCompleted);
        Assert.DoesNotContain(puts, put => put.IsCompleted);
        slow.Release.SetResult();
        await first;
        await Task.WhenAll(puts);
        Assert.Equal(2, engine.States.Writes(State));
        Assert.Equal(Limits.PollsPerCataloguePart, (await FindAsync(part)).Length);
    }

    [Fact(Timeout = GuardMs)]
    public async Task What_is_being_written_is_not_listed()
    {
        await using var engine = await Engine.StartAsync();
        var part = Part(engine);
        await part.PutAsync(Entry("budget", 1));
        var slow = Hold(engine);
        var put = part.PutAsync(Entry("budget", 2, PollState.Open));
        await slow.Begun.Task;

        // The same entry again waits for the same write; one that is durable is answered at once.
        var again = part.PutAsync(Entry("budget", 2, PollState.Open));
        await part.PutAsync(Entry("budget", 1));
        var found = FindAsync(part);
        Assert.False(again.IsCompleted);
        slow.Release.SetResult();
        await put;
        await again;
        Assert.Equal(2, engine.States.Writes(State));

        // Asked before the write has ended: either state is right, an unwritten one would have been shown before it.
        Assert.Single(await found);
        Assert.Equal(PollState.Open, Assert.Single(await FindAsync(part)).State);
    }

    [Theory(Timeout = GuardMs)]
    [InlineData(StoreFaultKind.FailBefore)]
    [InlineData(StoreFaultKind.UnknownAfter)]
    public async Task A_write_that_fails_answers_all_its_callers_and_the_next_put_goes_on(StoreFaultKind kind)
    {
        await using var engine = await Engine.StartAsync();
        var part = Part(engine);
        await part.PutAsync(Entry("old", 1));
        var slow = Hold(engine);
        var first = part.PutAsync(Entry("first", 1));
        await slow.Begun.Task;
        var later = part.PutAsync(Entry("later", 1));
        engine.States.OnWrite = _ =>
        {
            engine.States.OnWrite = null;
            return kind;
        };
        slow.Release.SetResult();
        await Assert.ThrowsAnyAsync<OrleansException>(() => first);
        await later;
        var listed = (await FindAsync(part)).Select(entry => entry.Poll);
        Assert.Equal(kind == StoreFaultKind.FailBefore ? ["later", "old"] : ["first", "later", "old"], listed);

        var before = engine.States.Writes(State);
        await part.PutAsync(Entry("first", 1));
        Assert.Equal(kind == StoreFaultKind.FailBefore ? before + 1 : before, engine.States.Writes(State));
        Assert.Equal(["first", "later", "old"], (await FindAsync(part)).Select(entry => entry.Poll));
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_write_that_hangs_is_given_up_and_a_later_put_is_durable()
    {
        await using var engine = await Engine.StartAsync();
        var part = Part(engine);
        var slow = Hold(engine);
        var first = part.PutAsync(Entry("first", 1));
        await slow.Begun.Task;
        var second = part.PutAsync(Entry("second", 1));
        await Assert.ThrowsAnyAsync<OrleansException>(() => first);
        await Assert.ThrowsAnyAsync<OrleansException>(() => second);
        await PutUntilDurableAsync(part, Entry("second", 1));
        await PutUntilDurableAsync(part, Entry("third", 1));

        // The write that hung comes back, and has lost the race.
        slow.Release.SetResult();
        await PutUntilDurableAsync(part, Entry("first", 1));
        await engine.ForgetAllAsync();
        Assert.Equal(["first", "second", "third"], (await FindAsync(part)).Select(entry => entry.Poll));
    }

    [Fact(Timeout = GuardMs)]
    public async Task An_older_entry_never_replaces_a_newer_one()
    {
        await using var engine = await Engine.StartAsync();
        var part = Part(engine);
        await part.PutAsync(Entry("budget", 5, PollState.Open));
        await part.PutAsync(Entry("budget", 3));
        Assert.Equal(1, engine.States.Writes(State));

        var slow = Hold(engine);
        var first = part.PutAsync(Entry("other", 1));
        await slow.Begun.Task;
        var newer = part.PutAsync(Entry("budget", 7, PollState.Closed));
        var older = part.PutAsync(Entry("budget", 6, PollState.Paused));
        slow.Release.SetResult();
        await Task.WhenAll(first, newer, older);
        Assert.Equal([7, 1], (await FindAsync(part)).Select(entry => (int)entry.Version));
    }

    [Fact(Timeout = GuardMs)]
    public async Task An_activation_that_another_one_has_overtaken_lists_what_is_stored()
    {
        await using var engine = await Engine.StartAsync();
        var part = Part(engine);
        await part.PutAsync(Entry("budget", 1));
        engine.States.Replace(State, part.GetGrainId(), new PollCatalogueState
        {
            Entries = new() { ["budget"] = Entry("budget", 2, PollState.Open) },
        });
        while (Assert.Single(await FindAsync(part)).State != PollState.Open)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        // Overtaken again, it writes: its write is refused, and its callers call again.
        engine.States.Overtake(State, part.GetGrainId());
        await PutUntilDurableAsync(part, Entry("other", 1));
        Assert.Equal(["budget", "other"], (await FindAsync(part)).Select(entry => entry.Poll));
    }

    private static IPollCatalogueGrain Part(Engine engine) =>
        engine.Grains.GetGrain<IPollCatalogueGrain>("riverside/0");

    private static PollEntry Entry(string poll, long version, PollState state = PollState.Draft) =>
        new(poll, """{"en":"Budget"}""", PollKind.Issue, state, null, null, version);

    private static Task<PollEntry[]> FindAsync(IPollCatalogueGrain part) =>
        part.FindAsync(new PollQuery(null, null, null, null, 2 * Limits.PollsPerCataloguePart));

    // As the poll does it.
    private static async Task PutUntilDurableAsync(IPollCatalogueGrain part, PollEntry entry)
    {
        while (true)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            try
            {
                await part.PutAsync(entry);
                return;
            }
            catch (OrleansException)
            {
                await Task.Yield();
            }
        }
    }

    // Holds the next write of the catalogue, and no other.
    private static (TaskCompletionSource Begun, TaskCompletionSource Release) Hold(Engine engine)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        engine.States.BeforeWrite = async name =>
        {
            if (name == State)
            {
                engine.States.BeforeWrite = null;
                begun.SetResult();
                await release.Task;
            }
        };
        return (begun, release);
    }
}
