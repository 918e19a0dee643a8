using MVoting.Core.Clocks;

namespace MVoting.Core.Tests.Clocks;

/// <summary>Proves when a silo's clock may decide anything, to the millisecond.</summary>
public sealed class SiloClockTests
{
    private readonly ClockTable _table = new();

    [Fact]
    public void A_clock_that_was_never_compared_is_not_trusted() =>
        Assert.Equal(new ClockReading(ClockTable.StartMs, IsTrusted: false), _table.Read());

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    [InlineData(-500, true)]
    [InlineData(-501, false)]
    [InlineData(120_000, false)]
    [InlineData(-120_000, false)]
    public void A_clock_is_trusted_up_to_half_a_second_of_difference(long skewMs, bool isTrusted)
    {
        _table.WallSkewMs = skewMs;
        _table.Compare(0, 0);
        Assert.Equal(isTrusted, _table.Read().IsTrusted);
        Assert.Equal(skewMs, _table.Clock.SkewMs);
    }

    [Theory]
    [InlineData(600, true)]
    [InlineData(601, false)]
    public void What_a_moment_inside_the_round_trip_explains_is_no_difference(long skewMs, bool isTrusted)
    {
        _table.WallSkewMs = skewMs;
        _table.Compare(100, 100);
        Assert.Equal(isTrusted, _table.Read().IsTrusted);
        Assert.Equal(skewMs - 100, _table.Clock.SkewMs);
    }

    [Fact]
    public void Between_two_comparisons_time_goes_by_the_monotonic_clock()
    {
        _table.WallSkewMs = 200;
        _table.Compare(0, 0);
        _table.Pass(800);
        _table.WallSkewMs = -100;
        Assert.Equal(new ClockReading(ClockTable.StartMs + 1_000, IsTrusted: true), _table.Read());
    }

    [Theory]
    [InlineData(3_600_000)]
    [InlineData(-3_600_000)]
    [InlineData(501)]
    [InlineData(-501)]
    public void A_wall_clock_that_leaps_moves_no_reading_and_ends_trust_until_a_comparison_is_good(long leapMs)
    {
        _table.Compare(0, 0);
        _table.WallSkewMs = leapMs;
        Assert.Equal(new ClockReading(ClockTable.StartMs, IsTrusted: false), _table.Read());
        Assert.Equal(leapMs, _table.Clock.SkewMs);

        _table.WallSkewMs = 0;
        Assert.False(_table.Read().IsTrusted);
        _table.Compare(0, 0);
        Assert.Equal(new ClockReading(ClockTable.StartMs, IsTrusted: true), _table.Read());
    }

    [Theory]
    [InlineData(3_600_000)]
    [InlineData(-3_600_000)]
    public void A_wall_clock_that_leaps_during_the_comparison_explains_nothing(long leapMs)
    {
        _table.Compare();
        _table.Compare(100, 100, leapMs);
        Assert.False(_table.Read().IsTrusted);
        Assert.True(Math.Abs(_table.Clock.SkewMs) > 3_599_000);
    }

    [Fact]
    public void A_monotonic_clock_that_stood_still_ends_trust_until_the_next_comparison()
    {
        _table.Compare(0, 0);
        _table.Suspend(30_000);
        Assert.False(_table.Read().IsTrusted);
        _table.Compare(0, 0);
        Assert.Equal(new ClockReading(ClockTable.StartMs + 30_000, IsTrusted: true), _table.Read());
    }

    [Fact]
    public void A_clock_that_is_put_right_is_trusted_again()
    {
        _table.WallSkewMs = 120_000;
        _table.Compare();
        Assert.False(_table.Read().IsTrusted);
        _table.WallSkewMs = 0;
        Assert.False(_table.Read().IsTrusted);
        _table.Compare();
        Assert.Equal(new ClockReading(_table.TrueMs, IsTrusted: true), _table.Read());
    }

    [Fact]
    public void A_database_that_does_not_answer_leaves_the_clock_trusted_for_a_minute()
    {
        _table.Compare(0, 0);
        _table.Pass(Limits.ClockUncheckedMs);
        Assert.True(_table.Read().IsTrusted);
        _table.Pass(1);
        Assert.False(_table.Read().IsTrusted);
    }

    [Fact]
    public void An_answer_that_took_too_long_proves_no_clock_right_but_still_proves_one_wrong()
    {
        _table.Compare(0, Limits.ClockRoundTripMs + 1);
        Assert.False(_table.Read().IsTrusted);
        _table.Compare(0, Limits.ClockRoundTripMs);
        Assert.True(_table.Read().IsTrusted);
        _table.WallSkewMs = 10_000;
        _table.Compare(0, 5_000);
        Assert.False(_table.Read().IsTrusted);
    }

    [Fact]
    public void A_clock_that_is_set_back_a_little_waits_instead_of_stepping_back()
    {
        _table.Compare(0, 0);
        var before = _table.Read().NowMs;
        _table.WallSkewMs = -300;
        _table.Compare(0, 0);
        Assert.Equal(new ClockReading(before, IsTrusted: true), _table.Read());
        _table.Pass(299);
        Assert.Equal(before, _table.Read().NowMs);
        _table.Pass(2);
        Assert.Equal(before + 1, _table.Read().NowMs);
    }

    [Fact]
    public void Readings_that_would_wait_too_far_ahead_of_the_database_are_not_trusted()
    {
        _table.WallSkewMs = 400;
        _table.Compare(0, 0);
        (_table.WallSkewMs, _table.DatabaseSkewMs) = (0, -300);
        _table.Compare(0, 0);
        Assert.False(_table.Read().IsTrusted);
        Assert.Equal(700, _table.Clock.SkewMs);
        _table.Compare(0, 0);
        Assert.Equal(new ClockReading(_table.TrueMs, IsTrusted: true), _table.Read());
    }

    [Fact]
    public void A_reading_that_arrives_late_does_not_step_back()
    {
        var clock = new SiloClock();
        clock.Compare(new ClockComparison(0, 1_000, 1_000, 1_000, 0));
        Assert.Equal(1_010, clock.Read(1_010, 10).NowMs);
        Assert.Equal(1_010, clock.Read(1_009, 9).NowMs);
    }
}
