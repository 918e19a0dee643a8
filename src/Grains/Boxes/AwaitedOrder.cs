using MVoting.Core.Boxes;

namespace MVoting.Grains.Boxes;

/// <summary>An order whose caller awaits the answer.</summary>
internal sealed class AwaitedOrder : OrderReceiver
{
    private readonly TaskCompletionSource<BoxOrderStatus> _answered = new();

    /// <summary>The answer.</summary>
    public Task<BoxOrderStatus> Task => _answered.Task;

    /// <inheritdoc/>
    protected override void OnAnswered(BoxOrderStatus status) => _answered.SetResult(status);
}
