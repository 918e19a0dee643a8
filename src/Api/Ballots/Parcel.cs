using System.Buffers;
using MVoting.Core;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;

namespace MVoting.Api.Ballots;

/// <summary>
/// The ballots of one call to a box while they gather: their bytes as the call carries them, and who waits for
/// each. Not thread-safe; the lane's lock guards it until the call, and afterwards nobody adds.
/// </summary>
public sealed class Parcel : IThreadPoolWorkItem
{
    private const int FirstSizeBytes = 1_024;
    private const int FirstBallots = 16;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSizeBytes);
    private int _length = CastFormat.HeaderSizeBytes;
    private CastSink?[] _sinks = ArrayPool<CastSink?>.Shared.Rent(FirstBallots);
    private int[] _tokens = ArrayPool<int>.Shared.Rent(FirstBallots);
    private byte[]? _answers;
    private int _chunksTaken;
    private int _chunksLeft;

    /// <summary>Ballots in the parcel.</summary>
    public int Count { get; private set; }

    /// <summary>Timestamp of the first ballot.</summary>
    public long BegunAt { get; private set; }

    /// <summary>Whether another ballot of this length still fits one call.</summary>
    public bool Fits(int encodedLength) =>
        Count < Limits.BallotsPerCast
        && _length + CastFormat.BallotOverheadBytes + encodedLength <= DoorLimits.CastSizeBytes;

    /// <summary>Adds a ballot by writing it where the call will carry it.</summary>
    public void Add(VoterKey voter, ulong fingerprint, ReadOnlySpan<byte> encoded, CastSink sink, int token, long now)
    {
        Grow(_length + CastFormat.BallotOverheadBytes + encoded.Length);
        _length += CastFormat.WriteBallot(_bytes.AsSpan(_length), voter, fingerprint, encoded);
        _sinks[Count] = sink;
        _tokens[Count] = token;
        BegunAt = Count == 0 ? now : BegunAt;
        Count++;
    }

    /// <summary>The bytes of the call in an array of their own, which nobody changes any more.</summary>
    public byte[] ToRequest(ReadOnlySpan<byte> paperHash)
    {
        CastFormat.WriteHeader(_bytes, paperHash, Count);
        return _bytes.AsSpan(0, _length).ToArray();
    }

    /// <summary>
    /// Gives every ballot its answer; null: every one hears "try again". The first chunk is given on this thread
    /// (no wake-up, and its continuations find warm caches), the others by whichever threads are free.
    /// The parcel is not to be touched afterwards.
    /// </summary>
    /// <param name="answers">One <see cref="CastAnswer"/> for each ballot.</param>
    public void Complete(byte[]? answers)
    {
        _answers = answers;
        var chunks = (Count + DoorLimits.AnswersInAChunk - 1) / DoorLimits.AnswersInAChunk;
        _chunksTaken = 0;
        _chunksLeft = chunks;
        for (var chunk = 1; chunk < chunks; chunk++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        Execute();
    }

    /// <summary>Answers the next chunk that nobody has taken.</summary>
    public void Execute()
    {
        var first = (Interlocked.Increment(ref _chunksTaken) - 1) * DoorLimits.AnswersInAChunk;
        var end = Math.Min(first + DoorLimits.AnswersInAChunk, Count);
        for (var ballot = first; ballot < end; ballot++)
        {
            var answer = _answers is null
                ? CastAnswer.Of(CastStatus.TryAgain)
                : CastAnswer.Read(_answers.AsSpan(ballot * CastAnswer.SizeBytes));
            _sinks[ballot]!.OnAnswer(_tokens[ballot], answer);
        }

        if (Interlocked.Decrement(ref _chunksLeft) == 0)
        {
            GiveBack();
        }
    }

    private void Grow(int length)
    {
        if (length > _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(length, _bytes.Length * 2));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        if (Count == _sinks.Length || Count == _tokens.Length)
        {
            GrowWaiting();
        }
    }

    private void GrowWaiting()
    {
        var sinks = ArrayPool<CastSink?>.Shared.Rent(Count * 2);
        var tokens = ArrayPool<int>.Shared.Rent(Count * 2);
        _sinks.AsSpan(0, Count).CopyTo(sinks);
        _tokens.AsSpan(0, Count).CopyTo(tokens);
        ReturnWaiting();
        (_sinks, _tokens) = (sinks, tokens);
    }

    private void GiveBack()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        ReturnWaiting();
        (_bytes, _sinks, _tokens, _answers) = ([], [], [], null);
    }

    private void ReturnWaiting()
    {
        _sinks.AsSpan(0, Count).Clear();
        ArrayPool<CastSink?>.Shared.Return(_sinks);
        ArrayPool<int>.Shared.Return(_tokens);
    }
}
