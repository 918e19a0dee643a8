using System.Collections.Immutable;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace MVoting.Micro.Figures;

/// <summary>Shows the benchmarks of a class together, each class in the order in which it declares them.</summary>
internal sealed class TypeOrder() : DefaultOrderer(SummaryOrderPolicy.Declared, MethodOrderPolicy.Declared)
{
    public override IEnumerable<BenchmarkCase> GetSummaryOrder(
        ImmutableArray<BenchmarkCase> benchmarksCases, Summary summary) =>
        benchmarksCases.OrderBy(benchmark => benchmark.Descriptor.Type.FullName, StringComparer.Ordinal);
}
