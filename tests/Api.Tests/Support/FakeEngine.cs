using System.Collections.Concurrent;
using MVoting.Api.Engine;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;
using MVoting.Grains.Boxes;
using MVoting.Grains.Cities;
using MVoting.Grains.Polls;
using MVoting.Grains.Secrets;

namespace MVoting.Api.Tests.Support;

/// <summary>Grains in memory, for the doors to call.</summary>
public sealed class FakeEngine(MasterSecret master, string operatorKey) : IEngine
{
    private readonly ConcurrentDictionary<string, FakePoll> _polls = new();
    private readonly ConcurrentDictionary<string, FakeBox> _boxes = new();
    private readonly ConcurrentDictionary<string, FakeCity> _cities = new();
    private readonly byte[] _operatorHash = master.HashKey(operatorKey.AsSpan());

    public int OperatorReads { get; private set; }

    /// <summary>How often the ballots of a poll were read.</summary>
    public int BallotReads { get; private set; }

    /// <summary>Runs before ballots are read; may wait or throw.</summary>
    public Func<CancellationToken, Task> BeforeBallots { get; set; } = _ => Task.CompletedTask;

    public FakePoll PollOf(string city, string poll) =>
        _polls.GetOrAdd($"{city}/{poll}", _ => new FakePoll(city, poll, master, box => BoxOf(city, poll, box)));

    public FakeBox BoxOf(string city, string poll, int box = 0) => _boxes.GetOrAdd($"{city}/{poll}/{box}", _ => new FakeBox());

    public FakeCity CityOf(string city) => _cities.GetOrAdd(city, _ => new FakeCity());

    IPollGrain IEngine.Poll(string city, string poll) => PollOf(city, poll);

    IBallotBoxGrain IEngine.Box(string city, string poll, int box) => BoxOf(city, poll, box);

    ICityGrain IEngine.City(string city) => CityOf(city);

    async Task IEngine.ReadBallotsAsync(
        BallotPaper paper, Tally final, IBallotCount counted, CancellationToken cancellationToken)
    {
        BallotReads++;
        await BeforeBallots(cancellationToken);
        for (var box = 0; box < paper.Boxes; box++)
        {
            foreach (var ballot in BoxOf(paper.City, paper.Poll, box).Counted)
            {
                counted.Add(ballot);
            }
        }
    }

    Task<byte[]?> IEngine.GetOperatorHashAsync()
    {
        OperatorReads++;
        return Task.FromResult<byte[]?>(_operatorHash);
    }
}
