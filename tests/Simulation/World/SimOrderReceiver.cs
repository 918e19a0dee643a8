using MVoting.Core.Boxes;

namespace MVoting.Simulation.World;

/// <summary>An order whose caller waits for the answer.</summary>
internal sealed class SimOrderReceiver(Action<BoxOrderStatus> answered) : OrderReceiver
{
    protected internal override void OnAnswered(BoxOrderStatus status) => answered(status);
}
