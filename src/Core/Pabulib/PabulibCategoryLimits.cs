using System.Collections.Immutable;
using MVoting.Core.Polls;
using static MVoting.Core.Polls.FieldErrors;

namespace MVoting.Core.Pabulib;

/// <summary>
/// Makes a poll's limits for categories from META, widened to what the ballots of the file hold, each difference with
/// a note. A limit that no ballot could break is none.
/// </summary>
internal sealed class PabulibCategoryLimits
{
    private readonly PabulibFile _file;
    private readonly PabulibFindings _notes;
    private readonly ImmutableArray<decimal> _least;
    private readonly ImmutableArray<decimal> _most;
    private readonly ImmutableArray<decimal> _mostCost;

    private PabulibCategoryLimits(PabulibFile file, PabulibFindings notes)
    {
        (_file, _notes) = (file, notes);
        PabulibCategoryValues.TryRead(file, "min_length_per_category", out _least);
        PabulibCategoryValues.TryRead(file, "max_length_per_category", out _most);
        PabulibCategoryValues.TryRead(file, "max_sum_cost_per_category", out _mostCost);
    }

    /// <summary>The limits; what is read is added to <paramref name="carried"/>.</summary>
    public static CategoryLimits Of(PabulibFile file, HashSet<string> carried, PabulibFindings notes)
    {
        var reader = new PabulibCategoryLimits(file, notes);
        carried.UnionWith(PabulibCategoryValues.Keys.Where(key =>
            key != "min_sum_cost_per_category" && PabulibCategoryValues.TryRead(file, key, out _)));
        var categories = PabulibCategoryValues.Categories(file);
        return reader._least.IsEmpty && reader._most.IsEmpty && reader._mostCost.IsEmpty
            ? CategoryLimits.None
            : CategoryLimits.Of(categories.Select(reader.One).OfType<CategoryLimit>());
    }

    private CategoryLimit? One(string category, int at)
    {
        var isMember = _file.Projects
            .Select(project => CategoryLimits.CategoriesOf(PabulibLabels.Label(project.Category)).Contains(category))
            .ToArray();
        var count = isMember.Count(one => one);
        if (count == 0)
        {
            return null;
        }

        var (shortest, longest, dearest) = Measure(isMember);
        var min = Value(_least, at) is { } least ? Narrowest(category, (int)Math.Clamp(least, 0, count), shortest) : 0;
        var max = Value(_most, at) is { } most ? Widest(category, (int)Math.Clamp(most, 0, count), longest) : count;
        var cost = Value(_mostCost, at);
        if (cost < dearest)
        {
            Note("max_sum_cost_per_category", category, cost.Value, dearest, "maxCost");
            cost = dearest;
        }

        var all = _file.Projects.Where((_, project) => isMember[project]).Sum(project => project.Cost);
        cost = cost >= all ? null : cost;
        return min > 0 || max < count || cost is not null ? new CategoryLimit(category, min, max, cost) : null;
    }

    private static decimal? Value(ImmutableArray<decimal> values, int at) => values.IsEmpty ? null : values[at];

    private int Narrowest(string category, int stated, int? held)
    {
        if (held is not { } value || value >= stated)
        {
            return stated;
        }

        Note("min_length_per_category", category, stated, value, "min");
        return value;
    }

    private int Widest(string category, int stated, int held)
    {
        if (held > stated)
        {
            Note("max_length_per_category", category, stated, held, "max");
        }

        return Math.Max(stated, held);
    }

    // As a poll counts: a cumulative ballot does not choose what it gives 0 points, and a blank one is judged by min alone.
    private (int? Shortest, int Longest, decimal Dearest) Measure(bool[] isMember)
    {
        (int? Shortest, int Longest, decimal Dearest) measured = (null, 0, 0);
        var dropsZeros = _file.Meta.VoteType == PabulibVoteType.Cumulative;
        foreach (var vote in _file.Votes)
        {
            var (count, named, cost) = (0, 0, 0m);
            for (var at = 0; at < vote.Projects.Length; at++)
            {
                if (dropsZeros && vote.Points[at] == 0)
                {
                    continue;
                }

                named++;
                count += isMember[vote.Projects[at]] ? 1 : 0;
                cost += isMember[vote.Projects[at]] ? _file.Projects[vote.Projects[at]].Cost : 0;
            }

            if (named > 0)
            {
                measured = (
                    Math.Min(measured.Shortest ?? count, count),
                    Math.Max(measured.Longest, count),
                    Math.Max(measured.Dearest, cost));
            }
        }

        return measured;
    }

    private void Note(string key, string category, decimal stated, decimal held, string rule) =>
        _notes.Note(_file.Meta.LineOf(key), $"META.{key}",
            $"{key} is {PabulibNumber.Write(stated)} for \"{Cut(category)}\", but a ballot holds " +
            $"{PabulibNumber.Write(held)}: the poll's {rule} is {PabulibNumber.Write(held)} there.");
}
