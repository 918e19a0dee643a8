using System.Buffers.Binary;
using System.Diagnostics;

namespace MVoting.Testing.Cluster.Clocks;

/// <summary>
/// Sets the wall clock of single processes, while they run. A small library is compiled with the machine's C compiler
/// and preloaded; where there is none, or no Linux, <see cref="Obstacle"/> says so and the test is left out.
/// </summary>
public sealed class ClockSkew
{
    private const string Compiler = "cc";

    private readonly string _folder;
    private readonly string _library;

    private ClockSkew(string folder, string library) => (_folder, _library) = (folder, library);

    /// <summary>Why clocks cannot be set here; null: they can.</summary>
    public static string? Obstacle { get; } =
        !OperatingSystem.IsLinux() ? "Clocks of single processes can be set on Linux only."
        : FindCompiler() is null ? $"No C compiler ({Compiler}) is here to build the library that sets a process's clock."
        : null;

    /// <summary>Builds the library in a folder.</summary>
    internal static async Task<ClockSkew> BuildAsync(string folder, CancellationToken cancellationToken)
    {
        var source = Path.Combine(folder, "skew.c");
        var library = Path.Combine(folder, "skew.so");
        await using (var text = typeof(ClockSkew).Assembly.GetManifestResourceStream("skew.c")!)
        await using (var file = File.Create(source))
        {
            await text.CopyToAsync(file, cancellationToken);
        }

        using var compiler = Process.Start(
            new ProcessStartInfo(FindCompiler()!, ["-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"])
            {
                RedirectStandardError = true,
            })!;
        var errors = await compiler.StandardError.ReadToEndAsync(cancellationToken);
        await compiler.WaitForExitAsync(cancellationToken);
        return compiler.ExitCode == 0
            ? new ClockSkew(folder, library)
            : throw new ClusterFaultException($"The library that sets a process's clock was not built: {errors}");
    }

    /// <summary>Sets how far the clock of a node is ahead of the machine's.</summary>
    internal void Set(string node, TimeSpan ahead)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, (long)ahead.TotalMilliseconds);

        // In place: the process has the file mapped.
        using var file = new FileStream(FileOf(node), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        file.Write(bytes);
    }

    /// <summary>What a node's process is started with.</summary>
    internal void AddTo(Dictionary<string, string> environment, string node)
    {
        Set(node, TimeSpan.Zero);
        environment["LD_PRELOAD"] = _library;
        environment["MVOTING_SKEW_FILE"] = FileOf(node);
    }

    private string FileOf(string node) => Path.Combine(_folder, $"{node}.skew");

    private static string? FindCompiler() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, Compiler))
        .FirstOrDefault(File.Exists);
}
