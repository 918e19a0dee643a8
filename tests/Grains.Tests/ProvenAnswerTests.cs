using MVoting.Grains.Cities;
using MVoting.Grains.Operators;

namespace MVoting.Grains.Tests;

/// <summary>
/// A node that stood still while another one wrote, and goes on, says nothing of keys and cities that is not true any
/// more: what it says from memory is at most a second old, and when it cannot be proven, the call fails.
/// </summary>
public sealed class ProvenAnswerTests
{
    private const int GuardMs = 120_000;
    private static readonly CityDescription s_description = new("\"Riverside\"", ["en"], "Asia/Seoul");
    private static readonly TimeSpan s_stop = TimeSpan.FromSeconds(8);

    [Fact(Timeout = GuardMs)]
    public async Task A_key_that_another_activation_has_removed_is_not_found()
    {
        await using var engine = await Engine.StartAsync();
        var city = await MakeAsync(engine, Key(1), Key(2));
        Replace(engine, s_description, Key(2));
        engine.Clock.Jump(s_stop);
        Assert.Null(await city.FindKeyAsync(Key(1).Hash));
        Assert.Equal(["key-2"], (await city.ListKeysAsync()).Select(key => key.Id));
        Assert.False(await city.RemoveKeyAsync("key-1"));
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_key_that_another_activation_has_made_is_found_and_can_be_removed()
    {
        await using var engine = await Engine.StartAsync();
        var city = await MakeAsync(engine, Key(1));
        Replace(engine, s_description, Key(1), Key(2));
        engine.Clock.Jump(s_stop);
        Assert.Equal("key-2", (await city.FindKeyAsync(Key(2).Hash))!.Id);
        Assert.True(await city.RemoveKeyAsync("key-2"));
        Assert.Null(await city.FindKeyAsync(Key(2).Hash));
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_city_that_another_activation_has_made_is_there()
    {
        await using var engine = await Engine.StartAsync();
        var city = engine.Grains.GetGrain<ICityGrain>("riverside");
        Assert.Null(await city.GetAsync());
        Replace(engine, s_description);
        engine.Clock.Jump(s_stop);
        Assert.NotNull(await city.GetAsync());
        Assert.True(await city.AddKeyAsync(Key(1)));
    }

    [Fact(Timeout = GuardMs)]
    public async Task What_cannot_be_proven_fails_and_is_no_refusal()
    {
        await using var engine = await Engine.StartAsync();
        var city = await MakeAsync(engine, Key(1));
        engine.States.BeforeRead = _ => throw new IOException("Planned: the read failed.");
        engine.Clock.Jump(s_stop);
        await Assert.ThrowsAnyAsync<OrleansException>(() => city.FindKeyAsync(Key(9).Hash));
        await Assert.ThrowsAnyAsync<OrleansException>(() => city.FindKeyAsync(Key(1).Hash));
        await Assert.ThrowsAnyAsync<OrleansException>(() => city.GetAsync());
        await Assert.ThrowsAnyAsync<OrleansException>(() => city.ListKeysAsync());
        engine.States.BeforeRead = null;
        Assert.Equal("key-1", (await city.FindKeyAsync(Key(1).Hash))!.Id);
    }

    [Fact(Timeout = GuardMs)]
    public async Task However_many_ask_one_read_is_under_way_and_one_waits()
    {
        await using var engine = await Engine.StartAsync();
        var city = await MakeAsync(engine, Key(1));
        var reads = 0;
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        engine.States.BeforeRead = _ =>
        {
            Interlocked.Increment(ref reads);
            return gate.Task;
        };
        engine.Clock.Jump(s_stop);
        var early = Enumerable.Range(0, 50).Select(_ => city.FindKeyAsync(Key(1).Hash)).ToList();
        while (Volatile.Read(ref reads) == 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        // The read under way is no proof for those who come now.
        engine.Clock.Jump(s_stop);
        var late = Enumerable.Range(0, 50).Select(_ => city.FindKeyAsync(Key(1).Hash)).ToList();
        gate.SetResult();
        Assert.All(await Task.WhenAll(early.Concat(late)), key => Assert.Equal("key-1", key!.Id));
        Assert.InRange(reads, 1, 4);
    }

    [Fact(Timeout = GuardMs)]
    public async Task The_operators_key_is_the_one_that_is_stored()
    {
        await using var engine = await Engine.StartAsync();
        var grain = engine.Grains.GetGrain<IOperatorGrain>(GrainKeys.Operator);
        await grain.SetBootstrapAsync(Key(1).Hash);
        engine.States.Replace("operator", grain.GetGrainId(), new OperatorState { KeyHash = Key(2).Hash });
        engine.Clock.Jump(s_stop);
        Assert.Equal(Key(2).Hash, await grain.GetKeyHashAsync());
        engine.States.BeforeRead = _ => throw new IOException("Planned: the read failed.");
        engine.Clock.Jump(s_stop);
        await Assert.ThrowsAnyAsync<OrleansException>(() => grain.GetKeyHashAsync());
    }

    private static async Task<ICityGrain> MakeAsync(Engine engine, params CityKey[] keys)
    {
        var city = engine.Grains.GetGrain<ICityGrain>("riverside");
        await city.PutAsync(s_description);
        foreach (var key in keys)
        {
            Assert.True(await city.AddKeyAsync(key));
        }

        return city;
    }

    private static void Replace(Engine engine, CityDescription description, params CityKey[] keys) => engine.States.Replace(
        "city",
        engine.Grains.GetGrain<ICityGrain>("riverside").GetGrainId(),
        new CityState { Description = description, Keys = [.. keys] });

    private static CityKey Key(int number)
    {
        var hash = new byte[32];
        BitConverter.TryWriteBytes(hash, number);
        return new CityKey($"key-{number}", $"Partner {number}", [Scopes.CastBallots], 0, null, hash);
    }
}
