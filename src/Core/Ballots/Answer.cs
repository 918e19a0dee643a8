using System.Collections.Immutable;

namespace MVoting.Core.Ballots;

/// <summary>
/// What a ballot answers to one question: nothing at all (blank), options in ascending order, or for
/// <c>ranked</c> in order of preference. Equal by content.
/// </summary>
public sealed record Answer(ImmutableArray<Pick> Picks)
{
    public bool Equals(Answer? other) => other is not null && Picks.SequenceEqual(other.Picks);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var pick in Picks)
        {
            hash.Add(pick);
        }

        return hash.ToHashCode();
    }
}
