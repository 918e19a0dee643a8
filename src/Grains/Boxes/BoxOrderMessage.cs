using System.Runtime.InteropServices;
using MVoting.Core.Boxes;

namespace MVoting.Grains.Boxes;

/// <summary><see cref="BoxOrder"/> on the wire.</summary>
[GenerateSerializer, Immutable, Alias("mvoting.box-order")]
public sealed record BoxOrderMessage(
    [property: Id(0)] BoxOrderKind Kind,
    [property: Id(1)] long Version,
    [property: Id(2)] long? OpensAtMs = null,
    [property: Id(3)] long? ClosesAtMs = null,
    [property: Id(4)] byte[]? Paper = null)
{
    /// <summary>An order as a message.</summary>
    internal static BoxOrderMessage Of(in BoxOrder order) => new(
        order.Kind,
        order.Version,
        order.OpensAtMs,
        order.ClosesAtMs,
        order.Paper.IsEmpty ? null
            : MemoryMarshal.TryGetArray(order.Paper, out var paper) && paper.Array!.Length == order.Paper.Length ? paper.Array
            : order.Paper.ToArray());

    /// <summary>The order as Core has it.</summary>
    public BoxOrder ToOrder() => new(Kind, Version, OpensAtMs, ClosesAtMs, Paper);
}
