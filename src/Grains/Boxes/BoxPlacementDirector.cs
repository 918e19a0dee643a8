using System.Globalization;
using MVoting.Core;
using Orleans.Runtime.Placement;

namespace MVoting.Grains.Boxes;

/// <summary>Carries out <see cref="BoxPlacement"/>: the same silos give the same place, whoever asks.</summary>
public sealed class BoxPlacementDirector : IPlacementDirector
{
    private const char Separator = '/';

    /// <inheritdoc/>
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var silos = context.GetCompatibleSilos(target);
        Array.Sort(silos);
        return Task.FromResult(silos[IndexOf(target.GrainIdentity, silos.Length)]);
    }

    /// <summary>The silo's place among <paramref name="silos"/> sorted ones, for a box with key <c>city/poll/box</c>.</summary>
    public static int IndexOf(GrainId box, int silos)
    {
        var key = box.Key.ToString()!;
        var end = key.LastIndexOf(Separator);
        Invariant.Check(end > 0, "A box's key ends with its number.");
        var number = int.Parse(key.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        var poll = GrainId.Create(box.Type, key[..end]).GetUniformHashCode();
        return (int)((poll + (ulong)number) % (ulong)silos);
    }
}
