using System.Globalization;
using System.Runtime.InteropServices;

namespace MVoting.Silo.Hosting;

/// <summary>
/// Lets the runtime's socket threads finish what is there before they are woken for more: on Linux they run under
/// <c>SCHED_BATCH</c> (sched(7)), whose threads do not interrupt a running one when something wakes them.
/// </summary>
/// <remarks>
/// Such a thread waits in <c>epoll_wait</c> and hands each request to the thread pool. Under the usual policy every
/// client's packet wakes it at once, in the middle of somebody's ballot, for one request: at 65,000 ballots a second
/// on two cores 13,500 times a second. Waiting its turn it takes several at a time; a core without work runs it at
/// once as ever. No right is needed for it. Where the system refuses, all stays as it was. A thread of the pool that a
/// socket thread starts begins with its policy.
/// </remarks>
public sealed partial class EventLoops(ILogger<EventLoops> logger) : IHostedLifecycleService
{
    /// <summary>What the runtime calls its socket threads; the name is all that tells them from others.</summary>
    public const string ThreadName = ".NET Sockets";

    /// <summary><c>SCHED_BATCH</c> of <c>sched.h</c>.</summary>
    public const int BatchPolicy = 3;

    /// <summary><c>SCHED_OTHER</c> of <c>sched.h</c>, which every thread has that nobody asked for another.</summary>
    public const int UsualPolicy = 0;

    private const string ThreadsFolder = "/proc/self/task";

    /// <summary>Called when the server listens: from then on its socket threads are there.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var (thread, error) in SetPolicy(BatchPolicy))
        {
            LogRefused(thread, error);
        }

        return Task.CompletedTask;
    }

    /// <summary>Gives this process's socket threads a policy; the threads that kept theirs, with the system's error.</summary>
    public static IReadOnlyList<(int Thread, int Error)> SetPolicy(int policy)
    {
        var refused = new List<(int Thread, int Error)>();
        foreach (var thread in OperatingSystem.IsLinux() && Directory.Exists(ThreadsFolder) ? Find() : [])
        {
            // These policies want a priority of 0, which is all that the structure holds.
            var priority = 0;
            if (SetSchedulerNative(thread, policy, ref priority) != 0)
            {
                refused.Add((thread, Marshal.GetLastPInvokeError()));
            }
        }

        return refused;
    }

    /// <summary>The ids of this process's socket threads.</summary>
    public static IReadOnlyList<int> Find() =>
    [
        .. Directory.EnumerateDirectories(ThreadsFolder)
            .Where(folder => NameOf(folder) == ThreadName)
            .Select(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)),
    ];

    Task IHostedLifecycleService.StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedService.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedService.StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string? NameOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "comm")).TrimEnd('\n');
        }
        catch (IOException)
        {
            // It has ended since it was listed.
            return null;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Debug,
        Message = "The socket thread {Thread} keeps its scheduling policy: error {Error}. It costs throughput, nothing else.")]
    private partial void LogRefused(int thread, int error);

    [LibraryImport("libc", EntryPoint = "sched_setscheduler", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetSchedulerNative(int thread, int policy, ref int priority);
}
