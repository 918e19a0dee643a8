using MVoting.Api.Engine;
using MVoting.Core;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Grains.Boxes;

namespace MVoting.Api.Ballots;

/// <summary>
/// The bounded queue of one ballot box on this node. One call to the box is under way; ballots that arrive
/// meanwhile gather and go in the next call (natural batching: no timer, no added delay when idle). Thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// A ballot is written straight into the bytes of the call that will carry it: no object, no array for each.
/// </para>
/// <para>
/// When a call returns, the next one is started before the finished one's ballots are answered, so that the journal
/// works while answers are written. Answers run on the pump's own thread in small chunks (see
/// <see cref="Parcel"/>): waking a thread for each waiting request costs more than writing its answer.
/// </para>
/// <para>
/// What a crash means here: ballots in the lane are in memory only and nobody was promised anything. A call that
/// fails or stays unanswered has an unknown outcome; its ballots hear "try again", and the same ballot ids sent
/// again are answered by what the box then knows.
/// </para>
/// </remarks>
public sealed partial class Lane : IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private readonly Queue<Parcel> _full = new();
    private readonly IBallotBoxGrain _box;
    private readonly ReadOnlyMemory<byte> _paperHash;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly long _longestWait;

    private Parcel? _open;
    private int _waiting;
    private bool _isPumping;
    private bool _isFailing;
    private TaskCompletionSource? _room;

    /// <param name="box">Answers or fails in time: <see cref="Engine.SteadyBox"/> around the grain.</param>
    /// <param name="paperHash">Hash of the paper by which this lane's ballots were encoded, 32 bytes.</param>
    public Lane(IBallotBoxGrain box, ReadOnlyMemory<byte> paperHash, TimeProvider time, ILogger logger)
    {
        _box = box;
        _paperHash = paperHash;
        _time = time;
        _logger = logger;
        _longestWait = time.TimestampFrequency * DoorLimits.LaneWaitMs / 1000;
    }

    /// <summary>Ballots that wait for their call at this moment.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>
    /// Takes a ballot, unless <paramref name="depth"/> ballots wait already. Never blocks. Once it was taken, the
    /// sink hears its answer within <see cref="DoorLimits.LaneWaitMs"/> and <see cref="DoorLimits.CallTimeoutMs"/>
    /// together.
    /// </summary>
    public bool TryEnqueue(
        VoterKey voter, ulong fingerprint, ReadOnlySpan<byte> encoded, CastSink sink, int token, int depth)
    {
        bool mustPump;
        lock (_gate)
        {
            if (_waiting >= depth)
            {
                return false;
            }

            if (_open is not null && !_open.Fits(encoded.Length))
            {
                _full.Enqueue(_open);
                _open = null;
            }

            _open ??= new Parcel();
            _open.Add(voter, fingerprint, encoded, sink, token, _time.GetTimestamp());
            _waiting++;
            mustPump = !_isPumping;
            _isPumping = true;
        }

        if (mustPump)
        {
            // Not on this thread: it would carry the request's execution context into every later call.
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        return true;
    }

    /// <summary>
    /// Completes when fewer than <see cref="DoorLimits.LaneDepthForBatches"/> ballots wait; try again then.
    /// </summary>
    public Task WaitForRoomAsync()
    {
        lock (_gate)
        {
            if (_waiting < DoorLimits.LaneDepthForBatches)
            {
                return Task.CompletedTask;
            }

            _room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _room.Task;
        }
    }

    void IThreadPoolWorkItem.Execute() => Pump();

    // void: nothing here throws but a defect, and a lane that stood still for ever in silence would be worse than
    // the end of the process, which an unhandled exception is.
    private async void Pump()
    {
        var parcel = TakeNext();
        var call = parcel is null ? default : CallAsync(parcel);
        while (parcel is not null)
        {
            var answers = await call.ConfigureAwait(false);
            var next = TakeNext();
            if (next is not null)
            {
                call = CallAsync(next);
            }

            parcel.Complete(answers);
            parcel = next;
        }
    }

    /// <summary>The oldest parcel that is still worth a call; null: none, and the pump ends.</summary>
    private Parcel? TakeNext()
    {
        while (true)
        {
            Parcel? parcel;
            TaskCompletionSource? room = null;
            lock (_gate)
            {
                if (!_full.TryDequeue(out parcel))
                {
                    parcel = _open;
                    _open = null;
                }

                if (parcel is null)
                {
                    _isPumping = false;
                    return null;
                }

                _waiting -= parcel.Count;
                if (_waiting < DoorLimits.LaneDepthForBatches)
                {
                    (room, _room) = (_room, null);
                }
            }

            room?.SetResult();
            if (_time.GetTimestamp() - parcel.BegunAt <= _longestWait)
            {
                return parcel;
            }

            // It stood behind calls that went unanswered. Whoever still waits is better served by an answer.
            parcel.Complete(null);
        }
    }

    /// <summary>
    /// The box's answers in the parcel's order, or null when the outcome is unknown. Never throws.
    /// </summary>
    private async ValueTask<byte[]?> CallAsync(Parcel parcel)
    {
        try
        {
            var request = new CastRequest(parcel.ToRequest(_paperHash.Span));
            var reply = await _box.CastAsync(request).ConfigureAwait(false);
            Invariant.Check(reply.Bytes.Length == parcel.Count * CastAnswer.SizeBytes, "a box answers every ballot");
            NoteSuccess();
            return reply.Bytes;
        }
        catch (Exception exception)
        {
            NoteFailure(exception);
            return null;
        }
    }

    // One line when a box begins to fail and one when it answers again: not one for each call under load.
    private void NoteFailure(Exception exception)
    {
        // An engine that is away is said once for all boxes, by OutageLog.
        if (!_isFailing && !EngineFaults.IsOutage(exception))
        {
            _isFailing = true;
            LogFailed(exception);
        }
    }

    private void NoteSuccess()
    {
        if (_isFailing)
        {
            _isFailing = false;
            LogAnswersAgain();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A call to a ballot box failed; its callers hear \"try again\".")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "The ballot box answers again.")]
    private partial void LogAnswersAgain();
}
