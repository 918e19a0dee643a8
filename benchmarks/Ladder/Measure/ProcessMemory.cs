using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;

namespace MVoting.Ladder.Measure;

/// <summary>Resident memory of another .NET process, after a full collection there.</summary>
internal static class ProcessMemory
{
    /// <summary>Opening a session with it makes the runtime collect (dotnet/runtime, <c>GCHeapCollectKeyword</c>).</summary>
    private const long HeapCollectKeyword = 0x800000;

    private const int Collections = 3;

    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(3);

    /// <summary>Bytes by <c>VmRSS</c> of /proc; throws <see cref="PlatformNotSupportedException"/> elsewhere.</summary>
    public static async Task<long> ReadAfterCollectionAsync(int process, CancellationToken cancellationToken)
    {
        // Freed regions go back to the system little by little, some after each collection.
        for (var i = 0; i < Collections; i++)
        {
            Collect(process);
            await Task.Delay(Settle, cancellationToken);
        }

        return Read(process);
    }

    public static long Read(int process) => ResidentMemory.Read(process);

    private static void Collect(int process)
    {
        var provider = new EventPipeProvider(
            "Microsoft-Windows-DotNETRuntime", EventLevel.Informational, HeapCollectKeyword);
        using var session = new DiagnosticsClient(process).StartEventPipeSession(provider, requestRundown: false);
        session.Stop();
    }
}
