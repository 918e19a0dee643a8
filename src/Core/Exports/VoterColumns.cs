using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;

namespace MVoting.Core.Exports;

/// <summary>
/// What ballots say about their voters, in columns: the channel and the attributes of the poll. Published are only
/// columns whose every combination was given by enough voters; where one was not, the column that tells the most
/// people apart goes first.
/// </summary>
internal sealed class VoterColumns
{
    private readonly ImmutableArray<AttributeDeclaration> _attributes;

    public VoterColumns(ImmutableArray<AttributeDeclaration> attributes)
    {
        _attributes = attributes;
        Kept = [.. Enumerable.Range(0, Count)];
    }

    public int Count => 1 + _attributes.Length;

    /// <summary>The columns that are published, in their order: 0 is the channel.</summary>
    public ImmutableArray<int> Kept { get; private set; }

    public string Name(int column) => column == 0 ? "channel" : _attributes[column - 1].Id;

    /// <summary>What a ballot says in a column; null: nothing.</summary>
    public string? Text(PublicBallot ballot, int column) => ballot.Said(column) switch
    {
        0 => null,
        var said when column == 0 => WireName<BallotChannel>.Of((BallotChannel)said),
        var said => _attributes[column - 1].Values[said - 1],
    };

    public void KeepWhatIsShared(Dictionary<string, long> ballots, int leastAlike)
    {
        // What no ballot says is no column.
        Kept = Kept.RemoveAll(column => ballots.Keys.All(key => key[column] == 0));
        while (!Kept.IsEmpty && !IsShared(ballots, leastAlike))
        {
            Kept = Kept.Remove(Kept.Reverse().MaxBy(column => ballots.Keys.Select(key => key[column]).Distinct().Count()));
        }
    }

    /// <summary>The ballot without what is not published.</summary>
    public string Masked(string key) => Kept.Length == Count ? key : string.Create(key.Length, (key, this), static (to, state) =>
    {
        state.key.CopyTo(to);
        to[..state.Item2.Count].Clear();
        foreach (var column in state.Item2.Kept)
        {
            to[column] = state.key[column];
        }
    });

    private bool IsShared(Dictionary<string, long> ballots, int leastAlike)
    {
        var voters = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (key, times) in ballots)
        {
            var said = Masked(key[..Count]);
            CollectionsMarshal.GetValueRefOrAddDefault(voters, said, out _) += times;
        }

        return voters.Values.All(count => count >= leastAlike);
    }
}
