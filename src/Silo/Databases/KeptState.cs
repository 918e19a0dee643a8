namespace MVoting.Silo.Databases;

/// <summary>A grain's state as it is kept.</summary>
/// <param name="Json">The state in UTF-8.</param>
/// <param name="Version">Its ETag; rises with every write.</param>
public sealed record KeptState(ReadOnlyMemory<byte> Json, long Version);
