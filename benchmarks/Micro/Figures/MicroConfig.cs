using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BenchmarkDotNet.Validators;
using Perfolizer.Horology;

namespace MVoting.Micro.Figures;

/// <summary>
/// How every benchmark here is run and shown. One operation is one ballot throughout: the mean is a ballot's time, Op/s
/// are ballots a second, and Allocated are a ballot's bytes.
/// </summary>
/// <remarks>
/// Benchmarks run in this process: nothing is generated, restored and built for them, so they run without a package
/// source, and under the settings of this repository's build.
/// </remarks>
internal sealed class MicroConfig : ManualConfig
{
    public const string QuickOption = "--quick";

    public MicroConfig(bool isQuick)
    {
        AddJob(isQuick ? Quick() : Whole());
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(StatisticColumn.OperationsPerSecond, new RetainedColumn());
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        AddValidator(JitOptimizationsValidator.FailOnError);
        // One table for all. How often each was run stands in the log, and collections say little beside bytes.
        Options |= ConfigOptions.JoinSummary;
        Orderer = new TypeOrder();
        HideColumns(
            Column.Namespace, Column.Job, Column.Toolchain, Column.InvocationCount, Column.IterationCount,
            Column.IterationTime, Column.UnrollFactor, Column.WarmupCount, Column.Median,
            Column.Gen0, Column.Gen1, Column.Gen2);
        ArtifactsPath = Path.Combine(ArtifactsFolder(), "micro");
    }

    private static Job Whole() => Job.Default
        .WithId("Whole")
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithMaxIterationCount(25);

    /// <summary>Short, but with the warm-up that the runtime needs to compile what is hot for the second time.</summary>
    private static Job Quick() => Job.Default
        .WithId("Quick")
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(6)
        .WithIterationCount(5)
        .WithIterationTime(TimeInterval.FromMilliseconds(100));

    /// <summary>…/artifacts/bin/MVoting.Micro/release/ → …/artifacts, where all output goes.</summary>
    private static string ArtifactsFolder() =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."));
}
