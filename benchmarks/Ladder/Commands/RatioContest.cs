using MVoting.Ladder.Measure;
using MVoting.Load.Server;
using MVoting.Load.Verdicts;

namespace MVoting.Ladder.Commands;

/// <summary>
/// The floors and the product as processes that live through all rounds, one of them at work at a time: what a round
/// compares has been warm since the first one, and stands seconds apart. The product carries the polls of the rounds
/// before, which the floor does not.
/// </summary>
/// <param name="single">The single route's loop, with the warm-up of a process that has just started.</param>
/// <param name="batch">The batch route's; null: left out, and the floor by hand with it.</param>
/// <param name="expectedVoters">Of each round's poll.</param>
/// <param name="floorOptions">Of the command <c>floor</c>, for both floors.</param>
internal sealed class RatioContest(
    LoopSettings single, LoopSettings? batch, int expectedVoters, IReadOnlyList<string> floorOptions) : IAsyncDisposable
{
    private readonly List<Verdict> _verdicts = [];
    private FloorServer? _floor;
    private FloorServer? _byHand;
    private Target? _product;
    private int _rounds;

    /// <summary>What every round of the product came to, as far as measured.</summary>
    public IReadOnlyList<Verdict> Verdicts => _verdicts;

    /// <param name="database">The product's; null: files of its own.</param>
    public async Task StartAsync(ServerDatabase? database, CancellationToken cancellationToken)
    {
        _floor = await FloorServer.StartAsync(floorOptions, cancellationToken);
        _byHand = batch is null
            ? null
            : await FloorServer.StartAsync([FloorCommand.HandParsed, .. floorOptions], cancellationToken);
        _product = await Target.StartAsync(keepsData: false, TextWriter.Null, cancellationToken, database);
    }

    /// <summary>
    /// One round. Every other one goes the other way round, so that a machine that grows slower favours nobody.
    /// </summary>
    public async Task<RatioRound> RunAsync(CancellationToken cancellationToken)
    {
        Throughput? floor = null, byHand = null, one = null, many = null;
        var steps = new List<Func<Task>>
        {
            async () => floor = await _floor!.MeasureAsync(Of(single), cancellationToken),
        };
        if (_byHand is { } server)
        {
            steps.Add(async () => byHand = await server.MeasureAsync(Of(single), cancellationToken));
        }

        steps.Add(async () => one = await CastAsync(single, cancellationToken));
        if (batch is not null)
        {
            steps.Add(async () => many = await CastAsync(batch, cancellationToken));
        }

        if (_rounds % 2 == 1)
        {
            steps.Reverse();
        }

        foreach (var step in steps)
        {
            await step();
        }

        _rounds++;
        return new RatioRound(floor!, byHand, one!, many);
    }

    public async ValueTask DisposeAsync()
    {
        // Whatever becomes of one, none of the others is left running.
        await using var floor = _floor;
        await using var byHand = _byHand;
        await using var product = _product;
    }

    private async Task<Throughput> CastAsync(LoopSettings settings, CancellationToken cancellationToken)
    {
        var (throughput, verdict) = await new ProductRound(_product!, Of(settings), expectedVoters)
            .RunAsync(cancellationToken);
        _verdicts.Add(verdict);
        return throughput;
    }

    private LoopSettings Of(LoopSettings settings) => _rounds == 0 ? settings : settings.OnWarmServer;
}
