namespace MVoting.Core;

/// <summary>
/// The switch of the planted bugs. Only the simulation compiles Core with <c>PLANTED_BUGS</c>; everywhere else
/// <see cref="Is"/> is the constant false, and the compiled code holds no trace of them.
/// </summary>
internal static class Planted
{
#if PLANTED_BUGS
    [ThreadStatic]
    private static PlantedBug s_bug;

    /// <summary>Plants a bug for all boxes of this thread.</summary>
    internal static void Plant(PlantedBug bug) => s_bug = bug;

    internal static bool Is(PlantedBug bug) => s_bug == bug;
#else
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    internal static bool Is(PlantedBug bug) => false;
#endif
}
