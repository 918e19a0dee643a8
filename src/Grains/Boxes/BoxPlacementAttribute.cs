using Orleans.Placement;

namespace MVoting.Grains.Boxes;

/// <summary>Places a grain by <see cref="BoxPlacement"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BoxPlacementAttribute() : PlacementAttribute(BoxPlacement.Singleton);
