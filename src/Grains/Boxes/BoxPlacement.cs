namespace MVoting.Grains.Boxes;

/// <summary>
/// Where a ballot box is activated: the boxes of a poll on the silos in turn, beginning at one that the poll's name
/// decides. So a hot poll's boxes are spread as evenly as numbers allow, at whatever moment they wake and however many
/// at once, and small polls of one box are spread by their names.
/// <para>Rejected: by the number of activations or the use of resources, which are known a second late, while all boxes
/// of a poll wake in one moment; by chance or by a hash for each box, which puts five of eight boxes on one of three
/// silos often enough. A box does not move while it lives: what a silo that joins later gets is what wakes later.</para>
/// </summary>
[Serializable]
[GenerateSerializer]
[Immutable]
public sealed class BoxPlacement : PlacementStrategy
{
    /// <summary>The one there is.</summary>
    internal static readonly BoxPlacement Singleton = new();
}
