namespace MVoting.Core.Pabulib;

/// <summary>One row of META.</summary>
/// <param name="Key">The key, in lower case.</param>
/// <param name="Value">The value, trimmed, as it stands in the file; null where it is empty or <c>None</c>.</param>
/// <param name="Line">The line in the file, from 1; 0 when it does not come from a file.</param>
public readonly record struct PabulibMetaEntry(string Key, string? Value, int Line = 0);
