using Microsoft.Extensions.Logging.Abstractions;
using MVoting.Api.Engine;
using MVoting.Api.Tests.Support;
using MVoting.Core.Boxes;
using MVoting.Grains.Boxes;
using MVoting.Grains.Cities;
using MVoting.Grains.Secrets;

namespace MVoting.Api.Tests.Engine;

/// <summary>
/// Which calls are repeated when the silo that had them has died: reads, keys and orders that lead one way; never a pause,
/// a resumption, a change or a new thing, which may have been carried out.
/// </summary>
public sealed class SteadyGrainTests : IDisposable
{
    private static readonly byte[] s_definition = System.Text.Encoding.UTF8.GetBytes(Samples.Definition);

    private readonly SteppedTime _time = new();
    private readonly FakePoll _poll = new("seoul", "budget", new MasterSecret(new byte[32]), _ => new FakeBox());
    private readonly FakeCity _city = new();
    private readonly SteadyPoll _steady;
    private readonly SteadyCity _steadyCity;
    private readonly FakeWatch _watch = new() { IsSuspecting = true };
    private readonly EngineCalls _calls;

    public SteadyGrainTests()
    {
        _calls = new EngineCalls(_watch, new OutageLog(_time, NullLogger<OutageLog>.Instance), _time);
        _steady = new SteadyPoll(_poll, _calls);
        _steadyCity = new SteadyCity(_city, _calls);
    }

    public void Dispose() => _watch.Dispose();

    // The contract: 202 when the boxes take longer. The poll says so after 18 s.
    [Theory]
    [InlineData(PollAction.Open)]
    [InlineData(PollAction.Close)]
    [InlineData(PollAction.Cancel)]
    public async Task An_order_that_takes_long_is_sent_once_and_told_that_it_goes_on(PollAction action)
    {
        _watch.IsSuspecting = false;
        await _poll.CreateAsync(s_definition);
        _poll.BeforeAct = () => Task.Delay(TimeSpan.FromSeconds(18), _time);
        _poll.NextReply = PollReplyKind.InProgress;
        var call = _steady.ActAsync(action);
        await _time.AdvanceUntilAsync(500, () => call.IsCompleted);
        Assert.Equal(PollReplyKind.InProgress, (await call).Kind);
        Assert.Equal(1, _poll.Acts);
    }

    [Fact]
    public async Task An_order_whose_way_breaks_is_sent_again_at_once_and_the_first_answer_counts()
    {
        await _poll.CreateAsync(s_definition);
        var first = new TaskCompletionSource();
        _poll.BeforeAct = () => _poll.Acts == 1 ? first.Task : Task.Delay(TimeSpan.FromSeconds(18), _time);
        var call = _steady.ActAsync(PollAction.Close);
        _watch.Break();
        while (_poll.Acts < 2)
        {
            await Task.Yield();
        }

        first.SetResult();
        Assert.Equal(PollReplyKind.Done, (await call).Kind);
    }

    [Fact]
    public async Task Ballots_to_a_silo_that_is_only_slow_are_sent_once_and_get_their_answer()
    {
        _watch.IsSuspecting = false;
        var box = new FakeBox { BeforeAnswer = _ => Task.Delay(TimeSpan.FromSeconds(6), _time) };
        var request = new byte[CastFormat.HeaderSizeBytes];
        CastFormat.WriteHeader(request, new byte[32], 0);
        var call = new SteadyBox(box, _calls).CastAsync(new CastRequest(request)).AsTask();
        await _time.AdvanceUntilAsync(500, () => call.IsCompleted);
        Assert.Empty((await call).Bytes);
        Assert.Single(box.Calls);
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
