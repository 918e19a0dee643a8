namespace MVoting.Core.Boxes;

/// <summary>Which order a box takes in which state. Used when an order arrives and again when a journal is replayed.</summary>
internal static class BoxRules
{
    /// <summary>
    /// Between opening and end every order leaves a segment of its own, also one that asks for what is so already: "it
    /// is so" would be said from memory, and the memory of an activation beside another one may be behind the journal.
    /// So an order is reached only when its own segment, known by its version, stands in the journal. An order that a
    /// later one has overtaken, a late message or a repeated one, is refused. An end is an end: nothing can follow.
    /// </summary>
    public static OrderVerdict Judge(BoxLedger box, in BoxOrder order) => box.Phase switch
    {
        BoxPhase.Unopened when order.Kind == BoxOrderKind.AcceptLoss => OrderVerdict.Reached,
        BoxPhase.Unopened => order.Kind == BoxOrderKind.Open ? OrderVerdict.Write : OrderVerdict.Refuse,
        _ when order.Kind == BoxOrderKind.Open =>
            order.Paper.Span.SequenceEqual(box.Paper!.Bytes.Span) ? OrderVerdict.Reached : OrderVerdict.Refuse,
        BoxPhase.Sealed or BoxPhase.Void when order.Kind == BoxOrderKind.AcceptLoss => OrderVerdict.Reached,
        BoxPhase.Sealed => order.Kind == BoxOrderKind.Seal ? OrderVerdict.Reached : OrderVerdict.Refuse,
        BoxPhase.Void => order.Kind == BoxOrderKind.Void ? OrderVerdict.Reached : OrderVerdict.Refuse,
        _ when order.Kind == BoxOrderKind.Mark =>
            box.LastMomentMs < box.ClosesAtMs ? OrderVerdict.Write : OrderVerdict.Refuse,
        _ when Planted.Is(PlantedBug.OrdersJudgedByStateAlone) => JudgeByState(box, order),
        _ when order.Version > box.OrderVersion => OrderVerdict.Write,
        _ => IsTaken(box, order) ? OrderVerdict.Reached : OrderVerdict.Refuse,
    };

    // After a restore the poll may use a version again, for another closing moment: that is another order.
    private static bool IsTaken(BoxLedger box, in BoxOrder order) =>
        order.Version == box.OrderVersion && order.Kind == box.OrderKind
            && (order.Kind is not (BoxOrderKind.Reschedule or BoxOrderKind.AcceptLoss) || order.ClosesAtMs == box.ClosesAtMs);

    private static OrderVerdict JudgeByState(BoxLedger box, in BoxOrder order) => order.Kind switch
    {
        BoxOrderKind.Pause when box.Phase == BoxPhase.Paused => OrderVerdict.Reached,
        BoxOrderKind.Resume when box.Phase == BoxPhase.Open => OrderVerdict.Reached,
        BoxOrderKind.Reschedule when box.ClosesAtMs == order.ClosesAtMs => OrderVerdict.Reached,
        _ => OrderVerdict.Write,
    };
}
