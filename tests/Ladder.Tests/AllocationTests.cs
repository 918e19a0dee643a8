using MVoting.Ladder.Rungs;
using MVoting.Ladder.Samples;

namespace MVoting.Ladder.Tests;

/// <summary>
/// Guards the bytes that a ballot allocates on each rung inside a process. Bytes do not depend on the machine's speed,
/// so a change of the code is all that moves them. The baseline is <c>allocated-bytes.json</c>; it is changed on purpose,
/// by a test run with <c>MVOTING_ACCEPT_ALLOCATIONS=1</c>.
/// </summary>
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private const int Boxes = 4;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Reading_a_ballot_allocates_no_more_than_its_baseline() =>
        CheckAsync(RungIds.Parse, new ParseRung(LadderPaper.Make("guard", 1)), warmup: 2, portions: 5);

    [Fact]
    public Task Admitting_a_ballot_allocates_no_more_than_its_baseline() =>
        CheckAsync(RungIds.Admit, new AdmitRung(LadderPaper.Make("guard", 1)), warmup: 3, portions: 7);

    [Fact]
    public async Task Storing_a_ballot_on_SQLite_allocates_no_more_than_its_baseline()
    {
        var source = StoreSources.Find().Sources.Single(store => store.Id == RungIds.StoreSqlite);
        await CheckAsync(RungIds.StoreSqlite, await source.OpenAsync(Boxes, Stop), warmup: 2, portions: 5);
    }

    [Fact]
    public async Task Casting_a_ballot_into_a_grain_allocates_no_more_than_its_baseline()
    {
        await using var product = await ProductInside.StartAsync(Stop);
        await CheckAsync(RungIds.Grain, new GrainRung(product, Boxes), warmup: 8, portions: 15);
    }

    [Fact]
    public async Task Casting_a_ballot_into_a_lane_allocates_no_more_than_its_baseline()
    {
        await using var product = await ProductInside.StartAsync(Stop);
        await CheckAsync(RungIds.Lane, new LaneRung(product, Boxes), warmup: 8, portions: 15);
    }

    [Fact]
    public async Task A_ballot_that_is_cast_alone_over_HTTP_allocates_no_more_than_its_baseline()
    {
        await using var product = await ProductInside.StartAsync(Stop);

        // Portions so small that the silo's timers, which allocate too, fall between some of them.
        await CheckAsync(RungIds.HttpAlone, new HttpAloneRung(product), warmup: 30, portions: 60);
    }

    private static async Task CheckAsync(string id, IRung rung, int warmup, int portions)
    {
        await using (rung)
        {
            var bytes = await RungMeter.MeasureAllocationAsync(rung, warmup, portions, Stop);
            AllocationBaseline.Check(id, bytes);
        }
    }
}
