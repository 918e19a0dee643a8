using Microsoft.Extensions.Time.Testing;
using MVoting.Core.Counting;
using MVoting.Silo.Commands;

namespace MVoting.Silo.Tests;

/// <summary>Proves when the command <c>outcome</c> tells how far it is: at a terminal, after a second, or when much is announced.</summary>
public sealed class CountDisplayTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly StringWriter _writer = new();

    public void Dispose() => _writer.Dispose();

    [Fact]
    public void A_short_count_shows_nothing()
    {
        using (var display = new CountDisplay(_writer, CountDisplayKind.Terminal, _time))
        {
            display.Report(new CountProgress(CountStage.Rounds, 0, 20));
            _time.Advance(TimeSpan.FromMilliseconds(999));
            display.Report(new CountProgress(CountStage.Rounds, 3, 20));
        }

        Assert.Equal("", _writer.ToString());
    }

    [Fact]
    public void A_long_one_shows_a_line_that_is_rewritten_and_taken_away_at_the_end()
    {
        using (var display = new CountDisplay(_writer, CountDisplayKind.Terminal, _time))
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            display.Report(new CountProgress(CountStage.Shares, 1_000, 2_000));
            _time.Advance(TimeSpan.FromMilliseconds(199));
            display.Report(new CountProgress(CountStage.Shares, 1_100, 2_000));
            _time.Advance(TimeSpan.FromMilliseconds(1));
            display.Report(new CountProgress(CountStage.Reasons, 7, 9));
        }

        Assert.Equal(
            "\r1,000 of at most 2,000 shares" + "\r7 of at most 9 losing options explained" + "\r" + new string(' ', 39) + "\r",
            _writer.ToString());
    }

    [Fact]
    public void Much_that_is_announced_is_shown_before_it_starts()
    {
        using var display = new CountDisplay(_writer, CountDisplayKind.Terminal, _time);
        display.Report(new CountProgress(CountStage.Shares, 0, CountDisplay.ManyShares));
        Assert.Equal("", _writer.ToString());
        display.Report(new CountProgress(CountStage.Shares, 0, CountDisplay.ManyShares + 1));
        Assert.Equal("\r0 of at most 100,001 shares", _writer.ToString());
    }

    [Fact]
    public void Into_a_file_nothing_is_written()
    {
        using (var display = new CountDisplay(_writer, CountDisplayKind.Nothing, _time))
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            display.Report(new CountProgress(CountStage.Shares, 0, long.MaxValue));
        }

        Assert.Equal("", _writer.ToString());
    }

    [Fact]
    public void Lines_that_were_asked_for_come_every_ten_seconds()
    {
        using (var display = new CountDisplay(_writer, CountDisplayKind.Lines, _time))
        {
            display.Report(new CountProgress(CountStage.Shares, 0, CountDisplay.ManyShares + 1));
            _time.Advance(TimeSpan.FromMilliseconds(9_999));
            display.Report(new CountProgress(CountStage.Shares, 7, 100_001));
            _time.Advance(TimeSpan.FromMilliseconds(1));
            display.Report(new CountProgress(CountStage.Shares, 8, 100_001));
        }

        Assert.Equal("0 of at most 100,001 shares|8 of at most 100,001 shares|", _writer.ToString().ReplaceLineEndings("|"));
    }
}
