using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace MVoting.Micro.Figures;

/// <summary>Bytes a ballot that stay in memory, for the benchmarks that measure it in their cleanup.</summary>
internal sealed class RetainedColumn : IColumn
{
    public string Id => nameof(RetainedColumn);

    public string ColumnName => "Retained";

    public string Legend => "Bytes a ballot that stay in memory as long as the box does";

    public bool AlwaysShow => false;

    public ColumnCategory Category => ColumnCategory.Metric;

    public int PriorityInCategory => int.MaxValue;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(benchmark => Find(benchmark) is not null);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => Find(benchmarkCase) is { } bytes
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes:F1} B")
        : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        GetValue(summary, benchmarkCase);

    private static double? Find(BenchmarkCase benchmark) =>
        RetainedMemory.Find(benchmark.Descriptor.Type, benchmark.Descriptor.WorkloadMethod.Name);
}
