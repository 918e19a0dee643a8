using MVoting.Load.Casting;

namespace MVoting.Load.Tests.Casting;

/// <summary>Proves when arrivals are due: both ways of asking agree, in flat stretches, rises and pauses.</summary>
public sealed class ArrivalCurveTests
{
    [Fact]
    public void A_steady_curve_hands_out_one_after_the_other()
    {
        var curve = ArrivalCurve.Steady(10, 5);

        Assert.Equal((10, 2.0), (curve.Count, curve.Seconds));
        Assert.Equal((0, 1.0), (curve.SecondsAt(0), curve.SecondsAt(5)));
        Assert.Equal((1, 6, 10), (curve.DueBy(0), curve.DueBy(1), curve.DueBy(100)));
    }

    [Fact]
    public void A_rise_from_nothing_brings_a_quarter_by_its_half()
    {
        var curve = new ArrivalCurve(new ArrivalStretch(2, 0, 100));

        Assert.Equal(100, curve.Count);
        Assert.Equal(1, curve.SecondsAt(25), 9);
        Assert.Equal(0, curve.SecondsAt(0));
    }

    [Fact]
    public void In_every_curve_an_arrival_is_due_from_its_moment_on()
    {
        var curve = new ArrivalCurve(
            new ArrivalStretch(1, 10, 10),
            new ArrivalStretch(1, 10, 200),
            new ArrivalStretch(0.5, 0, 0),
            new ArrivalStretch(2, 200, 0));
        const double instant = 1e-6;
        for (var arrival = 1; arrival < curve.Count; arrival++)
        {
            var due = curve.SecondsAt(arrival);
            Assert.True(due >= curve.SecondsAt(arrival - 1), $"arrival {arrival}");
            Assert.True(curve.DueBy(due + instant) > arrival, $"arrival {arrival} at {due}");
            Assert.True(curve.DueBy(due - instant) <= arrival, $"arrival {arrival} before {due}");
        }
    }
}
