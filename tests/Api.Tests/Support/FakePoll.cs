using System.Security.Cryptography;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;
using MVoting.Grains.Boxes;
using MVoting.Grains.Polls;
using MVoting.Grains.Secrets;

namespace MVoting.Api.Tests.Support;

/// <summary>A poll in memory with the states that the doors can tell apart.</summary>
public sealed class FakePoll(string city, string poll, MasterSecret master, Func<int, FakeBox> boxes) : IPollGrain
{
    private int _acts;
    private byte[]? _wrapped;

    public PollDefinition? Definition { get; private set; }

    public BallotPaper? Paper { get; private set; }

    public PollState State { get; set; } = PollState.Draft;

    public long Version { get; set; } = 1;

    public int DoorReads { get; private set; }

    public int ResultReads { get; private set; }

    /// <summary>Runs before a read is answered; may wait or throw.</summary>
    public Func<Task> BeforeRead { get; set; } = () => Task.CompletedTask;

    /// <summary>What the next action answers instead of acting.</summary>
    public PollReplyKind? NextReply { get; set; }

    /// <summary>The tally is doubled so many times: a poll of any size.</summary>
    public int Doublings { get; set; }

    /// <summary>What the next action throws instead of answering.</summary>
    public Exception? NextFault { get; set; }

    public Task<PollReply> CreateAsync(byte[] definition)
    {
        if (Definition is not null)
        {
            return Task.FromResult(new PollReply(PollReplyKind.Exists, Snapshot()));
        }

        Definition = PollDefinitionReader.Read(definition, out _, []);
        return Done();
    }

    public Task<PollReply> PatchAsync(byte[] patch, long? version)
    {
        if (version is not null && version != Version)
        {
            return Task.FromResult(new PollReply(PollReplyKind.PreconditionFailed, Snapshot()));
        }

        var errors = new List<FieldError>();
        var changed = PollDefinitionPatch.Apply(Definition!, patch, errors);
        if (changed is null)
        {
            return Task.FromResult(new PollReply(
                PollReplyKind.Invalid, null, [.. errors.Select(error => new FieldFault(error.Field, error.Message))]));
        }

        Definition = changed;
        Version++;
        return Done();
    }

    /// <summary>Runs before an action is carried out; may wait.</summary>
    public Func<Task> BeforeAct { get; set; } = () => Task.CompletedTask;

    /// <summary>Actions that have arrived.</summary>
    public int Acts => Volatile.Read(ref _acts);

    public async Task<PollReply> ActAsync(PollAction action)
    {
        Interlocked.Increment(ref _acts);
        await BeforeAct();
        return await ActNowAsync(action);
    }

    private Task<PollReply> ActNowAsync(PollAction action)
    {
        if (Definition is null)
        {
            return Task.FromResult(new PollReply(PollReplyKind.NotFound));
        }

        if (NextFault is { } fault)
        {
            NextFault = null;
            return Task.FromException<PollReply>(fault);
        }

        if (NextReply is { } kind)
        {
            NextReply = null;
            return Task.FromResult(new PollReply(kind, Snapshot()));
        }

        State = action switch
        {
            PollAction.Open or PollAction.Resume => PollState.Open,
            PollAction.Pause => PollState.Paused,
            PollAction.Close => PollState.Closed,
            PollAction.Publish => PollState.Published,
            _ => PollState.Cancelled,
        };
        if (action == PollAction.Open)
        {
            Freeze();
        }

        Version++;
        return Done();
    }

    public Task<PollReply> RescheduleAsync(long? closesAtMs)
    {
        Definition = Definition! with
        {
            ClosesAt = closesAtMs is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null,
        };
        return Done();
    }

    public Task<PollSnapshot?> GetAsync() => Task.FromResult(Definition is null ? null : Snapshot());

    public async Task<PollDoor?> GetDoorAsync()
    {
        DoorReads++;
        var door = Definition is null ? null : new PollDoor(State, Paper?.Bytes.ToArray(), _wrapped);
        await BeforeRead();
        return door;
    }

    public async Task<PollResults?> GetResultsAsync()
    {
        ResultReads++;
        await BeforeRead();
        if (Definition is null)
        {
            return null;
        }

        var isSealed = Definition.Results == ResultsMode.Sealed && State != PollState.Published;
        return isSealed
            ? new PollResults(State, true, false, 0, Version, null, null)
            : new PollResults(State, false, State is PollState.Closed or PollState.Published, 1_790_000_000_000, Version, Paper?.Bytes.ToArray(), Count());
    }

    public Task<PollReply> AcceptLossAsync(string reason) => Done();

    public Task ReportLossAsync(int box) => throw new NotSupportedException("Only boxes report a loss.");

    public Task ReportAsync(BoxTotals totals) => throw new NotSupportedException("The doors never report.");

    /// <summary>Freezes the definition as it is now under a new secret.</summary>
    public void Freeze()
    {
        Paper = BallotPaper.Freeze(city, poll, Definition!);
        _wrapped = master.WrapPollSecret(Paper.Uid, RandomNumberGenerator.GetBytes(32));
    }

    /// <summary>The secret under which the poll was opened.</summary>
    public PollSecret SecretOf() => new(master.UnwrapPollSecret(Paper!.Uid, _wrapped));

    private byte[]? Count()
    {
        if (Paper is null)
        {
            return null;
        }

        var tally = new Tally(Paper);
        for (var box = 0; box < Paper.Boxes; box++)
        {
            foreach (var ballot in boxes(box).Counted.ToArray())
            {
                tally.Add(ballot);
            }
        }

        for (var time = 0; time < Doublings; time++)
        {
            tally.Merge(tally.Clone());
        }

        return tally.ToBytes();
    }

    private Task<PollReply> Done() => Task.FromResult(new PollReply(PollReplyKind.Done, Snapshot()));

    private PollSnapshot Snapshot()
    {
        var json = MVoting.Api.Requests.JsonText.Make(
            Definition!, static (writer, definition) => PollDefinitionWriter.Write(writer, definition));
        return new PollSnapshot(
            city,
            poll,
            State,
            Version,
            json.ToArray(),
            Paper?.Hash.ToArray(),
            Paper?.Boxes ?? 0,
            1_790_000_000_000,
            Definition!.OpensAt?.ToUnixTimeMilliseconds(),
            Definition.ClosesAt?.ToUnixTimeMilliseconds(),
            null,
            null,
            null,
            null);
    }
}
