using System.Collections.Immutable;
using MVoting.Core.Polls;

namespace MVoting.Core.Pabulib;

/// <summary>
/// A key of META that limits each category on a ballot, such as <c>max_length_per_category</c>: one number for all
/// categories, or a list parallel to <c>categories</c>.
/// </summary>
internal static class PabulibCategoryValues
{
    /// <summary>The keys, those of lower limits first in each pair.</summary>
    public static readonly ImmutableArray<string> Keys =
    [
        "min_length_per_category", "max_length_per_category", "min_sum_cost_per_category", "max_sum_cost_per_category",
    ];

    /// <summary>The file's categories: META's, or where it lists none those of the projects.</summary>
    public static ImmutableArray<string> Categories(PabulibFile file) => file.Meta["categories"] is { } listed
        ? CategoryLimits.CategoriesOf(listed)
        : [.. file.Projects.SelectMany(project => CategoryLimits.CategoriesOf(project.Category)).Distinct()];

    /// <summary>The value of each of <see cref="Categories"/>; false where the key is not there, or is no such value.</summary>
    public static bool TryRead(PabulibFile file, string key, out ImmutableArray<decimal> values)
    {
        values = [];
        if (file.Meta[key] is not { } text)
        {
            return false;
        }

        var categories = Categories(file).Length;
        var given = ImmutableArray.CreateBuilder<decimal>();
        foreach (var one in CategoryLimits.CategoriesOf(text))
        {
            if (!PabulibNumber.TryRead(one, out var value))
            {
                return false;
            }

            given.Add(value);
        }

        if (categories > Limits.PabulibCategories || (given.Count != 1 && given.Count != categories))
        {
            return false;
        }

        values = given.Count == 1 ? [.. Enumerable.Repeat(given[0], categories)] : given.ToImmutable();
        return true;
    }
}
