using MVoting.Core.Boxes;
using MVoting.Core.Segments;
using MVoting.Grains.Boxes;
using MVoting.Testing;

namespace MVoting.Grains.Tests;

/// <summary>
/// The recount of a box goes in steps, one reading at a time, so that a box of any number of segments is counted again
/// although a call of a grain has 30 s. The engine of these tests reads one segment a step.
/// </summary>
public sealed class RecountTests
{
    private const int GuardMs = 120_000;
    private const int Voters = 20;

    // The opening, a segment a ballot, the seal.
    private const int Segments = Voters + 2;

    [Fact(Timeout = GuardMs)]
    public async Task A_recount_goes_on_where_the_last_step_ended()
    {
        await using var engine = await Engine.StartAsync();
        var recount = await HoldAsync(engine);
        var reads = engine.Journal.Reads;
        var answer = await recount.RecountAsync(Segments);
        for (var reached = 1; reached < Segments; reached++)
        {
            Assert.Equal((false, reached, null, null), (answer.Done, answer.Reached, answer.Totals, answer.Damage));
            answer = await recount.RecountAsync(Segments);
        }

        Assert.True(answer.Done);
        Assert.Equal((Segments, true), (answer.Totals!.Segment, answer.Totals.Sealed));
        Assert.Equal(Segments, engine.Journal.Reads - reads);

        // The next one counts anew.
        Assert.Equal((false, 1), await StepAsync(recount, Segments));
    }

    [Fact(Timeout = GuardMs)]
    public async Task To_the_end_of_the_journal_means_to_its_end()
    {
        await using var engine = await Engine.StartAsync();
        var recount = await HoldAsync(engine);
        var answer = await UntilDoneAsync(recount, int.MaxValue);
        Assert.Equal((Segments, true), (answer.Totals!.Segment, answer.Totals.Sealed));
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_segment_before_what_was_read_begins_anew()
    {
        await using var engine = await Engine.StartAsync();
        var recount = await HoldAsync(engine);
        for (var reached = 1; reached <= 5; reached++)
        {
            Assert.Equal((false, reached), await StepAsync(recount, Segments));
        }

        // A later one is continued, an earlier one is not.
        Assert.Equal((false, 6), await StepAsync(recount, 7));
        Assert.Equal((false, 1), await StepAsync(recount, 2));
        var answer = await recount.RecountAsync(2);
        Assert.True(answer.Done);
        Assert.Equal(2, answer.Totals!.Segment);
    }

    [Theory(Timeout = GuardMs)]
    [InlineData(StoreFaultKind.FailBefore)]
    [InlineData(StoreFaultKind.Throw)]
    public async Task A_step_that_fails_loses_nothing_of_those_before_it(StoreFaultKind kind)
    {
        await using var engine = await Engine.StartAsync();
        var recount = await HoldAsync(engine);
        Assert.Equal((false, 1), await StepAsync(recount, Segments));
        engine.Journal.OnRead = (_, _) => new StoreFault(kind);
        await Assert.ThrowsAnyAsync<Exception>(() => recount.RecountAsync(Segments));
        engine.Journal.OnRead = null;
        Assert.Equal((false, 2), await StepAsync(recount, Segments));
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_call_beside_one_that_hangs_starts_no_second_reading()
    {
        await using var engine = await Engine.StartAsync();
        var recount = await HoldAsync(engine);
        var reads = engine.Journal.Reads;
        var hangs = engine.Journal.NextHang;
        engine.Journal.OnRead = (_, _) =>
        {
            engine.Journal.OnRead = null;
            return new StoreFault(StoreFaultKind.HangBefore);
        };
        var first = recount.RecountAsync(Segments);
        await hangs;
        var second = recount.RecountAsync(Segments);
        engine.Journal.Release();
        Assert.Equal((1, 2), ((await first).Reached, (await second).Reached));
        Assert.Equal(2, engine.Journal.Reads - reads);
    }

    [Theory(Timeout = GuardMs)]
    [InlineData("live")]
    [InlineData("sealed")]
    public async Task Damage_is_an_answer_and_names_no_segment_of_a_sealed_poll(string results)
    {
        await using var engine = await Engine.StartAsync();
        var recount = await HoldAsync(engine, results);
        engine.Journal.OnReadRows = rows => [.. rows.Select(row => row.Number == 7 ? Damaged(row) : row)];
        var answer = await UntilDoneAsync(recount, Segments);
        Assert.Null(answer.Totals);
        Assert.Equal(6, answer.Reached);
        Assert.Equal(results == "live", answer.Damage!.Contains('7', StringComparison.Ordinal));

        // A repair is seen by the next recount.
        engine.Journal.OnReadRows = null;
        Assert.Equal(Segments, (await UntilDoneAsync(recount, Segments)).Totals!.Segment);
    }

    private static async Task<IBoxRecountGrain> HoldAsync(Engine engine, string results = "live")
    {
        var election = new Election(engine, "budget");
        await election.OpenAsync(Election.Definition(results: results));
        for (var voter = 0; voter < Voters; voter++)
        {
            Assert.Equal(CastStatus.Counted, (await election.CastAsync($"voter-{voter}", "b1", "a")).Status);
        }

        await election.CloseAsync();
        return engine.Grains.GetGrain<IBoxRecountGrain>(GrainKeys.Box("riverside", "budget", 0));
    }

    private static async Task<(bool Done, int Reached)> StepAsync(IBoxRecountGrain recount, int segment)
    {
        var answer = await recount.RecountAsync(segment);
        return (answer.Done, answer.Reached);
    }

    private static async Task<BoxRecount> UntilDoneAsync(IBoxRecountGrain recount, int segment)
    {
        while (true)
        {
            var answer = await recount.RecountAsync(segment);
            if (answer.Done)
            {
                return answer;
            }
        }
    }

    private static SegmentRow Damaged(SegmentRow row)
    {
        var bytes = row.Bytes.ToArray();
        bytes[^1] ^= 0x5A;
        return new SegmentRow(row.Poll, row.Box, row.Number, row.Id, bytes);
    }
}
