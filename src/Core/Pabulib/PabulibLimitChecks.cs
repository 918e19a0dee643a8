using MVoting.Core.Polls;
using static MVoting.Core.Polls.FieldErrors;

namespace MVoting.Core.Pabulib;

/// <summary>
/// Notes the ballots that break the limits which META states: length, cost and points of a ballot, and the same
/// for each category. The city counted those ballots, so they stay.
/// </summary>
internal sealed class PabulibLimitChecks
{
    private readonly PabulibFile _file;
    private readonly PabulibFindings _findings;
    private readonly List<(PabulibBrokenLimit Limit, Func<PabulibVote, decimal?> Measure)> _limits = [];

    private PabulibLimitChecks(PabulibFile file, PabulibFindings findings)
    {
        _file = file;
        _findings = findings;
        var meta = file.Meta;
        Add("min_length", true, meta.MinLength ?? 1, vote => vote.Projects.Length);
        Add("max_length", false, meta.MaxLength, vote => vote.Projects.Length);
        Add("min_sum_cost", true, meta.MinSumCost, vote => Cost(vote, _ => true));
        Add("max_sum_cost", false, meta.MaxSumCost, vote => Cost(vote, _ => true));
        Add("min_points", true, meta.MinPoints, vote => vote.Points.IsEmpty ? null : vote.Points.Min());
        Add("max_points", false, meta.MaxPoints, vote => vote.Points.IsEmpty ? null : vote.Points.Max());
        Add("min_sum_points", true, meta.MinSumPoints, vote => vote.Points.Sum(points => (decimal)points));
        Add("max_sum_points", false, meta.MaxSumPoints, vote => vote.Points.Sum(points => (decimal)points));
        AddCategories("min_length_per_category", true, (vote, category) => vote.Projects.Count(category));
        AddCategories("max_length_per_category", false, (vote, category) => vote.Projects.Count(category));
        AddCategories("min_sum_cost_per_category", true, Cost);
        AddCategories("max_sum_cost_per_category", false, Cost);
    }

    /// <summary>One note for each limit that ballots break.</summary>
    public static void Note(PabulibFile file, PabulibFindings findings)
    {
        var limits = new PabulibLimitChecks(file, findings)._limits;
        foreach (var vote in file.Votes)
        {
            foreach (var (limit, measure) in limits)
            {
                if (measure(vote) is { } value)
                {
                    limit.See(value, vote.Line);
                }
            }
        }

        foreach (var (limit, _) in limits)
        {
            limit.Note(file.Meta, findings);
        }
    }

    private void Add(
        string key, bool isLeast, decimal? limit, Func<PabulibVote, decimal?> measure, string? category = null)
    {
        if (limit is { } value)
        {
            _limits.Add((new PabulibBrokenLimit(key, isLeast, value, category), measure));
        }
    }

    private void AddCategories(string key, bool isLeast, Func<PabulibVote, Func<int, bool>, decimal> measure)
    {
        var categories = PabulibCategoryValues.Categories(_file);
        if (!PabulibCategoryValues.TryRead(_file, key, out var values))
        {
            if (_file.Meta[key] is { } text)
            {
                _findings.Note(_file.Meta.LineOf(key), $"META.{key}",
                    $"\"{Cut(text)}\" is neither a number nor a list of numbers for the {categories.Length} " +
                    "categories; the ballots were not checked for it.");
            }

            return;
        }

        for (var at = 0; at < categories.Length; at++)
        {
            var category = categories[at];
            var isMember = _file.Projects
                .Select(project => CategoryLimits.CategoriesOf(project.Category).Contains(category)).ToArray();
            Add(key, isLeast, values[at], vote => measure(vote, project => isMember[project]), category);
        }
    }

    private decimal Cost(PabulibVote vote, Func<int, bool> isCounted)
    {
        decimal cost = 0;
        foreach (var project in vote.Projects)
        {
            cost += isCounted(project) ? _file.Projects[project].Cost : 0;
        }

        return cost;
    }
}
