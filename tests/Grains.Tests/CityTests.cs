using MVoting.Core;
using MVoting.Core.Polls;
using MVoting.Grains.Cities;
using MVoting.Testing;

namespace MVoting.Grains.Tests;

/// <summary>A city: keys are found by their hash alone and never after a removal, a list of polls is paged without gaps.</summary>
public sealed class CityTests
{
    private const int GuardMs = 120_000;

    [Fact(Timeout = GuardMs)]
    public async Task A_key_is_found_by_its_hash_until_it_is_removed_also_by_a_later_activation()
    {
        await using var engine = await Engine.StartAsync();
        var city = engine.Grains.GetGrain<ICityGrain>("riverside");
        Assert.False(await city.AddKeyAsync(Key(1)));
        Assert.True(await city.PutAsync(new CityDescription("\"Riverside\"", ["en"], "Asia/Seoul")));
        Assert.True(await city.AddKeyAsync(Key(1)));
        Assert.True(await city.AddKeyAsync(Key(2)));
        Assert.False(await city.PutAsync(new CityDescription("\"Riverside City\"", ["en"], "Asia/Seoul")));

        await engine.ForgetAllAsync();
        Assert.Equal("key-1", (await city.FindKeyAsync(Key(1).Hash))!.Id);
        Assert.Null(await city.FindKeyAsync(Key(3).Hash));
        Assert.All(await city.ListKeysAsync(), key => Assert.Empty(key.Hash));
        Assert.True(await city.RemoveKeyAsync("key-1"));
        Assert.False(await city.RemoveKeyAsync("key-1"));

        await engine.ForgetAllAsync();
        Assert.Null(await city.FindKeyAsync(Key(1).Hash));
        Assert.Equal("key-2", (await city.FindKeyAsync(Key(2).Hash))!.Id);
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_key_that_could_not_be_kept_is_no_key()
    {
        await using var engine = await Engine.StartAsync();
        var city = engine.Grains.GetGrain<ICityGrain>("riverside");
        await city.PutAsync(new CityDescription("\"Riverside\"", ["en"], "Asia/Seoul"));
        engine.States.OnWrite = _ => StoreFaultKind.FailBefore;
        await Assert.ThrowsAnyAsync<OrleansException>(() => city.AddKeyAsync(Key(1)));
        Assert.Null(await city.FindKeyAsync(Key(1).Hash));
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_city_holds_no_more_keys_than_its_limit()
    {
        await using var engine = await Engine.StartAsync();
        var city = engine.Grains.GetGrain<ICityGrain>("riverside");
        await city.PutAsync(new CityDescription("\"Riverside\"", ["en"], "Asia/Seoul"));
        for (var key = 0; key < Limits.KeysPerCity; key++)
        {
            Assert.True(await city.AddKeyAsync(Key(key)));
        }

        Assert.False(await city.AddKeyAsync(Key(Limits.KeysPerCity)));
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_part_of_the_catalogue_that_is_full_takes_no_other_poll()
    {
        await using var engine = await Engine.StartAsync();
        var poll = engine.Poll("budget");
        var part = PollCatalogueGrain.Of(engine.Grains, "riverside", "budget");
        for (var number = 0; number < Limits.PollsPerCataloguePart; number++)
        {
            Assert.True(await part.HasRoomAsync($"p{number}"));
            await part.PutAsync(new PollEntry($"p{number}", "{}", PollKind.Issue, PollState.Draft, null, null, 1));
        }

        Assert.True(await part.HasRoomAsync("p7"));
        Assert.Equal(PollReplyKind.TooMany, (await poll.CreateAsync(Election.Definition())).Kind);
        Assert.Null(await poll.GetAsync());
    }

    [Fact(Timeout = GuardMs)]
    public async Task The_polls_of_a_city_are_listed_page_by_page_in_order_and_by_what_is_asked_for()
    {
        await using var engine = await Engine.StartAsync();
        string[] ids = [.. Enumerable.Range(0, 23).Select(number => $"poll-{number:00}")];
        foreach (var id in ids)
        {
            await engine.Poll(id).CreateAsync(Election.Definition());
        }

        await engine.Poll("poll-07").ActAsync(PollAction.Open);
        var city = engine.Grains.GetGrain<ICityGrain>("riverside");
        while ((await city.ListPollsAsync(new PollQuery(PollState.Open, null, null, null, 50))).Items.Length != 1
            || (await city.ListPollsAsync(new PollQuery(null, null, null, null, 50))).Items.Length != ids.Length)
        {
            // The polls tell the catalogue behind their answers.
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        await engine.ForgetAllAsync();
        var listed = new List<string>();
        string? after = null;
        do
        {
            var page = await city.ListPollsAsync(new PollQuery(null, null, null, after, 5));
            Assert.InRange(page.Items.Length, 1, 5);
            listed.AddRange(page.Items.Select(entry => entry.Poll));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(ids, listed);
        Assert.Equal(["poll-07"], await IdsAsync(city, new PollQuery(PollState.Open, null, null, null, 5)));
        Assert.Equal(["poll-20", "poll-21", "poll-22"], await IdsAsync(city, new PollQuery(null, null, "POLL-2", null, 5)));
        Assert.Empty(await IdsAsync(city, new PollQuery(null, null, "nowhere", null, 5)));
    }

    [Fact(Timeout = GuardMs)]
    public async Task An_entry_that_could_not_be_kept_is_taken_again()
    {
        await using var engine = await Engine.StartAsync();
        var catalogue = engine.Grains.GetGrain<IPollCatalogueGrain>("riverside/0");
        var entry = new PollEntry("budget", """{"en":"Budget"}""", PollKind.Issue, PollState.Draft, null, null, 1);
        engine.States.OnWrite = _ => StoreFaultKind.FailBefore;
        await Assert.ThrowsAnyAsync<OrleansException>(() => catalogue.PutAsync(entry));
        engine.States.OnWrite = null;
        await catalogue.PutAsync(entry);
        Assert.True(engine.States.Holds("catalogue", catalogue.GetGrainId()));
    }

    private static async Task<string[]> IdsAsync(ICityGrain city, PollQuery query) =>
        [.. (await city.ListPollsAsync(query)).Items.Select(entry => entry.Poll)];

    private static CityKey Key(int number)
    {
        var hash = new byte[32];
        BitConverter.TryWriteBytes(hash, number);
        return new CityKey($"key-{number}", $"Partner {number}", [Scopes.CastBallots], 0, null, hash);
    }
}
