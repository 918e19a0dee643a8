using System.Collections.Immutable;

namespace MVoting.Core.Ballots;

/// <summary>The readable form of an encoded ballot; who cast it is not in it. Equal by content.</summary>
/// <param name="Channel">How it reached the city.</param>
/// <param name="Attributes">
/// For each attribute that the poll declares, the index of the value, or <see cref="NoValue"/>.
/// </param>
/// <param name="Answers">One for each question, in the paper's order.</param>
public sealed record Ballot(
    BallotChannel Channel,
    ImmutableArray<int> Attributes,
    ImmutableArray<Answer> Answers)
{
    /// <summary>Stands for an attribute that the ballot does not carry.</summary>
    public const int NoValue = -1;

    public bool Equals(Ballot? other) =>
        other is not null && Channel == other.Channel
        && Attributes.SequenceEqual(other.Attributes) && Answers.SequenceEqual(other.Answers);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Channel);
        foreach (var answer in Answers)
        {
            hash.Add(answer);
        }

        return hash.ToHashCode();
    }
}
