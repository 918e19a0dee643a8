using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;
using MVoting.Grains;
using MVoting.Grains.Boxes;
using MVoting.Grains.Cities;
using MVoting.Grains.Operators;
using MVoting.Grains.Polls;
using MVoting.Journal;

namespace MVoting.Api.Engine;

/// <summary>The engine as the silo inside this process, or the cluster behind it, has it.</summary>
public sealed class OrleansEngine(IGrainFactory grains, IJournalStore journal, EngineCalls calls) : IEngine
{
    public IPollGrain Poll(string city, string poll) =>
        new SteadyPoll(grains.GetGrain<IPollGrain>(GrainKeys.Poll(city, poll)), calls);

    public IBallotBoxGrain Box(string city, string poll, int box) =>
        new SteadyBox(grains.GetGrain<IBallotBoxGrain>(GrainKeys.Box(city, poll, box)), calls);

    public ICityGrain City(string city) => new SteadyCity(grains.GetGrain<ICityGrain>(city), calls);

    public Task ReadBallotsAsync(
        BallotPaper paper, Tally final, IBallotCount counted, CancellationToken cancellationToken) =>
        ClosedBallots.ReadAsync(journal, paper, final, counted, cancellationToken);

    public Task<byte[]?> GetOperatorHashAsync() => calls.SendAsync(
        CallPatience.Repeated,
        grains.GetGrain<IOperatorGrain>(GrainKeys.Operator),
        static grain => new ValueTask<byte[]?>(grain.GetKeyHashAsync())).AsTask();
}
