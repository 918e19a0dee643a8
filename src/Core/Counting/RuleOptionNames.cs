using System.Collections.Immutable;

namespace MVoting.Core.Counting;

/// <summary>Every option that some rule takes, with what it does: the command line and the HTTP route list them.</summary>
public static partial class RuleOptionNames
{
    /// <summary>Name (without dashes, camelCase) and description, in the order in which help lists them.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> All { get; } =
    [
        new("ties", "Tie order: fileOrder, byId or seed:N."),
        new("utility", "What an option is worth to a voter: cost, cardinality, points or borda."),
        new("minScore", "Least score that an option needs to be funded."),
        new("scores", "What greedy rules rank by: ballots, or file: the file's own votes or score, repeats included."),
        new("share", "Share of its cost that must be left for the last option to be funded: 0 to 1."),
        new("groups", "Options that exclude each other: 'a,b;c,d,e'; in a group the one that ranks first is kept."),
        new("categoryCaps", "Most money for each category: 'sport=100000;culture=50000'."),
        new("neighborhoodCaps", "Most money for each neighbourhood: 'North=100000;South=50000'."),
        new("leftovers", "What capped leftovers do: stay, or cascade into one last pass without caps."),
        new("completion", "none, utilitarian, add1, add1e, add1u, add1eu, budgetIncrease or phragmen."),
        new("increment", "Money (of the currency's unit) that each voter gets more in a run of a completion."),
        new("start", "Share of the first run: floor (whole units) or exact."),
        new("comparison", "Keep Equal Shares unless more voters prefer greedy: none, satisfaction or coverage."),
        new("lacking", "Equal Shares: how to find the supporters that losers lacked: auto, exact, enough or none."),
        new("funded", "Options that are funded before the count, 'a,b': their cost is taken from the budget."),
        new("maxLoad", "Phragmén: most money that a voter may carry, of the currency's unit."),
        new("winners", "How many options win."),
        new("quorum", "Share of the electorate or number of ballots that must be cast for the vote to be valid."),
        new("electorate", "Number of people who may vote, for a quorum given as a share."),
        new("threshold", "Share of the ballots that an option needs to win: 0 to 1."),
        new("categoryMost", "Most winners of each category: 'sport=2;culture=1'."),
        new("categoryLeast", "Winners that each category has at least: 'sport=1'."),
        new("ballotCategoryMost", "Most options of each category on a ballot, 'sport=2': ballots with more are not counted."),
        new("ballotCategoryLeast", "Options of each category that a ballot has at least, unless it is blank."),
        new("blanks", "Whether blank ballots are in the denominator: in or out."),
        new("aggregate", "sum, average or median."),
        new("minRatings", "Least number of ratings that an average needs."),
        new("variant", "maxLength, ballotLength, stanford, completed or dowdall."),
        new("partial", "increasing, proportional or equalising."),
        new("vector", "Points of the ranks from the first, '5,4,3,2,1', instead of a variant."),
        new("sources", "Scores and their weights: 'ballots*45;committee*45:a=80,b=60;survey*10:a=0.3,b=0.7'; the command also takes files, survey*10:@survey.csv."),
        new("normalise", "What makes scores of several sources comparable: none, share, max or range."),
        new("irresolute", "true: list every outcome that some tie order gives."),
        .. Ranked,
    ];
}
