using System.Diagnostics.CodeAnalysis;
using MVoting.Api.Problems;
using MVoting.Core;
using MVoting.Core.Boxes;

namespace MVoting.Api.Ballots;

/// <summary>
/// The results of one batch between its reader, the lanes and its writer. The reader adds lines, the lanes answer
/// them in any order, the writer takes them in the order of the lines. Lanes never wait for it: a client that does
/// not read its results, as many do before they have sent everything, costs the memory of its slots, some 56 bytes
/// a line, and nothing else.
/// </summary>
[SuppressMessage(
    "Design",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "A lane may answer after the request has ended; the semaphores hold no handle of the system.")]
public sealed class BatchLedger : CastSink
{
    private const int SlotsPerChunk = 1_024;
    private const int NobodyWaits = -1;

    // Chunks, because a list that grows would copy slots that the lanes are writing. One more than the lines: the
    // last result may say that there were too many.
    private readonly BatchSlot[]?[] _chunks = new BatchSlot[]?[(DoorLimits.BatchLines / SlotsPerChunk) + 1];
    private readonly SemaphoreSlim _window = new(DoorLimits.BatchLinesUnderWay);
    private readonly SemaphoreSlim _news = new(0);
    private readonly Lock _problemsGate = new();
    private TaskCompletionSource? _problemsRoom;
    private int _awaited = NobodyWaits;
    private int _added;
    private long _problemsSizeBytes;
    private bool _isComplete;

    /// <summary>Lines added so far.</summary>
    public int Added => Volatile.Read(ref _added);

    /// <summary>
    /// Waits until fewer than <see cref="DoorLimits.BatchLinesUnderWay"/> lines are in lanes. Each wait is one
    /// line's.
    /// </summary>
    public Task EnterWindowAsync(CancellationToken cancellationToken) => _window.WaitAsync(cancellationToken);

    /// <summary>Adds a line that goes into a lane; its index is the lane's token.</summary>
    public int Add(ulong fingerprint, int box)
    {
        ref var slot = ref NewSlot(_added);
        return Fill(ref slot, fingerprint, box);
    }

    /// <summary>
    /// Adds a line whose answers break the rules, and that goes into a lane nevertheless: its result is this problem
    /// unless the box knows it as the retry of a ballot that was counted.
    /// </summary>
    public int AddDoubtful(ulong fingerprint, int box, ProblemKind kind, ReadOnlyMemory<byte> document)
    {
        ref var slot = ref NewSlot(_added);
        slot.Problem = document;
        slot.ProblemStatus = (short)kind.Status;
        slot.IsProblemOwn = true;
        CountProblem(document.Length);
        return Fill(ref slot, fingerprint, box);
    }

    /// <summary>
    /// Waits while the problem documents that the client has not read fill
    /// <see cref="DoorLimits.BatchProblemsSizeBytes"/>: a million bad lines and a client that reads nothing must
    /// not fill the memory.
    /// </summary>
    public Task WaitForProblemsAsync(CancellationToken cancellationToken)
    {
        lock (_problemsGate)
        {
            if (_problemsSizeBytes <= DoorLimits.BatchProblemsSizeBytes)
            {
                return Task.CompletedTask;
            }

            _problemsRoom ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _problemsRoom.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Adds a line whose result is a problem.</summary>
    /// <param name="isOwn">Whether the document is this line's own and not shared by all lines like it.</param>
    public void AddProblem(ProblemKind kind, ReadOnlyMemory<byte> document, bool isOwn)
    {
        var index = _added;
        ref var slot = ref NewSlot(index);
        slot.Answer = CastAnswer.Of(CastStatus.Unreadable);
        slot.Problem = document;
        slot.ProblemStatus = (short)kind.Status;
        slot.IsProblemOwn = isOwn;
        CountProblem(isOwn ? document.Length : 0);
        Volatile.Write(ref slot.IsAnswered, true);
        Volatile.Write(ref _added, index + 1);
        Tell(index);
    }

    /// <summary>Says that no more lines come.</summary>
    public void Complete()
    {
        Volatile.Write(ref _isComplete, true);
        Tell(_added);
    }

    public override void OnAnswer(int token, CastAnswer answer)
    {
        ref var slot = ref SlotAt(token);
        slot.Answer = answer;
        Volatile.Write(ref slot.IsAnswered, true);
        _window.Release();
        Tell(token);
    }

    /// <summary>Whether the result of a line is known.</summary>
    public bool IsAnswered(int index) => index < Added && Volatile.Read(ref SlotAt(index).IsAnswered);

    /// <summary>Waits for the result of a line; false: there is no such line and none will come.</summary>
    public async ValueTask<bool> WaitForAsync(int index, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (IsAnswered(index))
            {
                return true;
            }

            if (Volatile.Read(ref _isComplete) && index >= Added)
            {
                return false;
            }

            // The waiter first says what it waits for and then looks again; the teller first changes it and then
            // looks for a waiter. With a full fence on both sides one of the two always sees the other.
            Interlocked.Exchange(ref _awaited, index);
            var isNews = IsAnswered(index) || (Volatile.Read(ref _isComplete) && index >= Added);
            if (!isNews || Interlocked.Exchange(ref _awaited, NobodyWaits) == NobodyWaits)
            {
                await _news.WaitAsync(cancellationToken);
            }
        }
    }

    /// <summary>Takes a line's result out; called once for each, in order.</summary>
    public BatchSlot Take(int index)
    {
        var slot = SlotAt(index);
        CountProblem(slot.IsProblemOwn ? -slot.Problem.Length : 0);
        if (index % SlotsPerChunk == SlotsPerChunk - 1)
        {
            _chunks[index / SlotsPerChunk] = null;
        }

        return slot;
    }

    private int Fill(ref BatchSlot slot, ulong fingerprint, int box)
    {
        var index = _added;
        slot.Fingerprint = fingerprint;
        slot.Box = box;
        Volatile.Write(ref _added, index + 1);
        return index;
    }

    private void CountProblem(int sizeBytes)
    {
        if (sizeBytes == 0)
        {
            return;
        }

        TaskCompletionSource? room = null;
        lock (_problemsGate)
        {
            _problemsSizeBytes += sizeBytes;
            if (_problemsSizeBytes <= DoorLimits.BatchProblemsSizeBytes)
            {
                (room, _problemsRoom) = (_problemsRoom, null);
            }
        }

        room?.SetResult();
    }

    private void Tell(int index)
    {
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _awaited) == index
            && Interlocked.CompareExchange(ref _awaited, NobodyWaits, index) == index)
        {
            _news.Release();
        }
    }

    private ref BatchSlot NewSlot(int index)
    {
        Invariant.Check(index <= DoorLimits.BatchLines, "a batch ends at its limit of lines");
        if (index % SlotsPerChunk == 0)
        {
            _chunks[index / SlotsPerChunk] = new BatchSlot[SlotsPerChunk];
        }

        return ref SlotAt(index);
    }

    private ref BatchSlot SlotAt(int index) => ref _chunks[index / SlotsPerChunk]![index % SlotsPerChunk];
}
