using System.Collections.Immutable;
using System.Globalization;

namespace MVoting.Core.Counting;

/// <summary>
/// Limits for the options of each category on one ballot: a city that asks for them may count the ballots that break them
/// as void. A blank ballot breaks none, whatever the least: it abstains. A poll's own limits, which its ballots have to keep
/// when they are cast, are <see cref="Polls.CategoryLimits"/>.
/// </summary>
internal sealed class BallotLimits
{
    private readonly ImmutableDictionary<string, int> _most;
    private readonly ImmutableDictionary<string, int> _least;

    private BallotLimits(ImmutableDictionary<string, int> most, ImmutableDictionary<string, int> least) =>
        (_most, _least) = (most, least);

    /// <summary>Ballots that were left out.</summary>
    public long Void { get; private set; }

    /// <exception cref="RuleOptionException">A category is none of the file, or the limits do not fit the ballots.</exception>
    public static BallotLimits Read(BudgetProfile profile, RuleOptions options)
    {
        var limits = new BallotLimits(
            options.Has("ballotCategoryMost") ? OfCategories(profile, options, "ballotCategoryMost") : ImmutableDictionary<string, int>.Empty,
            options.Has("ballotCategoryLeast") ? OfCategories(profile, options, "ballotCategoryLeast") : ImmutableDictionary<string, int>.Empty);
        return limits.IsEmpty || profile.RankPoints.IsDefault
            ? limits
            : throw new RuleOptionException(
                "--ballotCategoryMost and --ballotCategoryLeast are not defined for ranked ballots with points of their own, whose points are known as sums only.");
    }

    /// <summary>Reads <c>sport=2;culture=1</c>, each category of the file at most once.</summary>
    public static ImmutableDictionary<string, int> OfCategories(BudgetProfile profile, RuleOptions options, string name)
    {
        var limits = ImmutableDictionary.CreateBuilder<string, int>();
        foreach (var part in (options.Text(name) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sign = part.LastIndexOf('=');
            if (sign < 1 || !int.TryParse(part.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
                || !profile.Options.Any(option => option.Categories.Contains(part[..sign]))
                || !limits.TryAdd(part[..sign], limit))
            {
                throw new RuleOptionException(
                    $"--{name} has '{part}'. Give each category of the file once with a number, such as 'sport=2;culture=1'.");
            }
        }

        return limits.ToImmutable();
    }

    /// <summary>The profile of the ballots that keep the limits.</summary>
    public BudgetProfile Valid(BudgetProfile profile)
    {
        if (IsEmpty)
        {
            return profile;
        }

        var valid = profile.Ballots.Where(ballot => Keeps(profile, ballot));
        Void = profile.Ballots.Voters - valid.Voters;
        return profile.Of(valid);
    }

    /// <summary>The outcome with a word about those that were left out.</summary>
    public Outcome Tell(Outcome outcome) => IsEmpty
        ? outcome
        : outcome with
        {
            Remarks =
            [
                .. outcome.Remarks,
                string.Create(CultureInfo.InvariantCulture, $"{Void:N0} ballots broke the limits of a category and were not counted"),
            ],
        };

    private bool IsEmpty => _most.IsEmpty && _least.IsEmpty;

    private bool Keeps(BudgetProfile profile, int ballot)
    {
        var options = profile.Ballots.Options(ballot);
        if (options.IsEmpty)
        {
            return true;
        }

        foreach (var (category, most) in _most)
        {
            if (Count(profile, options, category) > most)
            {
                return false;
            }
        }

        foreach (var (category, least) in _least)
        {
            if (Count(profile, options, category) < least)
            {
                return false;
            }
        }

        return true;
    }

    private static int Count(BudgetProfile profile, ReadOnlySpan<int> options, string category)
    {
        var count = 0;
        foreach (var option in options)
        {
            count += profile.Options[option].Categories.Contains(category) ? 1 : 0;
        }

        return count;
    }
}
