using System.Collections.Immutable;

namespace MVoting.Core.Polls;

/// <summary>Something that a ballot may say of its voter, such as a district, and the values it may have.</summary>
/// <param name="Id">Unique in the poll; see <see cref="Identifiers"/>.</param>
/// <param name="Values">1 to <see cref="Limits.ValuesPerAttribute"/> distinct texts.</param>
public sealed record AttributeDeclaration(string Id, ImmutableArray<string> Values)
{
    public bool Equals(AttributeDeclaration? other) =>
        other is not null && Id == other.Id && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Id, Values.Length);
}
