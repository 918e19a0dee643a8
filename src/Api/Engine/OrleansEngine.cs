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
public sealed class OrleansEngine(IGrainFactory grains, IJournalStore journal) : IEngine
{
    public IPollGrain Poll(string city, string poll) => grains.GetGrain<IPollGrain>(GrainKeys.Poll(city, poll));

    public IBallotBoxGrain Box(string city, string poll, int box) =>
        grains.GetGrain<IBallotBoxGrain>(GrainKeys.Box(city, poll, box));

    public ICityGrain City(string city) => grains.GetGrain<ICityGrain>(city);

    public Task ReadBallotsAsync(
        BallotPaper paper, Tally final, IBallotCount counted, CancellationToken cancellationToken) =>
        ClosedBallots.ReadAsync(journal, paper, final, counted, cancellationToken);

    public Task<bool> IsOperatorAsync(byte[] hash) =>
        grains.GetGrain<IOperatorGrain>(GrainKeys.Operator).IsOperatorAsync(hash);
}
