using MVoting.Core;
using MVoting.Ladder.Capacity;
using MVoting.Ladder.Rungs;

namespace MVoting.Ladder.Tests.Capacity;

/// <summary>Proves that the capacity model and its simulation agree where both can be known, and that limits are limits.</summary>
public sealed class CapacityTests
{
    private const double SimulatedSeconds = 5;

    private static readonly SiloLoad s_load = new(BallotsPerSecond: 20_000, Boxes: 8, JournalBytes: 28, BoxMicroseconds: 0.8);

    [Fact]
    public void Flushes_that_all_take_two_milliseconds_are_five_hundred_a_second_in_both()
    {
        var curve = Curve((1_000, [2, 2, 2]), (1_000_000, [2, 2, 2]));

        var model = CommitModel.Of(s_load, curve);
        var simulated = new CommitSimulation(s_load, curve, seed: 1).Run(SimulatedSeconds);

        Assert.Equal(500, model.CommitsPerSecond, 6);
        Assert.InRange(simulated.CommitsPerSecond, 490, 500);
        Assert.InRange(simulated.BallotsPerCommit, 38, 42);
        Assert.InRange(simulated.MeanMs, 0.8 * model.MeanMs, 1.2 * model.MeanMs);
    }

    [Fact]
    public void Flushes_that_grow_with_their_bytes_agree_within_a_tenth()
    {
        var curve = Curve((1_000, [0.5, 1, 1.5]), (101_000, [8, 10, 12]));

        var model = CommitModel.Of(s_load, curve);
        var simulated = new CommitSimulation(s_load, curve, seed: 1).Run(SimulatedSeconds);

        Assert.InRange(simulated.CommitsPerSecond, 0.9 * model.CommitsPerSecond, 1.1 * model.CommitsPerSecond);
        Assert.InRange(simulated.BytesPerSecond, 0.9 * model.BytesPerSecond, 1.1 * model.BytesPerSecond);
    }

    [Fact]
    public void A_store_that_takes_fewer_bytes_than_come_in_has_no_capacity()
    {
        var curve = Curve((1_000, [10]), (2_000, [20]));

        Assert.Throws<InvariantException>(() => CommitModel.Of(s_load, curve));
    }

    [Theory]
    [InlineData("General Purpose", 20, 6)]
    [InlineData("General Purpose", 51, null)]
    [InlineData("Business Critical", 20, 2)]
    [InlineData("Hyperscale", 99, 2)]
    public void A_tier_of_Azure_SQL_is_taken_with_the_fewest_cores_whose_log_is_wide_enough(
        string tier, double megabytes, int? cores) =>
        Assert.Equal(cores, AzureSqlLimits.Tiers.Single(one => one.Tier == tier).VCoresFor(megabytes));

    private static CommitCurve Curve(params (int SizeBytes, double[] Milliseconds)[] shapes) =>
        new(shapes.Select(shape => new CommitTimes(1, 1, shape.SizeBytes, shape.Milliseconds)));
}
