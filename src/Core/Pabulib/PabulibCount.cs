using System.Collections.Immutable;

namespace MVoting.Core.Pabulib;

/// <summary>
/// The count of a file's ballots, made straight from the file: what a poll that the ballots were cast in is
/// compared with. It shares no code with the tallies. Positions are those of <see cref="PabulibFile.Projects"/>.
/// </summary>
public sealed class PabulibCount
{
    private readonly long[] _bordaByMaxLength;
    private readonly long[] _bordaByBallotLength;
    private readonly long _defaultScore;
    private readonly long _ballots;

    private PabulibCount(PabulibFile file)
    {
        var projects = file.Projects.Length;
        var ranks = file.Votes.Length == 0 ? 0 : file.Votes.Max(vote => vote.Projects.Length);
        var length = Math.Max(file.Meta.MaxLength ?? projects, ranks);
        var dropsZeros = file.Meta.VoteType == PabulibVoteType.Cumulative;
        var votes = new long[projects];
        var supports = new long[projects];
        var mentions = new long[projects];
        var points = new long[projects];
        var ranked = new long[projects, ranks];
        _bordaByMaxLength = new long[projects];
        _bordaByBallotLength = new long[projects];
        foreach (var vote in file.Votes)
        {
            Blank += vote.Projects.IsEmpty || (dropsZeros && vote.Points.All(value => value == 0)) ? 1 : 0;
            for (var rank = 0; rank < vote.Projects.Length; rank++)
            {
                var project = vote.Projects[rank];
                votes[project]++;
                supports[project] += dropsZeros && vote.Points[rank] == 0 ? 0 : 1;
                points[project] += vote.Points.Length > 0 ? vote.Points[rank] : 0;
                ranked[project, rank]++;
                _bordaByMaxLength[project] += length - rank;
                _bordaByBallotLength[project] += vote.Projects.Length - rank;
            }

            foreach (var project in vote.Repeats)
            {
                mentions[project]++;
            }
        }

        for (var project = 0; project < projects; project++)
        {
            mentions[project] += votes[project];
        }

        Votes = [.. votes];
        Mentions = [.. mentions];
        Supports = [.. supports];
        Points = [.. points];
        Rankings = [.. Enumerable.Range(0, projects).Select(project => Row(ranked, project, ranks))];
        _ballots = file.Votes.Length;
        _defaultScore = file.Meta.DefaultScore ?? 0;
    }

    /// <summary>Ballots that name each project.</summary>
    public ImmutableArray<long> Votes { get; }

    /// <summary>The same with each repeat of a ballot that names a project more than once: no count of voters.</summary>
    public ImmutableArray<long> Mentions { get; }

    /// <summary>As <see cref="Votes"/>, without those that give it 0 of their cumulative points: what a poll counts as votes.</summary>
    public ImmutableArray<long> Supports { get; }

    /// <summary>Points of each project.</summary>
    public ImmutableArray<long> Points { get; }

    /// <summary>For each project, the ballots that name it at each rank, from the first; all of equal length.</summary>
    public ImmutableArray<ImmutableArray<long>> Rankings { get; }

    /// <summary>Ballots that support no project.</summary>
    public long Blank { get; }

    public static PabulibCount Of(PabulibFile file) => new(file);

    /// <summary>First preferences of a project of an <c>ordinal</c> file.</summary>
    public long FirstPreferences(int project) => Rankings[project].IsEmpty ? 0 : Rankings[project][0];

    /// <summary>The scores of all projects by one way of counting.</summary>
    public ImmutableArray<long> Scores(PabulibScoring scoring) => scoring switch
    {
        PabulibScoring.Votes => Votes,
        PabulibScoring.Points => Points,
        PabulibScoring.PointsWithDefault =>
            [.. Points.Select((points, project) => points + _defaultScore * (_ballots - Votes[project]))],
        PabulibScoring.BordaByMaxLength => [.. _bordaByMaxLength],
        PabulibScoring.BordaByBallotLength => [.. _bordaByBallotLength],
        _ => throw new ArgumentOutOfRangeException(nameof(scoring), scoring, "not a way of counting"),
    };

    /// <summary>The way of counting that gives every <c>score</c> of the file, or null when none does.</summary>
    public PabulibScoring? FindScoring(PabulibFile file)
    {
        foreach (var scoring in Candidates(file))
        {
            var scores = Scores(scoring);
            if (!file.Projects.Where((project, at) => project.Score is { } score && score != scores[at]).Any())
            {
                return scoring;
            }
        }

        return null;
    }

    /// <summary>The ways of counting that a file's vote type allows, the likeliest first.</summary>
    internal static PabulibScoring[] Candidates(PabulibFile file) => file.Meta.VoteType switch
    {
        PabulibVoteType.Cumulative => [PabulibScoring.Points],
        PabulibVoteType.Scoring => [PabulibScoring.Points, PabulibScoring.PointsWithDefault],
        PabulibVoteType.Ordinal when file.Votes.Any(vote => !vote.Points.IsEmpty) =>
            [PabulibScoring.Points, PabulibScoring.BordaByMaxLength, PabulibScoring.BordaByBallotLength],
        PabulibVoteType.Ordinal => [PabulibScoring.BordaByMaxLength, PabulibScoring.BordaByBallotLength],
        _ => [PabulibScoring.Votes],
    };

    internal static string Describe(PabulibScoring scoring) => scoring switch
    {
        PabulibScoring.Points => "the points of the ballots",
        PabulibScoring.BordaByMaxLength =>
            "ranks by max_length: the first rank gives max_length points, each further one a point less",
        PabulibScoring.BordaByBallotLength =>
            "ranks by the ballot's own length: its last rank gives one point, each one before a point more",
        _ => "ballots",
    };

    private static ImmutableArray<long> Row(long[,] ranked, int project, int ranks)
    {
        var row = new long[ranks];
        for (var rank = 0; rank < ranks; rank++)
        {
            row[rank] = ranked[project, rank];
        }

        return [.. row];
    }
}
