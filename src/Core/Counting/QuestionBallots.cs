using MVoting.Core.Ballots;
using MVoting.Core.Polls;

namespace MVoting.Core.Counting;

/// <summary>
/// The ballots of one question of a poll on their way from the journal into a profile: each is merged as it comes,
/// so a million ballots need the memory of the different ones. Not for several threads.
/// </summary>
public sealed class QuestionBallots
{
    private readonly BallotCodec _codec;
    private readonly Question _question;
    private readonly int _index;
    private readonly BallotMerger _merger;
    private readonly bool _hasPoints;

    /// <param name="codec">Of the paper that the ballots were cast under.</param>
    public QuestionBallots(BallotCodec codec, int question)
    {
        ArgumentNullException.ThrowIfNull(codec);
        _codec = codec;
        _index = question;
        _question = codec.Definition.Questions[question];
        Kind = KindOf(_question.Rules.Type);
        _hasPoints = Kind is BallotKind.Points or BallotKind.Scores;
        _merger = new BallotMerger(Kind, _question.Options.Length);
    }

    public BallotKind Kind { get; }

    /// <summary>Adds one ballot in its encoded form.</summary>
    /// <exception cref="FormatException">The bytes are no ballot of the paper.</exception>
    public void Add(ReadOnlySpan<byte> encoded)
    {
        var picks = _codec.Decode(encoded).Answers[_index].Picks;
        Span<int> options = picks.Length <= 256 ? stackalloc int[picks.Length] : new int[picks.Length];
        Span<int> points = !_hasPoints ? [] : picks.Length <= 256 ? stackalloc int[picks.Length] : new int[picks.Length];
        for (var at = 0; at < picks.Length; at++)
        {
            options[at] = picks[at].Option;
            if (_hasPoints)
            {
                points[at] = picks[at].Points;
            }
        }

        _merger.Add(options, points);
    }

    /// <summary>
    /// What the rules read. An option without a cost costs nothing; without a budget there is none.
    /// </summary>
    public BudgetProfile ToProfile() => new(
        Kind,
        [
            .. _question.Options.Select(option => new BudgetOption
            {
                Id = option.Id,
                Cost = option.Cost ?? 0,
                Categories = option.Category is { } category ? [category] : [],
            }),
        ],
        _question.Budget ?? 0,
        _merger.Merge(),
        maxLength: _question.Rules.Max > 0 ? _question.Rules.Max : null);

    private static BallotKind KindOf(BallotType type) => type switch
    {
        BallotType.Single => BallotKind.Single,
        BallotType.Cumulative => BallotKind.Points,
        BallotType.Score => BallotKind.Scores,
        BallotType.Ranked => BallotKind.Ranking,
        _ => BallotKind.Approval,
    };
}
