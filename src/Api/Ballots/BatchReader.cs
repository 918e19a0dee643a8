using System.Buffers;
using MVoting.Api.Access;
using MVoting.Api.Health;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Core.Ballots;

namespace MVoting.Api.Ballots;

/// <summary>
/// Reads the lines of one batch as they arrive and puts each into its lane, a few at a time (see
/// <see cref="BallotGroup"/>). A full lane holds the reader back, and so, through the connection, the client. A bad
/// line gets its own result and the next line is read.
/// </summary>
public sealed class BatchReader(PollAtDoor room, BatchLedger ledger, Drain drain, KeyWatch watch)
{
    private static readonly ReadOnlyMemory<byte> s_blank =
        ProblemDocument.Of(ProblemKinds.Malformed, "The line is blank.", null);

    private static readonly ReadOnlyMemory<byte> s_tooLong =
        ProblemDocument.Of(ProblemKinds.BodyTooLarge, $"A line may have {DoorLimits.BatchLineSizeBytes} bytes.", null);

    private static readonly ReadOnlyMemory<byte> s_tooMany = ProblemDocument.Of(
        ProblemKinds.BodyTooLarge,
        $"A batch may have {DoorLimits.BatchLines} lines and {DoorLimits.BatchSizeBytes} bytes. "
        + "This line and those after it were not read.",
        null);

    private static readonly ReadOnlyMemory<byte> s_draining = ProblemDocument.Of(
        ProblemKinds.TryAgain, "The server is about to stop. This line and those after it were not read.", null);

    private readonly BallotGroup _group = new();
    private readonly byte[] _joined = new byte[DoorLimits.BatchLineSizeBytes];
    private long _sizeBytes;
    private int _blanks;
    private bool _isSkipping;

    /// <summary>
    /// Reads to the end of the body or to a limit; then the ledger is complete, also when it throws.
    /// </summary>
    public async Task RunAsync(HttpContext context)
    {
        try
        {
            await ReadAsync(context);
        }
        catch (BadHttpRequestException exception)
        {
            // The body broke off, was badly chunked or too slow. What was read before it counts.
            var kind = ProblemKinds.OfStatus(exception.StatusCode);
            AddShared(kind, kind == ProblemKinds.BodyTooLarge ? s_tooMany : ProblemDocument.Plain(kind));
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested
            && watch.Refusal is not null)
        {
            AddRefusal();
        }
        catch (OperationCanceledException) when (drain.IsDraining && !context.RequestAborted.IsCancellationRequested)
        {
            AddShared(ProblemKinds.TryAgain, s_draining);
        }
        finally
        {
            ledger.Complete();
        }
    }

    private async Task ReadAsync(HttpContext context)
    {
        // Draining, and a key that is none any more, end the wait for more lines; a line that was read still gets its
        // answer.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, drain.Begun, watch.Ended);
        var reader = context.Request.BodyReader;
        while (true)
        {
            stop.Token.ThrowIfCancellationRequested();
            var result = await BodyPipe.ReadAsync(reader, stop.Token);
            await watch.CheckAsync();
            var rest = result.Buffer;
            while (CutLine(ref rest) is { } line)
            {
                if (!await TakeLineAsync(line, context.RequestAborted))
                {
                    reader.AdvanceTo(rest.Start);
                    return;
                }
            }

            if (result.IsCompleted && !rest.IsEmpty && !_isSkipping)
            {
                await TakeLineAsync(rest, context.RequestAborted);
            }

            // Nobody waits for a group to fill: what came together goes together.
            await EnqueueGroupAsync(context.RequestAborted);
            if (result.IsCompleted)
            {
                reader.AdvanceTo(result.Buffer.End);
                return;
            }

            if (rest.Length > DoorLimits.BatchLineSizeBytes && !_isSkipping && IsAtLimit)
            {
                AddShared(ProblemKinds.BodyTooLarge, s_tooMany);
                reader.AdvanceTo(rest.Start);
                return;
            }

            SkipWhenTooLong(ref rest);
            reader.AdvanceTo(rest.Start, result.Buffer.End);
        }
    }

    private bool IsAtLimit =>
        ledger.Added + _group.Count + _blanks >= DoorLimits.BatchLines || _sizeBytes > DoorLimits.BatchSizeBytes;

    private ReadOnlySequence<byte>? CutLine(ref ReadOnlySequence<byte> rest)
    {
        while (rest.PositionOf((byte)'\n') is { } end)
        {
            var line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            _sizeBytes += line.Length + 1;
            if (!_isSkipping)
            {
                return line;
            }

            _isSkipping = false;
        }

        return null;
    }

    // A line that is too long already has its result; what follows of it, however much, is passed over.
    private void SkipWhenTooLong(ref ReadOnlySequence<byte> rest)
    {
        if (rest.Length <= DoorLimits.BatchLineSizeBytes && !_isSkipping)
        {
            return;
        }

        if (!_isSkipping)
        {
            _isSkipping = true;
            AddShared(ProblemKinds.BodyTooLarge, s_tooLong);
        }

        _sizeBytes += rest.Length;
        rest = rest.Slice(rest.End);
    }

    /// <summary>Takes one line; false: it is not taken, and reading ends with it.</summary>
    private async ValueTask<bool> TakeLineAsync(ReadOnlySequence<byte> line, CancellationToken cancellationToken)
    {
        if (drain.IsDraining)
        {
            await EnqueueGroupAsync(cancellationToken);
            AddShared(ProblemKinds.TryAgain, s_draining);
            return false;
        }

        if (watch.Refusal is not null)
        {
            return await EndRefusedAsync();
        }

        if (IsAtLimit)
        {
            await EnqueueGroupAsync(cancellationToken);
            AddShared(ProblemKinds.BodyTooLarge, s_tooMany);
            return false;
        }

        if (IsBlank(line))
        {
            // Blank lines at the end are none; one before another line is a line that holds no ballot.
            _blanks++;
            return true;
        }

        // A client that does not read its results may hold the batch here for as long as it likes.
        await ledger.WaitForProblemsAsync(cancellationToken);
        if (await watch.CheckAsync() is not null)
        {
            return await EndRefusedAsync();
        }

        if (_blanks > 0)
        {
            await EnqueueGroupAsync(cancellationToken);
            AddBlanks();
        }

        var draft = _group.Next;
        var isTooLong = line.Length > DoorLimits.BatchLineSizeBytes;
        if (!isTooLong && Read(line, draft))
        {
            _group.Keep();
            if (_group.IsFull)
            {
                await EnqueueGroupAsync(cancellationToken);
            }

            return true;
        }

        // Results stand in the order of the lines.
        await EnqueueGroupAsync(cancellationToken);
        if (isTooLong)
        {
            AddShared(ProblemKinds.BodyTooLarge, s_tooLong);
        }
        else
        {
            ledger.AddProblem(ProblemKinds.Malformed, ErrorsOf(ProblemKinds.Malformed, draft), isOwn: true);
        }

        return true;
    }

    /// <summary>Whether the line holds a ballot, now in the draft.</summary>
    private bool Read(in ReadOnlySequence<byte> line, BallotDraft draft)
    {
        var bytes = line.FirstSpan;
        if (!line.IsSingleSegment)
        {
            line.CopyTo(_joined);
            bytes = _joined.AsSpan(0, (int)line.Length);
        }

        // Answers that break the rules go to the box as an empty ballot; see BallotDoor.
        return room.Reader.Read(bytes, draft) != BallotReading.Malformed;
    }

    /// <summary>Puts the lines that were kept into their lanes.</summary>
    private async ValueTask EnqueueGroupAsync(CancellationToken cancellationToken)
    {
        if (_group.Count == 0)
        {
            return;
        }

        _group.Identify(room.Secret);
        for (var index = 0; index < _group.Count; index++)
        {
            await ledger.EnterWindowAsync(cancellationToken);
            await EnqueueAsync(index, cancellationToken);
        }

        _group.Clear();
    }

    private async ValueTask EnqueueAsync(int ofGroup, CancellationToken cancellationToken)
    {
        var draft = _group.DraftAt(ofGroup);
        var voter = _group.VoterAt(ofGroup);
        var fingerprint = _group.FingerprintAt(ofGroup);
        var box = voter.BoxOf(room.Paper.Boxes);
        var lane = room.LaneOf(box);
        var index = draft.Errors.Count == 0
            ? ledger.Add(fingerprint, box)
            : ledger.AddDoubtful(
                fingerprint, box, ProblemKinds.InvalidBallot, ErrorsOf(ProblemKinds.InvalidBallot, draft));
        while (!lane.TryEnqueue(voter, fingerprint, draft.Encoded, ledger, index, DoorLimits.LaneDepthForBatches))
        {
            await lane.WaitForRoomAsync().WaitAsync(cancellationToken);
        }
    }

    // Lines that were read together with this one and are in no lane yet are not cast any more either.
    private ValueTask<bool> EndRefusedAsync()
    {
        _group.Clear();
        AddRefusal();
        return new(false);
    }

    private void AddRefusal()
    {
        var kind = watch.Refusal!;
        AddShared(kind, ProblemDocument.Of(kind, "The key ended with the batch. This line and those after it were not read.", null));
    }

    private static ReadOnlyMemory<byte> ErrorsOf(ProblemKind kind, BallotDraft draft) =>
        ProblemDocument.Of(kind, null, draft.Errors);

    private void AddShared(ProblemKind kind, ReadOnlyMemory<byte> document)
    {
        AddBlanks();
        ledger.AddProblem(kind, document, isOwn: false);
    }

    private void AddBlanks()
    {
        for (; _blanks > 0; _blanks--)
        {
            ledger.AddProblem(ProblemKinds.Malformed, s_blank, isOwn: false);
        }
    }

    private static bool IsBlank(in ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
        {
            if (part.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return false;
            }
        }

        return true;
    }
}
