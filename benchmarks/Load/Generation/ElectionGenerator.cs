using System.Collections.Immutable;
using System.Globalization;
using MVoting.Core;
using MVoting.Core.Pabulib;

namespace MVoting.Load.Generation;

/// <summary>
/// Makes a realistic participatory-budgeting election of an invented town: few projects are very popular, voters
/// prefer their own district, older voters use paper, costs spread over two orders of magnitude, and the budget
/// pays for about a fifth of the projects.
/// </summary>
public sealed class ElectionGenerator
{
    internal const int PointsPerBallot = 10;
    internal const int HighestScore = 5;

    // Shares of voters by age: those of 18 to 24, then by tens, and those of 75 and more.
    private static readonly int[] AgeShares = [9, 17, 20, 17, 15, 14, 8];

    private readonly ElectionPlan _plan;
    private readonly SeededRandom _random;
    private readonly Town _town;
    private readonly decimal _budget;

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> for a plan beyond its limits.</summary>
    public ElectionGenerator(ElectionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Voters, 1, nameof(plan));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plan.Voters, ElectionPlan.MostVoters, nameof(plan));
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Projects, 2, nameof(plan));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plan.Projects, Limits.OptionsPerQuestion, nameof(plan));
        if (plan.Choices is { } choices)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual((int)plan.Ballots, (int)ElectionBallots.Approval, nameof(plan));
            ArgumentOutOfRangeException.ThrowIfLessThan(choices, 1, nameof(plan));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(choices, Math.Min(ElectionPlan.MostChoices, plan.Projects), nameof(plan));
        }

        _plan = plan;
        _random = new SeededRandom(plan.Seed);
        _town = new Town(plan.Projects, _random);
        _budget = Budget();
    }

    /// <summary>Makes the election. Each call makes the same one.</summary>
    public PabulibFile Generate()
    {
        var random = _random.Copy();
        var maker = new BallotMaker(_plan, _town, _budget, random);
        var votes = new PabulibVote[_plan.Voters];
        for (var voter = 0; voter < votes.Length; voter++)
        {
            votes[voter] = MakeVote(voter, maker, random);
        }

        var drawn = Drawn(votes);
        return InOrderOfVotes(drawn, PabulibCount.Of(drawn));
    }

    /// <summary>
    /// Writes the same election without holding its ballots: they are drawn twice, once to count them, as the projects
    /// stand before them, and once to write them.
    /// </summary>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var counter = new ElectionCounter(_plan.Ballots, _town.Projects.Length, Math.Min(3, _town.Projects.Length));
        ForEachVote(counter.Add);
        var (projects, place) = InOrder(counter.Votes, counter.Scores);
        var isFirst = true;
        ForEachVote(vote =>
        {
            var placed = Placed(vote, place);
            if (isFirst)
            {
                // The first ballot brings META, PROJECTS and the names of the columns; every ballot fills them.
                PabulibWriter.Write(writer, File([placed], projects));
                isFirst = false;
                return;
            }

            writer.Write(placed.VoterId);
            writer.Write(';');
            writer.Write(string.Join(',', placed.Projects.Select(at => projects[at].Id)));
            if (!placed.Points.IsEmpty)
            {
                writer.Write(';');
                writer.Write(string.Join(',', placed.Points));
            }

            writer.Write($";{placed.Age};{placed.Sex};{placed.VotingMethod};{placed.District}\n");
        });
    }

    private void ForEachVote(Action<PabulibVote> take)
    {
        var random = _random.Copy();
        var maker = new BallotMaker(_plan, _town, _budget, random);
        for (var voter = 0; voter < _plan.Voters; voter++)
        {
            take(MakeVote(voter, maker, random));
        }
    }

    private PabulibFile Drawn(PabulibVote[] votes) => new()
    {
        Meta = MakeMeta(),
        Projects = [.. _town.Projects.Select(project => MakeProject(project, 0, score: null, isSelected: false))],
        Votes = ImmutableArray.Create(votes),
    };

    private decimal Budget()
    {
        var all = _town.Projects.Sum(project => (long)project.Cost);
        var largest = _town.Projects.Max(project => project.Cost);
        return Math.Max(largest, all / 5_000 * 1_000);
    }

    private PabulibVote MakeVote(int voter, BallotMaker maker, SeededRandom random)
    {
        var district = random.Pick(_town.Residents);
        var band = random.Pick(AgeShares);
        var age = band == 0 ? 18 + random.Below(7) : 15 + 10 * band + random.Below(band == 6 ? 15 : 10);
        var sex = random.Below(200);
        var (projects, points) = maker.Make(district);
        return new PabulibVote
        {
            VoterId = (voter + 1).ToString(CultureInfo.InvariantCulture),
            Projects = [.. projects],
            Points = [.. points],
            Age = age.ToString(CultureInfo.InvariantCulture),
            Sex = sex < 109 ? "F" : sex < 199 ? "M" : "O",
            VotingMethod = random.Happens(PercentOnPaper(age)) ? "paper" : "internet",
            District = _town.Districts[district],
        };
    }

    private static int PercentOnPaper(int age) => age < 35 ? 6 : age < 55 ? 15 : age < 65 ? 30 : 55;

    private PabulibFile InOrderOfVotes(PabulibFile drawn, PabulibCount count)
    {
        var (projects, place) = InOrder(count.Votes, Scores(count));
        return File([.. drawn.Votes.Select(vote => Placed(vote, place))], projects);
    }

    private PabulibFile File(ImmutableArray<PabulibVote> votes, ImmutableArray<PabulibProject> projects) => new()
    {
        Meta = MakeMeta(),
        Projects = projects,
        Votes = votes,
        OtherProjectColumns = ["district"],
    };

    // Published files list the projects by their result, and tell what was funded: here by the greedy rule.
    private (ImmutableArray<PabulibProject> Projects, int[] Place) InOrder(
        ImmutableArray<long> votes, ImmutableArray<long>? scores)
    {
        var order = Enumerable.Range(0, votes.Length)
            .OrderByDescending(at => scores?[at] ?? votes[at]).ThenBy(at => at).ToArray();
        var place = new int[order.Length];
        var projects = new List<PabulibProject>();
        var left = _budget;
        foreach (var at in order)
        {
            var project = _town.Projects[at];
            var isSelected = project.Cost <= left;
            left -= isSelected ? project.Cost : 0;
            place[at] = projects.Count;
            projects.Add(MakeProject(project, votes[at], scores?[at], isSelected));
        }

        return ([.. projects], place);
    }

    private ImmutableArray<long>? Scores(PabulibCount count) => _plan.Ballots switch
    {
        ElectionBallots.Cumulative or ElectionBallots.Scoring => count.Scores(PabulibScoring.Points),
        ElectionBallots.Ordinal => count.Scores(PabulibScoring.BordaByMaxLength),
        _ => null,
    };

    private PabulibProject MakeProject(TownProject project, long votes, long? score, bool isSelected) => new()
    {
        Id = project.Id,
        Cost = project.Cost,
        Votes = votes,
        Score = score,
        Name = project.Name,
        Category = project.Category,
        Selected = isSelected ? 1 : 0,
        Other = [project.District < 0 ? null : _town.Districts[project.District]],
    };

    private static PabulibVote Placed(PabulibVote vote, int[] place) => new()
    {
        VoterId = vote.VoterId,
        Projects = [.. vote.Projects.Select(at => place[at])],
        Points = vote.Points,
        Age = vote.Age,
        Sex = vote.Sex,
        VotingMethod = vote.VotingMethod,
        District = vote.District,
    };

    private PabulibMeta MakeMeta()
    {
        var projects = _town.Projects.Length;
        List<KeyValuePair<string, string>> entries =
        [
            new("description", "Participatory budget of Riverside, an invented town"),
            new("country", "Worldwide"),
            new("unit", "Riverside"),
            new("instance", "2026"),
            new("num_projects", $"{projects}"),
            new("num_votes", $"{_plan.Voters}"),
            new("budget", _budget.ToString("0", CultureInfo.InvariantCulture)),
            new("vote_type", VoteType()),
            new("rule", "greedy"),
            new("date_begin", "01.06.2026"),
            new("date_end", "14.06.2026"),
            .. BallotLimits(projects),
            new("edition", "1"),
            new("language", "en"),
            new("currency", "EUR"),
            new("experimental", "1"),
            new("comment", $"#1: No real voter and no real project. Made by: {Command()}"),
        ];
        return PabulibMeta.Of(entries);
    }

    private KeyValuePair<string, string>[] BallotLimits(int projects) => _plan.Ballots switch
    {
        ElectionBallots.ChooseOne => [new("min_length", "1"), new("max_length", "1")],
        ElectionBallots.Cumulative =>
        [
            new("min_length", "1"), new("max_length", $"{Math.Min(5, projects)}"),
            new("max_sum_points", $"{PointsPerBallot}"),
        ],
        ElectionBallots.Scoring =>
            [new("min_points", "0"), new("max_points", $"{HighestScore}"), new("default_score", "0")],
        ElectionBallots.Ordinal => [new("min_length", "1"), new("max_length", $"{Math.Min(3, projects)}")],
        ElectionBallots.Knapsack =>
            [new("min_length", "1"), new("max_sum_cost", _budget.ToString("0", CultureInfo.InvariantCulture))],
        _ => [new("min_length", "1"), new("max_length", $"{Math.Min(_plan.Choices ?? 5, projects)}")],
    };

    private string Command() => $"generate --voters {_plan.Voters} --projects {_plan.Projects} " +
        $"--seed {_plan.Seed} --type {TypeOption()}" + (_plan.Choices is { } choices ? $" --choices {choices}" : "");

    private string VoteType() => _plan.Ballots switch
    {
        ElectionBallots.Knapsack => "approval",
        _ => TypeOption(),
    };

    private string TypeOption() => _plan.Ballots switch
    {
        ElectionBallots.ChooseOne => "choose-1",
        ElectionBallots.Cumulative => "cumulative",
        ElectionBallots.Scoring => "scoring",
        ElectionBallots.Ordinal => "ordinal",
        ElectionBallots.Knapsack => "knapsack",
        _ => "approval",
    };
}
