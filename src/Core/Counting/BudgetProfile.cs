using System.Collections.Immutable;
using System.Numerics;
using MVoting.Core.Pabulib;

namespace MVoting.Core.Counting;

/// <summary>
/// What a budget rule decides on: options with exact costs, a budget, merged ballots. All money in it is a whole
/// number of the smallest part that occurs: <see cref="Scale"/> of them are one unit of the currency.
/// </summary>
public sealed class BudgetProfile
{
    private readonly decimal _budget;

    /// <param name="minScore">The least score for funding that the city declared, or null.</param>
    /// <param name="maxLength">The most options that a ballot may hold, or null where all.</param>
    public BudgetProfile(
        BallotKind kind,
        ImmutableArray<BudgetOption> options,
        decimal budget,
        MergedBallots ballots,
        decimal? minScore = null,
        int? maxLength = null,
        int? defaultScore = null)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        _budget = budget;
        Kind = kind;
        Options = options;
        Ballots = ballots;
        MinScore = minScore;
        MaxLength = maxLength ?? options.Length;
        DefaultScore = defaultScore ?? 0;
        HasDefaultScore = defaultScore is not null;
        var places = options.Select(option => Places(option.Cost)).Append(Places(budget)).Max();
        Scale = BigInteger.Pow(10, places);
        Costs = [.. options.Select(option => InParts(option.Cost))];
        Budget = InParts(budget);
        Ids = [.. options.Select(option => option.Id)];
        Votes = CountVotes();
    }

    public BallotKind Kind { get; }

    public ImmutableArray<BudgetOption> Options { get; }

    public ImmutableArray<string> Ids { get; }

    /// <summary>Parts of money in one unit of the currency: a power of ten.</summary>
    public BigInteger Scale { get; }

    /// <summary>In parts of money.</summary>
    public ImmutableArray<BigInteger> Costs { get; }

    /// <summary>In parts of money.</summary>
    public BigInteger Budget { get; }

    public MergedBallots Ballots { get; }

    /// <summary>Ballots that support each option: with points above zero where there are points.</summary>
    public ImmutableArray<long> Votes { get; }

    public decimal? MinScore { get; }

    public int MaxLength { get; }

    /// <summary>The score of an option that a ballot of <see cref="BallotKind.Scores"/> leaves out.</summary>
    public int DefaultScore { get; }

    /// <summary>Whether such an option counts as rated with it; else as not rated.</summary>
    public bool HasDefaultScore { get; }

    /// <summary>
    /// How the published scores of a ranked file were counted, where that is known; else by max length.
    /// </summary>
    public PabulibScoring RankScoring { get; init; } = PabulibScoring.BordaByMaxLength;

    /// <summary>
    /// The scores of a ranked file by the ballots' own points, where these and no rule for ranks give what the city
    /// published (5-4-3-2-1, 10-5-3-2-1); else default.
    /// </summary>
    public ImmutableArray<long> RankPoints { get; init; }

    /// <summary>
    /// What the file itself says each option has: <c>votes</c>, on points and rankings <c>score</c>; default where
    /// it does not say it of every option.
    /// </summary>
    public ImmutableArray<long> StatedScores { get; init; }

    /// <summary>The profile of a file of published ballots.</summary>
    public static BudgetProfile Of(PabulibFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var kind = file.Meta.VoteType switch
        {
            PabulibVoteType.ChooseOne => BallotKind.Single,
            PabulibVoteType.Cumulative => BallotKind.Points,
            PabulibVoteType.Scoring => BallotKind.Scores,
            PabulibVoteType.Ordinal => BallotKind.Ranking,
            _ => BallotKind.Approval,
        };
        var merger = new BallotMerger(kind, file.Projects.Length);
        var hasPoints = kind is BallotKind.Points or BallotKind.Scores;
        foreach (var vote in file.Votes)
        {
            merger.Add(vote.Projects.AsSpan(), hasPoints ? vote.Points.AsSpan() : []);
        }

        var neighborhood = file.OtherProjectColumns.IndexOf("neighborhood");
        var options = file.Projects.Select(project => new BudgetOption
        {
            Id = project.Id,
            Cost = project.Cost,
            Name = project.Name,
            Categories = BudgetOption.CategoriesOf(project.Category),
            Neighborhood = neighborhood < 0 ? null : project.Other[neighborhood],
            IsWithdrawn = project.IsWithdrawn,
        });
        var count = kind == BallotKind.Ranking ? PabulibCount.Of(file) : null;
        return new BudgetProfile(
            kind, [.. options], file.Meta.Budget, merger.Merge(), file.Meta.MinProjectScoreThreshold,
            file.Meta.MaxLength, file.Meta.DefaultScore)
        {
            RankScoring = count?.FindScoring(file) == PabulibScoring.BordaByBallotLength
                ? PabulibScoring.BordaByBallotLength : PabulibScoring.BordaByMaxLength,
            RankPoints = count is not null && IsByPoints(file, count) ? count.Scores(PabulibScoring.Points) : default,
            StatedScores = Stated(file),
        };
    }

    /// <summary>The same poll when some options take no part and their money is spent.</summary>
    internal BudgetProfile Without(ImmutableArray<int> options)
    {
        var left = options.Aggregate(_budget, (sum, option) => sum - Options[option].Cost);
        return new BudgetProfile(
            Kind, [.. Options.Select((option, at) => option with { IsWithdrawn = option.IsWithdrawn || options.Contains(at) })],
            left, Ballots, MinScore, MaxLength, HasDefaultScore ? DefaultScore : null)
        {
            RankScoring = RankScoring,
            RankPoints = RankPoints,
            StatedScores = StatedScores,
        };
    }

    /// <summary>The same poll with so many more ballots that name one option alone.</summary>
    internal BudgetProfile With(int option, int points, long ballots) => Of(
        Ballots.With(option, Kind is BallotKind.Points or BallotKind.Scores ? points : null, ballots));

    /// <summary>The same poll with other ballots.</summary>
    internal BudgetProfile Of(MergedBallots ballots) => new(
        Kind, Options, _budget, ballots, MinScore, MaxLength, HasDefaultScore ? DefaultScore : null)
    {
        RankScoring = RankScoring,
        RankPoints = RankPoints,
    };

    /// <summary>Parts of money as an amount of the currency.</summary>
    public Rational Money(BigInteger parts) => new(parts, Scale);

    /// <summary>The same for a sentence.</summary>
    public string Text(BigInteger parts) => OutcomeText.Amount(Money(parts));

    /// <summary>
    /// An amount of the currency in parts of money; a fraction where it has more places than the profile.
    /// </summary>
    public Rational InParts(Rational amount) => amount * Scale;

    private static ImmutableArray<long> Stated(PabulibFile file)
    {
        var areVotes = file.Meta.VoteType is PabulibVoteType.Approval or PabulibVoteType.ChooseOne;
        var stated = file.Projects.Select(project => areVotes ? project.Votes : project.Score).ToArray();
        return stated.Contains(null) ? default : [.. stated.Select(score => score!.Value)];
    }

    private static bool IsByPoints(PabulibFile file, PabulibCount count) =>
        count.FindScoring(file) == PabulibScoring.Points
        && !count.Scores(PabulibScoring.Points).SequenceEqual(count.Scores(PabulibScoring.BordaByMaxLength));

    private static int Places(decimal amount) => (amount / 1.0000000000000000000000000000m).Scale;

    private BigInteger InParts(decimal amount) => (Rational.Of(amount) * Scale).Numerator;

    private ImmutableArray<long> CountVotes()
    {
        var votes = new long[Options.Length];
        for (var ballot = 0; ballot < Ballots.Count; ballot++)
        {
            var options = Ballots.Options(ballot);
            var points = Ballots.Points(ballot);
            for (var at = 0; at < options.Length; at++)
            {
                votes[options[at]] += points.Length == 0 || points[at] > 0 ? Ballots.Multiplicities[ballot] : 0;
            }
        }

        return [.. votes];
    }
}
