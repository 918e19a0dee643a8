using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using MVoting.Api.Ballots;
using MVoting.Api.Engine;
using MVoting.Api.Tests.Support;
using MVoting.Core;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;

namespace MVoting.Api.Tests.Ballots;

/// <summary>
/// The lane: one call at a time, what gathers meanwhile goes together, every ballot taken is answered exactly once and
/// with its own answer, whatever the box does, and nothing waits without a bound.
/// </summary>
public sealed class LaneTests : IDisposable
{
    private readonly SteppedTime _time = new();
    private readonly FakeWatch _watch = new();
    private readonly FakeBox _box = new();
    private readonly Sink _sink = new();
    private readonly Lane _lane;

    public LaneTests()
    {
        var calls = new EngineCalls(_watch, new OutageLog(_time, NullLogger<OutageLog>.Instance), _time);
        _lane = new Lane(new SteadyBox(_box, calls), new byte[32], _time, NullLogger.Instance);
    }

    public void Dispose() => _watch.Dispose();

    [Fact]
    public async Task A_ballot_goes_at_once_when_nothing_is_under_way()
    {
        Assert.True(Enqueue(1));
        await _sink.WaitForAsync(1);
        Assert.Equal([1], _box.Calls);
        Assert.Equal(CastStatus.Counted, _sink.Answers[1].Status);
    }

    [Fact]
    public async Task What_gathers_while_a_call_is_under_way_goes_in_one_call()
    {
        var hold = Hold(1);
        Enqueue(1);
        await hold.Begun;
        for (var token = 2; token <= 101; token++)
        {
            Enqueue(token);
        }

        hold.Release();
        await _sink.WaitForAsync(101);
        Assert.Equal([1, 100], _box.Calls);
        Assert.Equal(1, _box.MostUnderWay);
        Assert.All(_sink.Answers, answer => Assert.Equal(answer.Key == 1 ? 1 : 2, answer.Value.Segment));
    }

    [Fact]
    public async Task A_call_holds_at_most_the_ballots_of_the_limit()
    {
        var hold = Hold(1);
        Enqueue(0);
        await hold.Begun;
        for (var token = 1; token <= Limits.BallotsPerCast + 5; token++)
        {
            Enqueue(token);
        }

        hold.Release();
        await _sink.WaitForAsync(Limits.BallotsPerCast + 6);
        Assert.Equal([1, Limits.BallotsPerCast, 5], _box.Calls);
    }

    [Fact]
    public async Task A_call_holds_at_most_the_bytes_of_the_limit()
    {
        var hold = Hold(1);
        Enqueue(0);
        await hold.Begun;
        const int LengthBytes = 8_000;
        var perCall = (DoorLimits.CastSizeBytes - CastFormat.HeaderSizeBytes) / (LengthBytes + CastFormat.BallotOverheadBytes);
        for (var token = 1; token <= perCall + 1; token++)
        {
            Enqueue(token, new byte[LengthBytes]);
        }

        hold.Release();
        await _sink.WaitForAsync(perCall + 2);
        Assert.Equal([1, perCall, 1], _box.Calls);
    }

    [Fact]
    public async Task A_full_lane_refuses_at_once_and_takes_again_when_there_is_room()
    {
        var hold = Hold(1);
        Enqueue(0);
        await hold.Begun;
        for (var token = 1; token <= 10; token++)
        {
            Assert.True(Enqueue(token, depth: 10));
        }

        Assert.False(Enqueue(11, depth: 10));
        hold.Release();
        await _sink.WaitForAsync(11);
        Assert.True(Enqueue(11, depth: 10));
        await _sink.WaitForAsync(12);
    }

    [Fact]
    public async Task Room_is_told_to_who_waits_for_it()
    {
        var hold = Hold(1);
        Enqueue(0);
        await hold.Begun;
        for (var token = 1; token <= DoorLimits.LaneDepthForBatches; token++)
        {
            Assert.True(Enqueue(token, depth: DoorLimits.LaneDepthForBatches));
        }

        var room = _lane.WaitForRoomAsync();
        Assert.False(room.IsCompleted);
        hold.Release();
        await room.WaitAsync(TestContext.Current.CancellationToken);
        await _sink.WaitForAsync(DoorLimits.LaneDepthForBatches + 1);
        Assert.True(_lane.WaitForRoomAsync().IsCompleted);
    }

    [Fact]
    public async Task A_call_that_fails_tells_its_ballots_to_try_again_and_the_next_call_goes()
    {
        var hold = Hold(1, fails: true);
        Enqueue(1);
        await hold.Begun;
        Enqueue(2);
        hold.Release();
        await _sink.WaitForAsync(2);
        Assert.Equal(CastStatus.TryAgain, _sink.Answers[1].Status);
        Assert.Equal(CastStatus.Counted, _sink.Answers[2].Status);
    }

    [Fact]
    public async Task A_call_that_is_not_answered_in_time_tells_its_ballots_to_try_again()
    {
        var hold = Hold(1);
        Enqueue(1);
        await hold.Begun;
        await AdvanceUntilAsync(DoorLimits.CallTimeoutMs, () => _sink.Answers.ContainsKey(1));
        Assert.Equal(CastStatus.TryAgain, _sink.Answers[1].Status);
        hold.Release();
        Enqueue(2);
        await _sink.WaitForAsync(2);
        Assert.Equal(CastStatus.Counted, _sink.Answers[2].Status);
    }

    [Fact]
    public async Task A_call_that_is_lost_with_its_silo_is_sent_again_and_counts_once()
    {
        _watch.IsSuspecting = true;
        var hold = Hold(1);
        Enqueue(1);
        await hold.Begun;
        await AdvanceUntilAsync(DoorLimits.CallAttemptMs, () => _sink.Answers.ContainsKey(1));
        Assert.Equal(CastStatus.Counted, _sink.Answers[1].Status);

        // The first attempt comes through in the end: the same ballot, for nobody.
        hold.Release();
        Enqueue(2);
        await _sink.WaitForAsync(2);
        Assert.Equal(2, _box.Counted.Count);
    }

    [Fact]
    public async Task A_box_whose_silo_is_away_is_called_until_it_wakes_elsewhere()
    {
        _box.BeforeAnswer = call => call < 4 ? throw new SiloUnavailableException() : Task.CompletedTask;
        Enqueue(1);
        await AdvanceUntilAsync(DoorLimits.LongestCallPauseMs, () => _sink.Answers.ContainsKey(1));
        Assert.Equal(CastStatus.Counted, _sink.Answers[1].Status);
        Assert.Equal([1, 1, 1, 1], _box.Calls);
    }

    [Fact]
    public async Task A_box_that_stays_away_is_given_up_when_the_callers_time_is_over()
    {
        _box.BeforeAnswer = _ => throw new SiloUnavailableException();
        Enqueue(1);
        await AdvanceUntilAsync(DoorLimits.LongestCallPauseMs, () => _sink.Answers.ContainsKey(1));
        Assert.Equal(CastStatus.TryAgain, _sink.Answers[1].Status);
        Assert.InRange(_box.Calls.Count, 5, 200);
    }

    [Fact]
    public async Task A_ballot_that_waited_too_long_for_its_call_is_told_to_try_again_without_one()
    {
        var hold = Hold(1);
        Enqueue(1);
        await hold.Begun;
        Enqueue(2);
        _time.Advance(TimeSpan.FromMilliseconds(DoorLimits.LaneWaitMs + 1));
        hold.Release();

        // The first ballot's call may have been given up as well, and is then sent again after a pause.
        await AdvanceUntilAsync(DoorLimits.LongestCallPauseMs, () => _sink.Answers.Count == 2);
        Assert.Contains(_sink.Answers[1].Status, new[] { CastStatus.Counted, CastStatus.Repeated });
        Assert.Equal(CastStatus.TryAgain, _sink.Answers[2].Status);
        Assert.Single(_box.Counted);
        Assert.All(_box.Calls, ballots => Assert.Equal(1, ballots));
    }

    [Fact]
    public async Task The_next_call_begins_before_the_finished_ones_ballots_are_answered()
    {
        var hold = Hold(1);
        Enqueue(1);
        await hold.Begun;
        Enqueue(2);
        var callsWhenAnswered = 0;
        _sink.OnFirst = () => callsWhenAnswered = _box.Calls.Count;
        hold.Release();
        await _sink.WaitForAsync(2);
        Assert.Equal(2, callsWhenAnswered);
    }

    [Fact]
    public async Task Ballots_from_many_threads_are_each_answered_once_with_one_call_at_a_time()
    {
        _box.BeforeAnswer = async _ => await Task.Yield();
        const int Threads = 8;
        const int Each = 2_000;
        var work = Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                for (var ballot = 0; ballot < Each; ballot++)
                {
                    while (!Enqueue((thread * Each) + ballot))
                    {
                        Thread.Yield();
                    }
                }
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        await Task.WhenAll(work);
        await _sink.WaitForAsync(Threads * Each);
        Assert.Equal(1, _box.MostUnderWay);
        Assert.Equal(Threads * Each, _box.Calls.Sum());
        Assert.Equal(0, _sink.AnsweredTwice);
        Assert.All(_sink.Answers.Values, answer => Assert.Equal(CastStatus.Counted, answer.Status));
    }

    private bool Enqueue(int token, byte[]? encoded = null, int depth = DoorLimits.LaneDepth) => _lane.TryEnqueue(
        new VoterKey(1, (ulong)token), (ulong)token, encoded ?? [1, 2, 3], _sink, token, depth);

    private Held Hold(int call, bool fails = false)
    {
        var held = new Held();
        _box.BeforeAnswer = async number =>
        {
            if (number == call)
            {
                held.Begin();
                await held.Released;
                if (fails)
                {
                    throw new InvalidOperationException("The test says so.");
                }
            }
        };
        return held;
    }

    private Task AdvanceUntilAsync(int milliseconds, Func<bool> isDone) => _time.AdvanceUntilAsync(milliseconds, isDone);

    private sealed class Held
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        public Task Released => _released.Task;

        public void Begin() => _begun.TrySetResult();

        public void Release() => _released.TrySetResult();
    }

    private sealed class Sink : CastSink
    {
        private int _first;
        private int _answeredTwice;

        public ConcurrentDictionary<int, CastAnswer> Answers { get; } = new();

        public int AnsweredTwice => _answeredTwice;

        public Action OnFirst { get; set; } = () => { };

        public override void OnAnswer(int token, CastAnswer answer)
        {
            if (Interlocked.Exchange(ref _first, 1) == 0)
            {
                OnFirst();
            }

            if (!Answers.TryAdd(token, answer))
            {
                Interlocked.Increment(ref _answeredTwice);
            }
        }

        public async Task WaitForAsync(int answers)
        {
            while (Answers.Count < answers)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
            }
        }
    }
}
