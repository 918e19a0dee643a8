using MVoting.Core.Boxes;

namespace MVoting.Grains.Polls;

/// <summary>A box stands in a state that its poll did not put it in. The poll stops and shows it.</summary>
public sealed class BoxRefusedException(int box, BoxOrderKind order)
    : Exception(
        $"Box {box} refused the order {order}: it is in a state that this poll did not put it in. Were the grains' " +
        "states restored from an older backup than the journal? Restore both of one moment.");
