using MVoting.Api.Engine;
using MVoting.Api.Metrics;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;

namespace MVoting.Api.Ballots;

/// <summary>
/// What a node keeps of a poll whose ballot paper is frozen: everything the way of a ballot needs, immutable but
/// for the lanes, which are made when their box gets its first ballot.
/// </summary>
public sealed class PollAtDoor
{
    private readonly Lane?[] _lanes;
    private readonly IEngine _engine;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private volatile bool _wasUsed = true;

    public PollAtDoor(BallotPaper paper, PollSecret secret, IEngine engine, TimeProvider time, ILogger logger)
    {
        Paper = paper;
        Secret = secret;
        Reader = new BallotReader(paper);
        Receipt = new ReceiptJson(paper.Poll);
        _lanes = new Lane?[paper.Boxes];
        _engine = engine;
        _time = time;
        _logger = logger;
    }

    public BallotPaper Paper { get; }

    /// <summary>Whether nothing may count this poll's ballots before it is published; afterwards nothing does either.</summary>
    public bool IsSealed => Paper.Definition.Results == ResultsMode.Sealed;

    /// <summary>The lanes that there are.</summary>
    public IEnumerable<Lane> Lanes => _lanes.OfType<Lane>();

    public PollSecret Secret { get; }

    public BallotReader Reader { get; }

    public ReceiptJson Receipt { get; }

    /// <summary>Notes that the poll is in use. Writes only when it must: the flag is shared by all cores.</summary>
    public void Touch()
    {
        if (!_wasUsed)
        {
            _wasUsed = true;
        }
    }

    /// <summary>Whether the poll was used since the last time this was asked.</summary>
    public bool TakeUsed()
    {
        var used = _wasUsed;
        _wasUsed = false;
        return used;
    }

    /// <summary>The lane of a box.</summary>
    public Lane LaneOf(int box) => Volatile.Read(ref _lanes[box]) ?? MakeLane(box);

    private Lane MakeLane(int box)
    {
        var called = _engine.Box(Paper.City, Paper.Poll, box);
        var made = new Lane(IsSealed ? called : new MeteredBox(called), Paper.Hash, _time, _logger);
        return Interlocked.CompareExchange(ref _lanes[box], made, null) ?? made;
    }
}
