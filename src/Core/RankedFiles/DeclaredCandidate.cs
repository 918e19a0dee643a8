using System.Collections.Immutable;

namespace MVoting.Core.RankedFiles;

/// <summary>A candidate of a configuration.</summary>
/// <param name="Name">The name that results show.</param>
/// <param name="IsExcluded">Withdrawn: its marks are passed over.</param>
/// <param name="Aliases">Other names under which ballots mark it.</param>
public sealed record DeclaredCandidate(string Name, bool IsExcluded, ImmutableArray<string> Aliases);
