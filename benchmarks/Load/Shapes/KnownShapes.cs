using MVoting.Core;
using MVoting.Load.Casting;

namespace MVoting.Load.Shapes;

/// <summary>Every shape there is.</summary>
public static class KnownShapes
{
    private const double CalmSeconds = 4;
    private const double RestSeconds = 5;

    /// <summary>Of the capacity, before and after the main part.</summary>
    private const double CalmShare = 0.1;

    /// <summary>Seconds between two ballots of a quiet poll.</summary>
    private const double QuietSeconds = 100;

    private const int PollsAtOnce = 18;
    private const int StormCopies = 50;
    private const int ReadersPerBallot = 10;

    /// <summary>More than stand in one box's full lane and in its call under way; tests/Ladder.Tests holds it to the doors' limits.</summary>
    private const int ConnectionsThatFillALane = 12_000;

    private static readonly TimeSpan s_databaseDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_farDatabase = TimeSpan.FromMilliseconds(200);

    /// <summary>Of one who finds all connections of the generator taken.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("flash-crowd", "From next to nothing to twice the capacity within one second.", FlashCrowd),
        new(
            "slow-crowd",
            "The same crowd on a database that takes 200 ms a message: a lane fills, and the rest hears 503.",
            SlowCrowd,
            IsOnSlowDatabase: true,
            s_farDatabase,
            ConnectionsThatFillALane),
        new("last-hour", "The last hour before closing, pressed together: it rises to the capacity.", LastHour),
        new("readers", "Ten readers refresh the results for each ballot.", Readers),
        new("hot-among-quiet", "One hot poll at 0.8 of the capacity among 10,000 with a ballot every 100 s.", HotAmongQuiet),
        new("eighteen-polls", "18 polls at once, together at 0.8 of the capacity.", EighteenPolls),
        new("duplicate-storm", "Every voter sends the same ballot 50 times at the same moment.", DuplicateStorm),
        new("slow-database", "In its middle every message to the database takes 50 ms longer.", SlowDatabase, IsOnSlowDatabase: true),
    ];

    private static ShapePlan FlashCrowd(ShapeScale scale)
    {
        var plan = Between(
            scale,
            new ArrivalStretch(1, CalmShare * scale.Capacity, 2 * scale.Capacity),
            Flat(scale.Seconds, 2 * scale.Capacity));
        return plan with { Streams = [plan.Streams[0] with { Patience = s_patience }] };
    }

    private static ShapePlan SlowCrowd(ShapeScale scale)
    {
        var plan = FlashCrowd(scale);
        return plan with { Streams = [plan.Streams[0] with { ExpectedVoters = Limits.VotersPerBox }] };
    }

    private static ShapePlan LastHour(ShapeScale scale) => Between(
        scale,
        new ArrivalStretch(scale.Seconds / 2, CalmShare * scale.Capacity, 0.2 * scale.Capacity),
        new ArrivalStretch(scale.Seconds / 3, 0.2 * scale.Capacity, 0.6 * scale.Capacity),
        new ArrivalStretch(scale.Seconds / 6, 0.6 * scale.Capacity, scale.Capacity));

    private static ShapePlan Readers(ShapeScale scale)
    {
        var ballots = 0.05 * scale.Capacity;
        return new ShapePlan
        {
            Streams = [new ShapeStream("ballots", new ArrivalCurve(Flat(scale.Seconds, ballots)))],
            Readers = new ArrivalCurve(Flat(scale.Seconds, ReadersPerBallot * ballots)),
            Main = (0, scale.Seconds),
        };
    }

    private static ShapePlan HotAmongQuiet(ShapeScale scale) => Beside(
        scale,
        new ShapeStream("hot", new ArrivalCurve(Flat(scale.Seconds, 0.8 * scale.Capacity))),
        new ShapeStream("quiet", new ArrivalCurve(Flat(scale.Seconds, scale.QuietPolls / QuietSeconds)), scale.QuietPolls));

    private static ShapePlan EighteenPolls(ShapeScale scale) => Beside(
        scale, new ShapeStream("18 polls", new ArrivalCurve(Flat(scale.Seconds, 0.8 * scale.Capacity)), PollsAtOnce));

    private static ShapePlan DuplicateStorm(ShapeScale scale) => Beside(
        scale,
        new ShapeStream(
            "storm", new ArrivalCurve(Flat(scale.Seconds, 0.5 * scale.Capacity / StormCopies)), Copies: StormCopies));

    private static ShapePlan SlowDatabase(ShapeScale scale) =>
        Between(scale, Flat(scale.Seconds, CalmShare * scale.Capacity)) with { DatabaseDelay = s_databaseDelay };

    private static ShapePlan Beside(ShapeScale scale, params ShapeStream[] streams) =>
        new() { Streams = streams, Main = (0, scale.Seconds) };

    /// <summary>A main part between two calm ones, so that what was normal before is known, and when it is so again.</summary>
    private static ShapePlan Between(ShapeScale scale, params ArrivalStretch[] main)
    {
        var calm = CalmShare * scale.Capacity;
        var end = CalmSeconds + main.Sum(stretch => stretch.Seconds);
        return new ShapePlan
        {
            Streams = [new ShapeStream("ballots", new ArrivalCurve([Flat(CalmSeconds, calm), .. main, Flat(RestSeconds, calm)]))],
            // The first second is the program's and the server's own warming up.
            Calm = (1, CalmSeconds),
            Main = (CalmSeconds, end),
        };
    }

    private static ArrivalStretch Flat(double seconds, double perSecond) => new(seconds, perSecond, perSecond);
}
