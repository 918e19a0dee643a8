using Microsoft.Extensions.Logging.Abstractions;
using MVoting.Api.Engine;
using MVoting.Api.Tests.Support;

namespace MVoting.Api.Tests.Engine;

/// <summary>
/// A call to the engine outlives a silo: it is sent again when its way breaks, when it is silent, and when something is
/// away, as long as its caller waits; and what must not be carried out twice is sent again only when it was not carried.
/// </summary>
public sealed class EngineCallsTests : IDisposable
{
    private readonly SteppedTime _time = new();
    private readonly FakeWatch _watch = new();
    private readonly EngineCalls _calls;
    private int _sent;

    public EngineCallsTests() =>
        _calls = new EngineCalls(_watch, new OutageLog(_time, NullLogger<OutageLog>.Instance), _time);

    public void Dispose() => _watch.Dispose();

    [Fact]
    public async Task An_answer_that_is_there_takes_no_wait()
    {
        var call = Call(CallPatience.Repeated, _ => Task.FromResult(5));
        Assert.True(call.IsCompletedSuccessfully);
        Assert.Equal(5, await call);
        Assert.Equal(1, _sent);
    }

    [Fact]
    public async Task A_call_whose_way_breaks_is_sent_again_at_once()
    {
        var call = Call(CallPatience.Repeated, attempt => attempt == 1 ? Lost() : Task.FromResult(attempt));
        Assert.Equal(1, _sent);
        _watch.Break();

        // No time goes by.
        Assert.Equal(2, await call);
    }

    [Fact]
    public async Task A_way_that_breaks_while_the_call_is_sent_counts_too()
    {
        var call = Call(CallPatience.Repeated, attempt =>
        {
            if (attempt == 1)
            {
                _watch.Break();
                return Lost();
            }

            return Task.FromResult(attempt);
        });
        Assert.Equal(2, await call);
    }

    [Fact]
    public async Task The_first_of_two_breaks_does_not_use_up_the_second()
    {
        var call = Call(CallPatience.Repeated, attempt => attempt < 3 ? Lost() : Task.FromResult(attempt));
        _watch.Break();
        while (_sent < 2)
        {
            await Task.Yield();
        }

        _watch.Break();
        Assert.Equal(3, await call);
    }

    [Fact]
    public async Task A_silent_call_makes_the_gateways_be_looked_at_before_it_is_sent_again()
    {
        var call = Call(CallPatience.Repeated, attempt => attempt == 1 ? Lost() : Task.FromResult(attempt));
        await _time.AdvanceUntilAsync(DoorLimits.SilenceMs, () => _watch.Doubts > 0);
        Assert.Equal(1, _sent);
        _watch.IsSuspecting = true;
        await _time.AdvanceUntilAsync(DoorLimits.CallAttemptMs, () => call.IsCompleted);
        Assert.Equal(2, await call);
    }

    [Fact]
    public async Task A_call_that_is_answered_in_time_makes_nobody_doubt()
    {
        var answer = new TaskCompletionSource<int>();
        var call = Call(CallPatience.Repeated, _ => answer.Task);
        _time.Advance(TimeSpan.FromMilliseconds(DoorLimits.SilenceMs - 1));
        answer.SetResult(7);
        Assert.Equal(7, await call);
        Assert.Equal(0, _watch.Doubts);
    }

    [Fact]
    public async Task Calls_that_all_get_no_answer_end_when_the_callers_time_is_over()
    {
        _watch.IsSuspecting = true;
        var call = Call(CallPatience.Repeated, _ => Lost());
        await _time.AdvanceUntilAsync(DoorLimits.SilenceMs, () => call.IsCompleted);
        await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.InRange(_sent, 2, 1 + (DoorLimits.CallTimeoutMs / DoorLimits.CallAttemptMs));
    }

    [Fact]
    public async Task Ways_that_break_for_ever_do_not_keep_the_caller_for_ever()
    {
        var call = Call(CallPatience.Repeated, _ =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            _watch.Break();
            return Lost();
        });
        await _time.AdvanceUntilAsync(1, () => call.IsCompleted);
        await Assert.ThrowsAsync<TimeoutException>(() => call);
    }

    [Fact]
    public async Task A_silo_that_is_away_is_called_again_after_a_pause()
    {
        var call = Call(CallPatience.Repeated, attempt => attempt < 4 ? throw new SiloUnavailableException() : Task.FromResult(attempt));
        await _time.AdvanceUntilAsync(DoorLimits.LongestCallPauseMs, () => call.IsCompleted);
        Assert.Equal(4, await call);
    }

    [Fact]
    public async Task A_call_that_a_silo_has_cancelled_because_it_ends_is_sent_again()
    {
        var call = Call(CallPatience.Repeated, attempt => attempt == 1
            ? Task.FromException<int>(new OperationCanceledException())
            : Task.FromResult(attempt));
        await _time.AdvanceUntilAsync(DoorLimits.LongestCallPauseMs, () => call.IsCompleted);
        Assert.Equal(2, await call);
    }

    [Fact]
    public async Task A_defect_is_told_at_once()
    {
        var call = Call(CallPatience.Repeated, _ => Task.FromException<int>(new InvalidOperationException()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => call);
        Assert.Equal(1, _sent);
    }

    [Fact]
    public async Task A_call_that_must_run_once_is_not_sent_again_when_its_fate_is_unknown()
    {
        var call = Call(CallPatience.Once, _ => Lost());
        _watch.Break();
        await _time.AdvanceUntilAsync(DoorLimits.OrderTimeoutMs, () => call.IsCompleted);
        await Assert.ThrowsAsync<TimeoutException>(() => call);
        var failed = Call(CallPatience.Once, _ => Task.FromException<int>(new SiloUnavailableException()));
        await Assert.ThrowsAsync<SiloUnavailableException>(() => failed);
        Assert.Equal(2, _sent);
    }

    [Fact]
    public async Task A_call_that_must_run_once_is_sent_again_when_it_was_not_carried()
    {
        var call = Call(CallPatience.Once, attempt => attempt < 3
            ? Task.FromException<int>(new GatewayTooBusyException())
            : Task.FromResult(attempt));
        await _time.AdvanceUntilAsync(DoorLimits.LongestCallPauseMs, () => call.IsCompleted);
        Assert.Equal(3, await call);
    }

    // The silos answer: a commit that takes long must not be repeated into a load that makes it take longer.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(9, 2)]
    public async Task A_silo_that_is_only_slow_gets_no_more_attempts_than_there_are_silos(int silos, int most)
    {
        _watch.Silos = silos;
        var call = Call(CallPatience.Repeated, _ => Lost());
        await _time.AdvanceUntilAsync(DoorLimits.SilenceMs, () => call.IsCompleted);
        await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.InRange(_sent, 1, most);
    }

    [Fact]
    public async Task A_slow_answer_counts_whichever_attempt_it_belongs_to()
    {
        var first = new TaskCompletionSource<int>();
        var call = Call(CallPatience.Repeated, attempt => attempt == 1 ? first.Task : Lost());
        _watch.Break();
        while (_sent < 2)
        {
            await Task.Yield();
        }

        first.SetResult(1);
        Assert.Equal(1, await call);
    }

    [Fact]
    public async Task An_attempt_that_fails_does_not_end_the_wait_for_another()
    {
        var first = new TaskCompletionSource<int>();
        var call = Call(CallPatience.Once, _ => first.Task);
        first.SetException(new SiloUnavailableException());
        await Assert.ThrowsAsync<SiloUnavailableException>(() => call);

        var other = new TaskCompletionSource<int>();
        var sent = _sent;
        call = Call(CallPatience.Repeated, attempt =>
            attempt == sent + 1 ? other.Task : Task.FromException<int>(new SiloUnavailableException()));
        _watch.Break();
        while (_sent < sent + 2)
        {
            await Task.Yield();
        }

        other.SetResult(8);
        Assert.Equal(8, await call);
    }

    [Fact]
    public async Task Try_again_counts_only_when_no_other_attempt_says_something_else()
    {
        var first = new TaskCompletionSource<int>();
        var call = Call(CallPatience.Repeated, attempt => attempt == 1 ? first.Task : Task.FromResult(503), answer => answer == 503);
        _watch.Break();
        while (_sent < 2)
        {
            await Task.Yield();
        }

        Assert.False(call.IsCompleted);
        first.SetResult(201);
        Assert.Equal(201, await call);
        Assert.Equal(503, await Call(CallPatience.Repeated, _ => Task.FromResult(503), answer => answer == 503));
    }

    private static Task<int> Lost() => new TaskCompletionSource<int>().Task;

    private Task<int> Call(CallPatience patience, Func<int, Task<int>> answer, Func<int, bool>? isProvisional = null) =>
        _calls.SendAsync(
            patience, answer, call => new ValueTask<int>(call(Interlocked.Increment(ref _sent))), isProvisional).AsTask();
}
