namespace MVoting.Grains.Polls;

/// <summary>A field error on the wire.</summary>
[GenerateSerializer, Immutable, Alias("mvoting.field-fault")]
public sealed record FieldFault([property: Id(0)] string Field, [property: Id(1)] string Message);
