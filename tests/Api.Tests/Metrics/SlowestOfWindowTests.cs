using Microsoft.Extensions.Time.Testing;
using MVoting.Grains.Metrics;

namespace MVoting.Api.Tests.Metrics;

/// <summary>A level that hears of every commit tells of whole windows only: never how many there were, nor which was when.</summary>
public sealed class SlowestOfWindowTests
{
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(SlowestOfWindow.WindowSeconds);

    [Fact]
    public void It_tells_the_slowest_of_the_window_before_and_nothing_of_the_one_under_way()
    {
        var time = new FakeTimeProvider();
        var slowest = new SlowestOfWindow(time);
        slowest.Note(0.2);
        slowest.Note(0.7);
        slowest.Note(0.1);
        Assert.Null(slowest.Read());
        time.Advance(s_window);
        Assert.Equal(0.7, slowest.Read());
        slowest.Note(9);
        Assert.Equal(0.7, slowest.Read());
        time.Advance(s_window);
        Assert.Equal(9, slowest.Read());
    }

    [Fact]
    public void A_window_without_a_commit_has_no_value()
    {
        var time = new FakeTimeProvider();
        var slowest = new SlowestOfWindow(time);
        slowest.Note(0.2);
        time.Advance(2 * s_window);
        Assert.Null(slowest.Read());
    }
}
