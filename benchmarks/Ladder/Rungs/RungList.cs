using MVoting.Core.Polls;
using MVoting.Ladder.Commands;
using MVoting.Ladder.Measure;
using MVoting.Ladder.Samples;
using MVoting.Load;
using MVoting.Load.Server;

namespace MVoting.Ladder.Rungs;

/// <summary>Every rung that this machine has what it takes for, from the ground up.</summary>
internal sealed class RungList
{
    /// <summary>Boxes of a city of two million: what one silo of a larger city's cluster holds.</summary>
    public const int Boxes = 8;

    private const int Connections = 128;
    private const int BatchConnections = 4;
    private const int BallotsPerBatch = 1_000;

    private readonly BallotPaper _paper = LadderPaper.Make("ladder", boxes: 1);
    private readonly Dictionary<string, List<CommitTimes>> _commits = [];

    public RungList()
    {
        var stores = StoreSources.Find();
        Missing = stores.Missing;
        Rungs =
        [
            new(RungIds.Floor, "HTTP floor, minimal API", null, (settings, stop) => FloorAsync(settings, false, stop)),
            new(RungIds.FloorByHand, "HTTP floor, parsed by hand", RungIds.Floor, (settings, stop) => FloorAsync(settings, true, stop)),
            InProcess(RungIds.Parse, "JSON to bytes and keys", null, () => Task.FromResult<IRung>(new ParseRung(_paper))),
            InProcess(RungIds.Admit, "box: admit, build, apply", RungIds.Parse, () => Task.FromResult<IRung>(new AdmitRung(_paper))),
            .. stores.Sources.Select(Store),
            InProduct(RungIds.Grain, "grain, durable on SQLite", RungIds.StoreSqlite, product => new GrainRung(product, Boxes)),
            InProduct(RungIds.Lane, "lane, durable on SQLite", RungIds.Grain, product => new LaneRung(product, Boxes)),
            new(RungIds.HttpSingle, "HTTP single, SQLite", RungIds.FloorByHand, (settings, stop) => ProductAsync(settings, null, stop)),
            new(RungIds.HttpBatch, "HTTP batch, SQLite", RungIds.Lane, (settings, stop) => ProductAsync(settings, BallotsPerBatch, stop)),
            InProcess(RungIds.Replay, "replay from SQLite", null, async () => await ReplayRung.MakeAsync(CancellationToken.None)),
        ];
    }

    public IReadOnlyList<Rung> Rungs { get; }

    /// <summary>What is not here, and what it would take.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>How long the flushes of each store took that was measured, by its rung.</summary>
    public IReadOnlyDictionary<string, List<CommitTimes>> Commits => _commits;

    private Rung Store(StoreSource source) => new(
        source.Id,
        source.Name,
        RungIds.Admit,
        async (settings, cancellationToken) =>
        {
            await using var rung = await source.OpenAsync(Boxes, cancellationToken);
            var figures = await RungMeter.MeasureAsync(rung, settings.Warmup, settings.Measured, cancellationToken);
            _commits[source.Id] = await CommitShapes.SampleAsync(rung, Boxes, cancellationToken);
            return figures;
        });

    private static Rung InProcess(string id, string name, string? below, Func<Task<IRung>> make) => new(
        id,
        name,
        below,
        async (settings, cancellationToken) =>
        {
            await using var rung = await make();
            return await RungMeter.MeasureAsync(rung, settings.Warmup, settings.Measured, cancellationToken);
        });

    private static Rung InProduct(string id, string name, string below, Func<ProductInside, IRung> make) => new(
        id,
        name,
        below,
        async (settings, cancellationToken) =>
        {
            await using var product = await ProductInside.StartAsync(cancellationToken);
            await using var rung = make(product);
            return await RungMeter.MeasureAsync(rung, settings.Warmup, settings.Measured, cancellationToken);
        });

    private static async Task<RungFigures> FloorAsync(
        RoundSettings settings, bool isHandParsed, CancellationToken cancellationToken)
    {
        await using var floor = await FloorServer.StartAsync(
            isHandParsed ? [FloorCommand.HandParsed] : [], cancellationToken);
        return FiguresOf(await floor.MeasureAsync(Loop(settings, null), cancellationToken));
    }

    private static async Task<RungFigures> ProductAsync(
        RoundSettings settings, int? batch, CancellationToken cancellationToken)
    {
        await using var server = new Target(await ApiServer.StartAsync(
            keepsData: false, TextWriter.Null, cancellationToken, program: ProductCommand.Program));
        var (throughput, verdict) = await new ProductRound(
            server,
            Loop(settings, batch),
            Boxes * Core.Limits.VotersPerBox,
            AllocatedRoute.Reader(server.Address)).RunAsync(cancellationToken);
        return verdict.Holds
            ? FiguresOf(throughput)
            : throw new NoVerdictException("The tally of a rung is not what was acknowledged.");
    }

    private static LoopSettings Loop(RoundSettings settings, int? batch) =>
        new(settings.Warmup, settings.Measured, batch is null ? Connections : BatchConnections, batch);

    private static RungFigures FiguresOf(Throughput throughput) => new(
        throughput.PerSecond, throughput.CpuMicroseconds, throughput.AllocatedBytes ?? 0);
}
