using MVoting.Core.Ballots;
using MVoting.Core.Counting.Ranked;
using MVoting.Core.Pabulib;
using MVoting.Core.Polls;

namespace MVoting.Core.Counting;

/// <summary>
/// The ballots of one question of a poll on their way from the journal into a profile: each is merged as it comes,
/// so a million ballots need the memory of the different ones. Not for several threads.
/// </summary>
public sealed class QuestionBallots : IBallotCount
{
    private readonly EncodedAnswer _answer;
    private readonly BallotMerger _merger;

    /// <param name="codec">Of the paper that the ballots were cast under.</param>
    /// <param name="question">The question's place in the paper.</param>
    public QuestionBallots(BallotCodec codec, int question)
    {
        ArgumentNullException.ThrowIfNull(codec);
        Question = codec.Definition.Questions[question];
        Kind = KindOf(Question.Rules.Type);
        _answer = new EncodedAnswer(codec, question);
        _merger = new BallotMerger(Kind, Question.Options.Length);
    }

    public Question Question { get; }

    public BallotKind Kind { get; }

    /// <summary>Adds one ballot in its encoded form.</summary>
    /// <exception cref="FormatException">The bytes are no ballot of the paper.</exception>
    public void Add(ReadOnlySpan<byte> encoded)
    {
        _answer.Read(encoded);
        _merger.Add(_answer.Options, _answer.Points);
    }

    /// <summary>Takes back a ballot that was added.</summary>
    /// <exception cref="FormatException">The bytes are no ballot of the paper.</exception>
    public void Remove(ReadOnlySpan<byte> encoded)
    {
        _answer.Read(encoded);
        _merger.Remove(_answer.Options, _answer.Points);
    }

    /// <summary>
    /// What the budget rules and the contests read. An option without a cost costs nothing; without a budget there is
    /// none. Equal to the profile of the same ballots in a <c>.pb</c> file.
    /// </summary>
    public BudgetProfile ToProfile() => new(
        Kind,
        [
            .. Question.Options.Select(option => new BudgetOption
            {
                Id = option.Id,
                Cost = option.Cost ?? 0,
                Categories = BudgetOption.CategoriesOf(option.Category),
                IsWithdrawn = option.Cost == PabulibNames.WithdrawnCost,
            }),
        ],
        Question.Budget ?? 0,
        _merger.Merge(),
        maxLength: Question.Rules.Max > 0 ? Question.Rules.Max : null);

    /// <summary>What instant run-off and the transferable vote read; the candidates are called by the options' ids.</summary>
    public RankedProfile ToRankedProfile()
    {
        var profile = new RankedQuestion(Question);
        var ballots = _merger.Merge();
        for (var ballot = 0; ballot < ballots.Count; ballot++)
        {
            profile.Add(ballots.Options(ballot), ballots.Multiplicities[ballot]);
        }

        return profile.Build();
    }

    private static BallotKind KindOf(BallotType type) => type switch
    {
        BallotType.Single => BallotKind.Single,
        BallotType.Cumulative => BallotKind.Points,
        BallotType.Score => BallotKind.Scores,
        BallotType.Ranked => BallotKind.Ranking,
        _ => BallotKind.Approval,
    };
}
