namespace MVoting.Api.Tests.Metrics;

/// <summary>Tests that read what the whole process measures or logs: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
