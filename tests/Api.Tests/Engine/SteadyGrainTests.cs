using Microsoft.Extensions.Logging.Abstractions;
using MVoting.Api.Engine;
using MVoting.Api.Tests.Support;
using MVoting.Grains.Cities;
using MVoting.Grains.Polls;
using MVoting.Grains.Secrets;

namespace MVoting.Api.Tests.Engine;

/// <summary>
/// Which calls are repeated when the silo that had them has died: reads, keys and orders that lead one way; never a pause,
/// a resumption, a change or a new thing, which may have been carried out.
/// </summary>
public sealed class SteadyGrainTests
{
    private static readonly byte[] s_definition = System.Text.Encoding.UTF8.GetBytes(Samples.Definition);

    private readonly SteppedTime _time = new();
    private readonly FakePoll _poll = new("seoul", "budget", new MasterSecret(new byte[32]), _ => new FakeBox());
    private readonly FakeCity _city = new();
    private readonly SteadyPoll _steady;
    private readonly SteadyCity _steadyCity;

    public SteadyGrainTests()
    {
        var calls = new EngineCalls(new FakeWatch(), new OutageLog(_time, NullLogger<OutageLog>.Instance), _time);
        _steady = new SteadyPoll(_poll, calls);
        _steadyCity = new SteadyCity(_city, calls);
    }

    [Fact]
    public async Task Reads_of_a_poll_are_repeated()
    {
        await _poll.CreateAsync(s_definition);
        LoseFirst();
        Assert.NotNull(await DoneAsync(_steady.GetDoorAsync()));
        LoseFirst();
        Assert.NotNull(await DoneAsync(_steady.GetResultsAsync()));
        Assert.Equal((2, 2), (_poll.DoorReads, _poll.ResultReads));
    }

    [Fact]
    public async Task A_look_at_a_key_that_is_lost_is_repeated()
    {
        await _city.AddKeyAsync(new CityKey("1", "partner", ["ballots:cast"], 0, null, new byte[32]));
        var isLost = true;
        _city.BeforeFind = () =>
        {
            (var lost, isLost) = (isLost, false);
            return lost ? new TaskCompletionSource().Task : Task.CompletedTask;
        };
        Assert.NotNull(await DoneAsync(_steadyCity.FindKeyAsync(new byte[32])));
        Assert.Equal(2, _city.KeyReads);
    }

    [Theory]
    [InlineData(PollAction.Open)]
    [InlineData(PollAction.Close)]
    [InlineData(PollAction.Cancel)]
    [InlineData(PollAction.Publish)]
    public async Task An_order_that_leads_one_way_is_repeated(PollAction action)
    {
        await _poll.CreateAsync(s_definition);
        _poll.NextFault = new SiloUnavailableException();
        Assert.Equal(PollReplyKind.Done, (await DoneAsync(_steady.ActAsync(action))).Kind);
    }

    [Theory]
    [InlineData(PollAction.Pause)]
    [InlineData(PollAction.Resume)]
    public async Task An_order_that_leads_back_and_forth_is_not(PollAction action)
    {
        await _poll.CreateAsync(s_definition);
        _poll.NextFault = new SiloUnavailableException();
        await Assert.ThrowsAsync<SiloUnavailableException>(() => _steady.ActAsync(action));
    }

    [Fact]
    public async Task A_city_is_put_once()
    {
        var puts = 0;
        _city.BeforePut = () =>
        {
            puts++;
            throw new SiloUnavailableException();
        };
        await Assert.ThrowsAsync<SiloUnavailableException>(() => _steadyCity.PutAsync(null!));
        Assert.Equal(1, puts);
    }

    private void LoseFirst()
    {
        var isLost = true;
        _poll.BeforeRead = () =>
        {
            (var lost, isLost) = (isLost, false);
            return lost ? new TaskCompletionSource().Task : Task.CompletedTask;
        };
    }

    private async Task<T> DoneAsync<T>(Task<T> call)
    {
        await _time.AdvanceUntilAsync(DoorLimits.CallAttemptMs, () => call.IsCompleted);
        return await call;
    }
}
