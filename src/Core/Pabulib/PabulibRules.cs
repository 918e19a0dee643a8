using MVoting.Core.Polls;
using static MVoting.Core.Polls.FieldErrors;

namespace MVoting.Core.Pabulib;

/// <summary>
/// Makes the rules of a poll's ballot from META: the limits that the file states, widened to what its ballots
/// need, each difference with a note that tells both values.
/// </summary>
internal sealed class PabulibRules
{
    private readonly PabulibMeta _meta;
    private readonly PabulibFile _file;
    private readonly PabulibMeasures _measures;
    private readonly PabulibFindings _notes;
    private readonly HashSet<string> _carried = [];

    public PabulibRules(PabulibFile file, PabulibFindings notes)
    {
        _file = file;
        _meta = file.Meta;
        _measures = new PabulibMeasures(file);
        _notes = notes;
        Budget = _meta.Budget;
        Rules = _meta.VoteType switch
        {
            PabulibVoteType.ChooseOne => Single(),
            PabulibVoteType.Cumulative => Cumulative(),
            PabulibVoteType.Scoring => Score(),
            PabulibVoteType.Ordinal => Ranked(),
            _ when IsKnapsack() => Knapsack(),
            _ => BallotRules.Approval(Min(), Max()),
        };
        if (Rules.Type is not (BallotType.Single or BallotType.Score))
        {
            Rules = Rules with { PerCategory = PabulibCategoryLimits.Of(file, _carried, notes) };
        }

        NoteWhatIsNotCarried();
    }

    public BallotRules Rules { get; }

    /// <summary>The budget of the question: for a knapsack ballot, what a ballot may cost.</summary>
    public decimal Budget { get; private set; }

    private BallotRules Single()
    {
        _carried.Add("max_length");
        return BallotRules.Single(Min());
    }

    private bool IsKnapsack()
    {
        if (_meta.MaxSumCost is not { } limit)
        {
            return false;
        }

        _carried.Add("max_sum_cost");
        if (_measures.MostCost > limit)
        {
            // A wider budget would be one that the city never had.
            Note("max_sum_cost",
                $"max_sum_cost is {PabulibNumber.Write(limit)}, but ballots cost up to " +
                $"{PabulibNumber.Write(_measures.MostCost.Value)}: the poll is approval without that limit.");
            return false;
        }

        return limit > 0;
    }

    private BallotRules Knapsack()
    {
        Budget = _meta.MaxSumCost!.Value;
        if (Budget != _meta.Budget)
        {
            Note("max_sum_cost",
                $"max_sum_cost is {PabulibNumber.Write(Budget)}, the budget " +
                $"{PabulibNumber.Write(_meta.Budget)}: the poll's question has max_sum_cost as its budget.");
        }

        var min = Min();
        var least = _file.Projects.Select(project => project.Cost).Order().Take(min).Sum();
        if (least > Budget)
        {
            Note("min_length",
                $"The {min} cheapest projects cost {PabulibNumber.Write(least)}, more than a ballot may: " +
                $"the poll's min is 0 instead of {min}.");
            min = 0;
        }

        return BallotRules.Knapsack(min, Max());
    }

    private BallotRules Cumulative()
    {
        var most = _measures.MostSum ?? 0;
        var points = Widest("max_sum_points", _meta.MaxSumPoints, Math.Max(most, 1), "points");
        var perOption = Math.Min(
            points, Widest("max_points", _meta.MaxPoints ?? points, _measures.MostPoints ?? 1, "maxPerOption"));
        var max = Max();
        var min = Math.Min(Min(), points);
        var minPoints = Narrowest(
            "min_sum_points", Math.Max(0, _meta.MinSumPoints ?? 1), _measures.LeastSum, "minPoints");
        if (_meta.MinPoints is > 0)
        {
            _notes.Note(_meta.LineOf("min_points"), "META.min_points",
                $"min_points {_meta.MinPoints} for a project is not carried: the poll has no such limit.");
        }

        _carried.Add("min_points");
        return BallotRules.Cumulative(
            points, (int)Math.Min(Math.Min(minPoints, points), (long)max * perOption), perOption, min, max);
    }

    private BallotRules Score()
    {
        var least = Math.Max(
            Limits.LowestScore, Narrowest("min_points", _meta.MinPoints ?? 0, _measures.LeastPoints, "minScore"));
        var most = Widest("max_points", _meta.MaxPoints, _measures.MostPoints ?? Math.Max(least, 5), "maxScore");
        _carried.Add("default_score");
        if (_meta.DefaultScore is not (null or 0))
        {
            Note("default_score",
                $"default_score {_meta.DefaultScore} is not carried: " +
                "in the poll a project that a ballot leaves out has no score.");
        }

        return BallotRules.Score(Math.Min(least, most), most);
    }

    private BallotRules Ranked()
    {
        var most = Limits.CountersPerQuestion / _file.Projects.Length;
        var max = Max();
        if (max > most)
        {
            Note("max_length",
                $"A ballot of {_file.Projects.Length} options can have {most} ranks: " +
                $"the poll's max is {most} instead of {max}.");
        }

        return BallotRules.Ranked(Min(), Math.Min(max, most));
    }

    private int Min() => Narrowest("min_length", _meta.MinLength ?? 1, _measures.Shortest, "min");

    private int Max() =>
        Widest("max_length", _meta.MaxLength ?? _file.Projects.Length, _measures.Longest ?? 1, "max");

    // A lower limit: what is stated, or less where a ballot holds less.
    private int Narrowest(string key, int stated, int? held, string rule)
    {
        _carried.Add(key);
        if (held is not { } value || value >= stated)
        {
            return stated;
        }

        Note(key,
            $"{Stated(key, stated)}, but a ballot holds {value}: " +
            $"the poll's {rule} is {value} instead of {stated}.");
        return value;
    }

    // An upper limit: what is stated, or more where a ballot holds more; never beyond what a poll can have.
    private int Widest(string key, int? stated, int held, string rule)
    {
        _carried.Add(key);
        if (stated is not { } value)
        {
            Note(key, $"The file states no {key}: the poll's {rule} is {held}, as in its ballots.");
            return held;
        }

        if (held > value)
        {
            Note(key,
                $"{Stated(key, value)}, but a ballot holds {held}: " +
                $"the poll's {rule} is {held} instead of {value}.");
            return held;
        }

        const int Most = Limits.PointsPerBallot;
        if (value > Most)
        {
            Note(key, $"{Stated(key, value)}: the poll's {rule} is {Most}, the most there can be.");
            return Most;
        }

        return value;
    }

    private string Stated(string key, int value) =>
        _meta[key] is null ? $"{key} is {value} by default" : $"{key} is {value}";

    private void NoteWhatIsNotCarried()
    {
        string[] limits =
        [
            "min_length", "max_length", "min_sum_cost", "max_sum_cost", "min_points", "max_points", "min_sum_points",
            "max_sum_points", "default_score", .. PabulibCategoryValues.Keys,
        ];
        foreach (var key in limits)
        {
            if (_meta[key] is { } value && !_carried.Contains(key))
            {
                Note(key,
                    $"{key} {Cut(value)} is not carried: the ballot type {WireName<BallotType>.Of(Rules.Type)} " +
                    "has no such limit.");
            }
        }
    }

    private void Note(string key, string message) =>
        _notes.Note(Math.Max(1, _meta.LineOf(key)), $"META.{key}", message);
}
