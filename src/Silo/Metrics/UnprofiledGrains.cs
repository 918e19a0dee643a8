using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Dashboard;

namespace MVoting.Silo.Metrics;

/// <summary>
/// Keeps the calls of grains that are marked <see cref="NoProfilingAttribute"/> away from the dashboard's profiler. It
/// looks for the mark itself, but remembers its finding by the method alone: a grain's timer calls a method that all
/// grains share, so it was counted or not as the first grain's was. A ballot box has a timer for its report, which a
/// commit arms: in a quiet sealed poll it counts the ballots.
/// </summary>
internal sealed class UnprofiledGrains(IIncomingGrainCallFilter profiler) : IIncomingGrainCallFilter
{
    private const string Profiler = "GrainProfilerFilter";

    private readonly ConcurrentDictionary<Type, bool> _marks = new();

    /// <summary>Puts itself in the profiler's place.</summary>
    /// <exception cref="InvalidOperationException">The dashboard has no such profiler any more.</exception>
    public static void Replace(IServiceCollection services)
    {
        var found = services.SingleOrDefault(service =>
            service.ServiceType == typeof(IIncomingGrainCallFilter) && service.ImplementationType?.Name == Profiler)
            ?? throw new InvalidOperationException($"Orleans' dashboard registers no {Profiler}.");
        var type = found.ImplementationType!;
        services.Remove(found);
        services.AddSingleton<IIncomingGrainCallFilter>(provider => new UnprofiledGrains(
            (IIncomingGrainCallFilter)ActivatorUtilities.CreateInstance(provider, type)));
    }

    /// <inheritdoc/>
    public Task Invoke(IIncomingGrainCallContext context) =>
        context.Grain is { } grain && _marks.GetOrAdd(grain.GetType(), IsMarked)
            ? context.Invoke()
            : profiler.Invoke(context);

    private static bool IsMarked(Type grain) => grain.GetCustomAttribute<NoProfilingAttribute>() is not null;
}
