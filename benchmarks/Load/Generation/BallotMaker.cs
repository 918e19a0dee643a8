namespace MVoting.Load.Generation;

/// <summary>Makes the ballots of an election: whom a resident of a district supports, and how strongly.</summary>
internal sealed class BallotMaker
{
    // Residents know their own district: a project there counts as if it were so many times as popular.
    private const int AtHome = 6;
    private const int ForAll = 3;

    // About half of the voters use all they have; many others name a single project.
    private static readonly int[] Lengths = [22, 12, 13, 10, 43];

    private readonly ElectionBallots _ballots;
    private readonly Town _town;
    private readonly decimal _budget;
    private readonly SeededRandom _random;
    private readonly long[][] _sums;
    private readonly int? _choices;

    public BallotMaker(ElectionPlan plan, Town town, decimal budget, SeededRandom random)
    {
        _ballots = plan.Ballots;
        _choices = plan.Choices;
        _town = town;
        _budget = budget;
        _random = random;
        _sums = [.. town.Districts.Select((_, district) => Sums(town.Projects, district))];
    }

    /// <summary>A ballot of a resident: positions of projects, and points where the kind of ballot has them.</summary>
    public (int[] Projects, int[] Points) Make(int district) => _ballots switch
    {
        ElectionBallots.ChooseOne => (Choose(district, 1), []),
        ElectionBallots.Cumulative => MakeCumulative(district),
        ElectionBallots.Scoring => MakeScoring(district),
        ElectionBallots.Ordinal => (Choose(district, Math.Min(3, 1 + _random.Pick(Lengths))), []),
        ElectionBallots.Knapsack => (Fit(Choose(district, 12)), []),
        _ when _choices is { } choices => (ChooseAll(district, choices), []),
        _ => (Choose(district, 1 + _random.Pick(Lengths)), []),
    };

    private (int[] Projects, int[] Points) MakeCumulative(int district)
    {
        var projects = Choose(district, 1 + _random.Pick(Lengths));
        var points = new int[projects.Length];
        points.AsSpan().Fill(1);
        for (var left = ElectionGenerator.PointsPerBallot - projects.Length; left > 0; left--)
        {
            points[_random.Below(points.Length)]++;
        }

        return (projects, Descending(points));
    }

    private (int[] Projects, int[] Points) MakeScoring(int district)
    {
        var projects = Choose(district, 3 + _random.Below(8));
        return (projects, Descending([.. projects.Select(_ => _random.Below(ElectionGenerator.HighestScore + 1))]));
    }

    // Different projects, the likelier first.
    private int[] Choose(int district, int count)
    {
        var sums = _sums[district];
        var chosen = new List<int>(count);
        for (var attempt = 0; chosen.Count < Math.Min(count, sums.Length) && attempt < 20 * count; attempt++)
        {
            var found = Array.BinarySearch(sums, _random.Below(sums[^1]) + 1);
            var project = found < 0 ? ~found : found;
            if (!chosen.Contains(project))
            {
                chosen.Add(project);
            }
        }

        return [.. chosen];
    }

    // As many as were asked for: where chance is slow to find another one, the next in the list.
    private int[] ChooseAll(int district, int count)
    {
        var chosen = Choose(district, count).ToList();
        for (var project = 0; chosen.Count < Math.Min(count, _town.Projects.Length); project++)
        {
            if (!chosen.Contains(project))
            {
                chosen.Add(project);
            }
        }

        return [.. chosen];
    }

    private int[] Fit(int[] wishes)
    {
        var left = _budget;
        var chosen = new List<int>();
        foreach (var project in wishes)
        {
            if (_town.Projects[project].Cost <= left)
            {
                left -= _town.Projects[project].Cost;
                chosen.Add(project);
            }
        }

        return [.. chosen];
    }

    private static int[] Descending(int[] points)
    {
        Array.Sort(points);
        Array.Reverse(points);
        return points;
    }

    private static long[] Sums(TownProject[] projects, int district)
    {
        var sums = new long[projects.Length];
        var sum = 0L;
        for (var at = 0; at < projects.Length; at++)
        {
            var project = projects[at];
            sum += project.Popularity * (project.District == district ? AtHome : project.District < 0 ? ForAll : 1);
            sums[at] = sum;
        }

        return sums;
    }
}
