using MVoting.Core.Boxes;

namespace MVoting.Core.Tests.Boxes;

/// <summary>An order that remembers its answer.</summary>
internal sealed class TestOrder : OrderReceiver
{
    public BoxOrderStatus? Status { get; private set; }

    protected internal override void OnAnswered(BoxOrderStatus status)
    {
        Assert.Null(Status);
        Status = status;
    }
}
