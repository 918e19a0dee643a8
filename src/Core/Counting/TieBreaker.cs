using System.Collections.Immutable;

namespace MVoting.Core.Counting;

/// <summary>
/// Breaks the ties of one count and remembers them. Every tie order is one fixed order of all options, made before
/// the count from what does not change in it: cost, votes, and the lot.
/// </summary>
internal sealed class TieBreaker
{
    private readonly BudgetProfile _profile;
    private readonly TieOrder _order;
    private readonly bool _byCostFirst;
    private readonly int[] _lots;
    private readonly int[] _places;
    private readonly IReadOnlyList<int> _script;
    private readonly List<TieMet> _met;
    private readonly (int Option, long Votes) _more;

    /// <param name="byCostFirst">
    /// Whether lower cost and more votes come before the place in the file, too; <c>byId</c> and <c>seed:N</c> always
    /// do so.
    /// </param>
    /// <param name="script">Which of the tied options to take at the first ties, to try every way out.</param>
    /// <param name="more">Votes that one option has beyond those of the profile.</param>
    public TieBreaker(
        BudgetProfile profile,
        TieOrder order,
        bool byCostFirst,
        IReadOnlyList<int>? script = null,
        (int Option, long Votes) more = default)
    {
        _more = more;
        _profile = profile;
        _order = order;
        _byCostFirst = byCostFirst || order.Kind != TieOrderKind.FileOrder;
        _lots = order.Lots(profile.Ids);
        _script = script ?? [];
        _met = [];
        _places = SortAll();
    }

    /// <summary>Whether it tries another way out of a tie than the tie order's.</summary>
    public bool IsTrial => _script.Count > 0;

    /// <summary>The ties met so far, each with its options in the tie order.</summary>
    public IReadOnlyList<TieMet> Met => _met;

    /// <summary>The place of an option in the tie order: the lower is preferred.</summary>
    public int Place(int option) => _places[option];

    /// <summary>The same order for other ballots on the same options.</summary>
    public TieBreaker Anew(BudgetProfile profile) => new(profile, _order, _byCostFirst);

    /// <summary>The same order if one option had more votes.</summary>
    public TieBreaker With(int option, long votes) => new(_profile, _order, _byCostFirst, more: (option, votes));

    /// <summary>Whether an option with so many more votes stands before another.</summary>
    public bool Precedes(int option, long more, int other) => Compare(option, other, more) < 0;

    /// <summary>Takes one of two or more tied options.</summary>
    public int Choose(int round, IEnumerable<int> tied)
    {
        ImmutableArray<int> options = [.. tied.OrderBy(Place)];
        var turn = _met.Count < _script.Count ? _script[_met.Count] : 0;
        _met.Add(new TieMet(round, options, turn, Reason(options[0], options[1])));
        return options[turn];
    }

    /// <summary>The ties for the outcome.</summary>
    public ImmutableArray<OutcomeTie> Outcome() =>
    [
        .. _met.Select(tie => new OutcomeTie(
            tie.Round,
            [.. tie.Options.Order().Select(option => _profile.Ids[option])],
            _profile.Ids[tie.Options[tie.Turn]],
            tie.By)),
    ];

    private int[] SortAll()
    {
        var sorted = Enumerable.Range(0, _profile.Options.Length).ToArray();
        Array.Sort(sorted, (left, right) => Compare(left, right));
        var places = new int[sorted.Length];
        for (var place = 0; place < sorted.Length; place++)
        {
            places[sorted[place]] = place;
        }

        return places;
    }

    private int Compare(int left, int right, long moreForLeft = 0)
    {
        var byCost = _byCostFirst ? _profile.Costs[left].CompareTo(_profile.Costs[right]) : 0;
        var byVotes = _byCostFirst ? Votes(right).CompareTo(Votes(left) + moreForLeft) : 0;
        return byCost != 0 ? byCost : byVotes != 0 ? byVotes : _lots[left].CompareTo(_lots[right]);
    }

    private long Votes(int option) => _profile.Votes[option] + (_more.Option == option ? _more.Votes : 0);

    private string Reason(int first, int second)
    {
        if (_byCostFirst && _profile.Costs[first] != _profile.Costs[second])
        {
            return "lower cost";
        }

        return _byCostFirst && Votes(first) != Votes(second) ? "more votes" : _order.Kind switch
        {
            TieOrderKind.ById => "id as text",
            TieOrderKind.Seed => $"lot of {_order}",
            _ => "place in the file",
        };
    }
}
