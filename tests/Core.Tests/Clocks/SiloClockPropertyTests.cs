using CsCheck;

namespace MVoting.Core.Tests.Clocks;

/// <summary>
/// Proves over random histories of leaps, suspensions, slow answers and a database whose own clock moves: a trusted
/// reading is near the database's clock, and trusted readings do not step back.
/// </summary>
public sealed class SiloClockPropertyTests
{
    [Fact]
    public void A_trusted_reading_is_near_the_clock_it_was_compared_with_and_never_steps_back() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var table = new ClockTable();
            var lastMs = long.MinValue;
            var databaseAtComparisonMs = 0L;
            for (var step = 0; step < 200; step++)
            {
                switch (random.Next(10))
                {
                    case < 4:
                        table.Compare(random.Next(40), random.Next(40));
                        databaseAtComparisonMs = table.DatabaseSkewMs;
                        break;
                    case 4:
                        table.Compare(random.Next(2_000), random.Next(2_000), random.Next(-900, 900));
                        databaseAtComparisonMs = table.DatabaseSkewMs;
                        break;
                    case 5:
                        table.WallSkewMs = random.Next(4) == 0 ? random.Next(-9_000_000, 9_000_000) : random.Next(-700, 700);
                        break;
                    case 6:
                        table.DatabaseSkewMs = random.Next(-700, 700);
                        break;
                    case 7 when random.Next(4) == 0:
                        table.Suspend(random.Next(3_000));
                        break;
                    default:
                        table.Pass(random.Next(1_500));
                        break;
                }

                var reading = table.Read();
                if (!reading.IsTrusted)
                {
                    lastMs = long.MinValue;
                    continue;
                }

                Assert.True(reading.NowMs >= lastMs, "A trusted reading stepped back.");
                lastMs = reading.NowMs;

                // The allowed difference, the round trip that explains some more, and a suspension or a set-back that
                // the two clocks of the machine do not show.
                var offMs = Math.Abs(reading.NowMs - table.TrueMs - databaseAtComparisonMs);
                Assert.True(offMs <= (3 * Limits.ClockSkewMs) + Limits.ClockRoundTripMs, $"A trusted reading is {offMs} ms off.");
            }
        },
        iter: 2_000);

    [Fact]
    public void With_a_database_that_keeps_time_no_trusted_reading_is_more_than_the_allowed_difference_off() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var table = new ClockTable();
            for (var step = 0; step < 100; step++)
            {
                table.WallSkewMs = random.Next(3) == 0 ? random.Next(-3_600_000, 3_600_000) : random.Next(-600, 600);
                table.Compare(0, 0);
                for (var read = 0; read < 3; read++)
                {
                    table.Pass(random.Next(500));
                    if (random.Next(3) == 0)
                    {
                        table.WallSkewMs = random.Next(-3_600_000, 3_600_000);
                    }

                    var reading = table.Read();
                    Assert.True(!reading.IsTrusted || Math.Abs(reading.NowMs - table.TrueMs) <= Limits.ClockSkewMs);
                }
            }
        },
        iter: 2_000);
}
