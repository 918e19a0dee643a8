using System.Collections.Concurrent;
using MVoting.Api.Engine;
using MVoting.Api.Problems;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using MVoting.Grains.Secrets;

namespace MVoting.Api.Ballots;

/// <summary>
/// The polls that this node keeps ready to take ballots. A frozen paper never changes, so it is kept until the room
/// is needed (second chance: what was used since the last look stays). A poll that is missing or has no paper yet
/// is asked for each time, by reads that are joined and never older than the question (<see cref="FreshRead{T}"/>).
/// </summary>
/// <param name="most">Polls that are kept ready.</param>
public sealed partial class PollDoors(
    IEngine engine,
    MasterSecret master,
    TimeProvider time,
    ILogger<PollDoors> logger,
    int most = DoorLimits.PollsAtTheDoor)
{
    private readonly ConcurrentDictionary<PollName, PollAtDoor> _ready = new();
    private readonly ConcurrentDictionary<PollName, FreshRead<DoorFinding>> _reads = new();
    private readonly Queue<PollAtDoor> _order = new();
    private readonly Lock _orderGate = new();
    private long _sizeBytes;

    /// <summary>The polls that are kept ready.</summary>
    public IEnumerable<PollAtDoor> Ready => _ready.Select(pair => pair.Value);

    /// <summary>The poll if it is kept ready; the way without a wait.</summary>
    public PollAtDoor? Find(string city, string poll)
    {
        if (!_ready.TryGetValue(new PollName(city, poll), out var found))
        {
            return null;
        }

        found.Touch();
        return found;
    }

    /// <summary>Asks the poll itself. Never throws: storage that is away is a refusal.</summary>
    public async Task<DoorFinding> LookAsync(string city, string poll)
    {
        if (!Identifiers.IsId(city) || !Identifiers.IsId(poll))
        {
            return new DoorFinding(null, ProblemKinds.NotFound);
        }

        var name = new PollName(city, poll);
        while (true)
        {
            var read = _reads.GetOrAdd(
                name, static (name, doors) => new FreshRead<DoorFinding>(() => doors.ReadAsync(name)), this);
            var finding = read.TryReadAsync();
            if (finding is not null)
            {
                await finding;
            }

            if (read.TryEnd())
            {
                _reads.TryRemove(KeyValuePair.Create(name, read));
            }

            if (finding is not null)
            {
                return await finding;
            }
        }
    }

    /// <summary>Forgets a poll whose box knows another paper.</summary>
    public void Drop(PollAtDoor poll) =>
        _ready.TryRemove(KeyValuePair.Create(new PollName(poll.Paper.City, poll.Paper.Poll), poll));

    private async Task<DoorFinding> ReadAsync(PollName name)
    {
        try
        {
            return await engine.Poll(name.City, name.Poll).GetDoorAsync() switch
            {
                null => new DoorFinding(null, ProblemKinds.NotFound),
                { Paper: { } paper, WrappedSecret: { } wrapped } => new DoorFinding(Keep(name, paper, wrapped), null),
                _ => new DoorFinding(null, ProblemKinds.PollNotOpen),
            };
        }
        catch (Exception exception)
        {
            if (!EngineFaults.IsOutage(exception))
            {
                LogLookFailed(exception, name.City, name.Poll);
            }

            return new DoorFinding(null, ProblemKinds.TryAgain);
        }
    }

    private PollAtDoor Keep(PollName name, byte[] bytes, byte[] wrapped)
    {
        var paper = BallotPaper.Read(bytes);
        if (_ready.TryGetValue(name, out var present) && present.Paper.Hash.Span.SequenceEqual(paper.Hash.Span))
        {
            return present;
        }

        var secret = new PollSecret(master.UnwrapPollSecret(paper.Uid, wrapped));
        var made = new PollAtDoor(paper, secret, engine, time, logger);
        lock (_orderGate)
        {
            _ready[name] = made;
            _order.Enqueue(made);
            _sizeBytes += bytes.Length;
            MakeRoom_NeedsLock();
        }

        return made;
    }

    // A poll that was dropped or replaced stays in the order until its turn, and leaves it then.
    private void MakeRoom_NeedsLock()
    {
        while (_order.Count > most
            || (_sizeBytes > DoorLimits.PapersAtTheDoorSizeBytes && _order.Count > 1))
        {
            var oldest = _order.Dequeue();
            if (oldest.TakeUsed() && IsKept(oldest))
            {
                _order.Enqueue(oldest);
                continue;
            }

            Drop(oldest);
            _sizeBytes -= oldest.Paper.Bytes.Length;
        }
    }

    private bool IsKept(PollAtDoor poll) =>
        _ready.TryGetValue(new PollName(poll.Paper.City, poll.Paper.Poll), out var kept) && kept == poll;

    // An engine that is away is said once, by OutageLog.
    [LoggerMessage(Level = LogLevel.Error, Message = "Poll {City}/{Poll} could not be asked for its ballot paper.")]
    private partial void LogLookFailed(Exception exception, string city, string poll);

    private readonly record struct PollName(string City, string Poll);
}
