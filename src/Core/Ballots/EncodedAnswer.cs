using System.Runtime.InteropServices;
using MVoting.Core.Polls;

namespace MVoting.Core.Ballots;

/// <summary>
/// Reads the answer to one question out of encoded ballots, one after another, into the same memory. Not for several
/// threads.
/// </summary>
internal sealed class EncodedAnswer
{
    private readonly BallotLayout _layout;
    private readonly int _question;
    private readonly int[] _attributes;
    private readonly List<int> _options = [];
    private readonly List<int> _points = [];

    public EncodedAnswer(BallotCodec codec, int question)
    {
        _layout = codec.Layout;
        _question = question;
        _attributes = new int[_layout.AttributeBits.Length];
        HasPoints = codec.Definition.Questions[question].Rules.Type is BallotType.Cumulative or BallotType.Score;
    }

    public bool HasPoints { get; }

    /// <summary>How the ballot that was read last reached the city.</summary>
    public BallotChannel Channel { get; private set; }

    /// <summary>Its value of each declared attribute, or <see cref="Ballot.NoValue"/>.</summary>
    public ReadOnlySpan<int> Attributes => _attributes;

    /// <summary>The options that it names: ascending, or for <c>ranked</c> in order of preference.</summary>
    public ReadOnlySpan<int> Options => CollectionsMarshal.AsSpan(_options);

    /// <summary>Their points; none where the ballots hold none.</summary>
    public ReadOnlySpan<int> Points => HasPoints ? CollectionsMarshal.AsSpan(_points) : [];

    /// <exception cref="FormatException">The bytes are no ballot of the paper.</exception>
    public void Read(ReadOnlySpan<byte> encoded)
    {
        var cursor = new BallotCursor(_layout, encoded, stackalloc ulong[_layout.MarkWords]);
        Channel = cursor.ReadChannel();
        for (var attribute = 0; attribute < _attributes.Length; attribute++)
        {
            _attributes[attribute] = cursor.ReadAttribute(attribute);
        }

        _options.Clear();
        _points.Clear();
        for (var question = 0; question < _layout.Questions.Length; question++)
        {
            cursor.Open(question);
            while (cursor.Next(out var option, out var points))
            {
                if (question == _question)
                {
                    _options.Add(option);
                    _points.Add(points);
                }
            }
        }

        if (!cursor.Ends())
        {
            throw new FormatException("The bytes are not a ballot of this paper.");
        }
    }
}
