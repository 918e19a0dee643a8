using MVoting.Core.Ballots;

namespace MVoting.Core.Exports;

/// <summary>
/// One ballot, or several equal ones, as they are published. It is kept as characters: the channel, each attribute
/// (0: nothing is said), then the options, each followed by two for its points where the ballots hold points.
/// </summary>
public readonly struct PublicBallot
{
    // Points are kept as numbers not below zero.
    private const int PointsOffset = -Limits.LowestScore;

    private readonly string _key;
    private readonly int _voterColumns;
    private readonly bool _hasPoints;

    internal PublicBallot(string key, int voterColumns, bool hasPoints, long times)
    {
        (_key, _voterColumns, _hasPoints, Times) = (key, voterColumns, hasPoints, times);
    }

    /// <summary>Voters who cast it.</summary>
    public long Times { get; }

    /// <summary>Options that it names; none: a blank ballot.</summary>
    public int Count => (_key.Length - _voterColumns) / Width(_hasPoints);

    /// <summary>
    /// The place in the question of an option that it names; in order of preference where the ballots are ranked.
    /// </summary>
    public int Option(int at) => _key[_voterColumns + (at * Width(_hasPoints))];

    /// <summary>The points of an option that it names.</summary>
    public int Points(int at)
    {
        var place = _voterColumns + (at * Width(_hasPoints)) + 1;
        return ((_key[place] << 16) | _key[place + 1]) - PointsOffset;
    }

    /// <summary>What it says in a column about its voter, plus one; 0: nothing.</summary>
    internal int Said(int column) => _key[column];

    internal static int Length(int attributes, int options, bool hasPoints) =>
        1 + attributes + (options * Width(hasPoints));

    /// <summary>Writes the ballot that was read; gives the characters used.</summary>
    internal static int Write(Span<char> key, EncodedAnswer answer)
    {
        var length = 0;
        key[length++] = (char)answer.Channel;
        foreach (var value in answer.Attributes)
        {
            key[length++] = (char)(value + 1);
        }

        for (var at = 0; at < answer.Options.Length; at++)
        {
            key[length++] = (char)answer.Options[at];
            if (answer.HasPoints)
            {
                var points = answer.Points[at] + PointsOffset;
                key[length++] = (char)(points >> 16);
                key[length++] = (char)(points & 0xFFFF);
            }
        }

        return length;
    }

    private static int Width(bool hasPoints) => hasPoints ? 3 : 1;
}
