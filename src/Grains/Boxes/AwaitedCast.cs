using MVoting.Core.Boxes;

namespace MVoting.Grains.Boxes;

/// <summary>A cast whose caller awaits the answers.</summary>
internal sealed class AwaitedCast(int count) : CastBatch(count)
{
    // Completed on the grain's scheduler by the box; the continuation is the grain call's own, and goes back there.
    private readonly TaskCompletionSource _answered = new();

    /// <summary>The answers, when all are in; at once when none had to wait for a commit.</summary>
    public ValueTask<CastReply> ReplyAsync() =>
        _answered.Task.IsCompleted ? new ValueTask<CastReply>(new CastReply(Reply)) : AwaitAsync();

    /// <inheritdoc/>
    protected override void OnAnswered() => _answered.SetResult();

    private async ValueTask<CastReply> AwaitAsync()
    {
        await _answered.Task;
        return new CastReply(Reply);
    }
}
