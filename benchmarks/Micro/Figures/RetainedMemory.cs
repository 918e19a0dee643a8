using System.Collections.Concurrent;

namespace MVoting.Micro.Figures;

/// <summary>
/// Measures what an object keeps alive. The benchmarks run in this process, so what one of them leaves here is there
/// when the table is written.
/// </summary>
internal static class RetainedMemory
{
    private static readonly ConcurrentDictionary<(Type Type, string Method), double> s_bytes = new();

    /// <summary>Notes the bytes that the result of <paramref name="make"/> keeps alive, a ballot.</summary>
    public static void Measure(Type type, string method, int ballots, Func<object> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var made = make();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(made);
        s_bytes[(type, method)] = (after - before) / (double)ballots;
    }

    public static double? Find(Type type, string method) =>
        s_bytes.TryGetValue((type, method), out var bytes) ? bytes : null;
}
