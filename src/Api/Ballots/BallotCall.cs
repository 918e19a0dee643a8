using System.Threading.Tasks.Sources;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;

namespace MVoting.Api.Ballots;

/// <summary>
/// One ballot of the single route on its way, reused for the next: the scratch of its parse, what its
/// receipt is made of, and the awaited answer. Awaiting it allocates nothing, and its continuation runs where the answer is given.
/// </summary>
public sealed class BallotCall : CastSink, IValueTaskSource<CastAnswer>
{
    private const int ResponseSizeBytes = 512;

    // Not asynchronous: the lane gives its answers in chunks and reckons with what runs there.
    private ManualResetValueTaskSourceCore<CastAnswer> _answer = new() { RunContinuationsAsynchronously = false };

    /// <summary>What the parse of the body found.</summary>
    public BallotDraft Draft { get; } = new();

    /// <summary>Fingerprint of the ballot id.</summary>
    public ulong Fingerprint { get; set; }

    /// <summary>The voter's box.</summary>
    public int Box { get; set; }

    /// <summary>Where the response is written before it is sent: a receipt has some 150 bytes.</summary>
    public byte[] Response { get; } = new byte[ResponseSizeBytes];

    /// <summary>The answer; to be awaited once between two calls of <see cref="Reset"/>.</summary>
    public ValueTask<CastAnswer> AnswerAsync() => new(this, _answer.Version);

    /// <summary>Makes the call ready for another answer.</summary>
    public void Reset() => _answer.Reset();

    public override void OnAnswer(int token, CastAnswer answer) => _answer.SetResult(answer);

    CastAnswer IValueTaskSource<CastAnswer>.GetResult(short token) => _answer.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<CastAnswer>.GetStatus(short token) => _answer.GetStatus(token);

    void IValueTaskSource<CastAnswer>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _answer.OnCompleted(continuation, state, token, flags);
}
