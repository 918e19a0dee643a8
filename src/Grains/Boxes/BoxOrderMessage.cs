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
    /// <summary>The order as Core knows it.</summary>
    public BoxOrder ToOrder() => new(Kind, Version, OpensAtMs, ClosesAtMs, Paper);
}
