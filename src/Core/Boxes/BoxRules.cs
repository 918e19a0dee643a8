namespace MVoting.Core.Boxes;

/// <summary>Which order a box takes in which state. Used when an order arrives and again when a journal is replayed.</summary>
internal static class BoxRules
{
    public static OrderVerdict Judge(BoxLedger box, in BoxOrder order) => order.Kind switch
    {
        BoxOrderKind.Open => box.Phase switch
        {
            BoxPhase.Unopened => OrderVerdict.Write,
            _ when order.Paper.Span.SequenceEqual(box.Paper!.Bytes.Span) => OrderVerdict.Reached,
            _ => OrderVerdict.Refuse,
        },
        BoxOrderKind.Pause => Turn(box.Phase, from: BoxPhase.Open, to: BoxPhase.Paused),
        BoxOrderKind.Resume => Turn(box.Phase, from: BoxPhase.Paused, to: BoxPhase.Open),
        BoxOrderKind.Reschedule => box.Phase is not (BoxPhase.Open or BoxPhase.Paused) ? OrderVerdict.Refuse
            : box.ClosesAtMs == order.ClosesAtMs ? OrderVerdict.Reached
            : OrderVerdict.Write,
        BoxOrderKind.Void => End(box.Phase, BoxPhase.Void),
        BoxOrderKind.Seal => End(box.Phase, BoxPhase.Sealed),
        _ => OrderVerdict.Refuse,
    };

    private static OrderVerdict Turn(BoxPhase phase, BoxPhase from, BoxPhase to) =>
        phase == to ? OrderVerdict.Reached : phase == from ? OrderVerdict.Write : OrderVerdict.Refuse;

    private static OrderVerdict End(BoxPhase phase, BoxPhase end) =>
        phase == end ? OrderVerdict.Reached
        : phase is BoxPhase.Open or BoxPhase.Paused ? OrderVerdict.Write
        : OrderVerdict.Refuse;
}
