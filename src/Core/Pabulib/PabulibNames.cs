using System.Collections.Frozen;

namespace MVoting.Core.Pabulib;

/// <summary>The words of the <c>.pb</c> format: vote types, rules, META keys and columns (pabulib.org/format).</summary>
internal static class PabulibNames
{
    /// <summary>The cost that marks a project withdrawn after the ballots were printed.</summary>
    public const decimal WithdrawnCost = 999_999_999m;

    public static readonly IReadOnlyDictionary<string, PabulibVoteType> VoteTypes =
        new Dictionary<string, PabulibVoteType>
        {
            ["approval"] = PabulibVoteType.Approval,
            ["choose-1"] = PabulibVoteType.ChooseOne,
            ["cumulative"] = PabulibVoteType.Cumulative,
            ["scoring"] = PabulibVoteType.Scoring,
            ["ordinal"] = PabulibVoteType.Ordinal,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly string[] Rules =
    [
        "greedy", "greedy-no-skip", "greedy-threshold", "greedy-exclusive", "greedy-custom", "equalshares",
        "equalshares-comparison", "equalshares/add1", "equalshares/add1-comparison", "unknown",
    ];

    public static readonly string[] RequiredKeys =
    [
        "description", "country", "unit", "instance", "num_projects", "num_votes", "budget", "vote_type", "rule",
        "date_begin", "date_end",
    ];

    public static readonly FrozenSet<string> Keys = FrozenSet.ToFrozenSet(
    [
        .. RequiredKeys, "district", "subunit", "min_length", "max_length", "min_sum_cost", "max_sum_cost",
        "min_points", "max_points", "min_sum_points", "max_sum_points", "default_score", "scoring_fn",
        "min_project_cost", "max_project_cost", "min_project_score_threshold", "neighborhoods", "subdistricts",
        "categories", "edition", "language", "currency", "fully_funded", "experimental", "comment",
        "acknowledgments", "leftover_budget", "budget_per_category", "budget_per_neighborhood",
        "min_length_per_category", "max_length_per_category", "min_sum_cost_per_category",
        "max_sum_cost_per_category",
    ], StringComparer.Ordinal);

    /// <summary>Columns of PROJECTS that the format names and that this model keeps as text only.</summary>
    public static readonly FrozenSet<string> OtherProjectColumns = FrozenSet.ToFrozenSet(
    [
        "neighborhood", "subunit", "district", "description", "proposer", "public_id", "latitude", "longitude",
    ], StringComparer.Ordinal);

    public static string Of(PabulibVoteType type) => VoteTypes.First(pair => pair.Value == type).Key;
}
