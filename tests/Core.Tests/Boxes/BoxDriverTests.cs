using MVoting.Core.Boxes;
using MVoting.Core.Clocks;
using MVoting.Core.Segments;

namespace MVoting.Core.Tests.Boxes;

/// <summary>Proves how a box is driven: restored while its callers wait, ended by a wrong clock, paced when it has very many small segments.</summary>
public sealed class BoxDriverTests
{
    [Fact]
    public void Calls_wait_until_the_journal_is_read_and_those_that_waited_too_long_are_not_counted()
    {
        var surroundings = new Surroundings();
        var driver = surroundings.Activate();
        var old = surroundings.Cast(driver, voter: 1);
        surroundings.NowMs += Limits.CastPatienceMs;
        var fresh = surroundings.Cast(driver, voter: 2);
        Assert.False(old.IsAnswered || fresh.IsAnswered);

        surroundings.Restore(driver);
        Assert.Equal(CastStatus.TryAgain, old.Status);
        Assert.False(fresh.IsAnswered);
        driver.OnAppend(AppendOutcome.Durable);
        Assert.Equal(CastStatus.Counted, fresh.Status);
    }

    [Fact]
    public void A_silo_whose_clock_is_not_trusted_ends_its_boxes()
    {
        var surroundings = new Surroundings();
        var driver = surroundings.Activate();
        surroundings.Restore(driver);
        surroundings.IsTrusted = false;
        Assert.Equal(CastStatus.TryAgain, surroundings.Cast(driver, voter: 1).Status);
        Assert.Equal(BoxEnding.ClockUntrusted, surroundings.Ending);
        surroundings.IsTrusted = true;
        Assert.Equal(CastStatus.TryAgain, surroundings.Cast(driver, voter: 1).Status);
    }

    [Fact]
    public void A_journal_that_cannot_be_read_ends_the_activation_and_nobody_waits_for_ever()
    {
        var surroundings = new Surroundings();
        var driver = surroundings.Activate();
        var cast = surroundings.Cast(driver, voter: 1);
        for (var attempt = 1; attempt < Limits.AppendAttempts; attempt++)
        {
            driver.OnReadFailed();
            Assert.Equal(BoxTimer.Retry, surroundings.Waits[^1]);
            driver.OnTimer(BoxTimer.Retry);
        }

        driver.OnReadFailed();
        Assert.Equal(BoxEnding.JournalUnavailable, surroundings.Ending);
        Assert.Equal(CastStatus.TryAgain, cast.Status);
    }

    [Fact]
    public void A_box_with_very_many_lone_ballots_waits_for_company_and_a_quiet_one_does_not()
    {
        var surroundings = new Surroundings();
        for (var voter = 1; surroundings.Table.Journal.Count < Limits.SegmentsBeforePacing; voter++)
        {
            surroundings.Table.Cast(voter, 1, 1);
        }

        var driver = surroundings.Activate();
        surroundings.Restore(driver);
        surroundings.NowMs = surroundings.Table.NowMs + BoxDriver.PaceMs;
        surroundings.Cast(driver, voter: 1_000_001);
        Assert.Single(surroundings.Appends);
        driver.OnAppend(AppendOutcome.Durable);

        // The next one comes within the pace: it waits, and takes along who comes meanwhile.
        surroundings.Cast(driver, voter: 1_000_002);
        Assert.Equal(BoxTimer.Pace, surroundings.Waits[^1]);
        surroundings.Cast(driver, voter: 1_000_003);
        Assert.Single(surroundings.Appends);
        driver.OnTimer(BoxTimer.Pace);
        Assert.Equal(2, Segment.CountBallots(surroundings.Appends[^1].Bytes.Span));
    }

    private sealed class Surroundings : IBoxEffects
    {
        public BoxTable Table { get; } = BoxTable.Open();

        public long NowMs { get; set; } = BoxTable.OpenedMs;

        public bool IsTrusted { get; set; } = true;

        public BoxEnding? Ending { get; private set; }

        public List<BoxTimer> Waits { get; } = [];

        public List<SegmentRow> Appends { get; } = [];

        public BoxDriver Activate()
        {
            var driver = new BoxDriver(Table.Paper.Uid, 0, this);
            driver.Start();
            return driver;
        }

        public void Restore(BoxDriver driver)
        {
            driver.OnRows(Table.Journal);
            driver.OnRows([]);
        }

        public TestCast Cast(BoxDriver driver, int voter)
        {
            var cast = new TestCast(1);
            driver.Cast(
                BoxTable.Request(Table.Paper.Hash.Span, new CastBallot(BoxTable.Voter(voter), 1, Table.Ballot(1))), cast);
            return cast;
        }

        public ClockReading ReadClock() => new(NowMs, IsTrusted);

        public Guid NewId() => Guid.NewGuid();

        public void Append(SegmentRow row, bool alone) => Appends.Add(row);

        public void Read(int from)
        {
        }

        public void ReadDatabaseClock()
        {
        }

        public void Wait(int delayMs, BoxTimer timer)
        {
            if (timer != BoxTimer.Report)
            {
                Waits.Add(timer);
            }
        }

        public void Report(RunningTotals totals)
        {
        }

        public void ReportLoss()
        {
        }

        public void OnActive()
        {
        }

        public void OnFenced()
        {
        }

        public void OnEnded(BoxEnding why, Exception? fault) => Ending = why;
    }
}
