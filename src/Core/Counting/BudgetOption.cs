using System.Collections.Immutable;
using MVoting.Core.Polls;

namespace MVoting.Core.Counting;

/// <summary>One option of a budget: a project.</summary>
public sealed record BudgetOption
{
    public required string Id { get; init; }

    /// <summary>In the currency's unit, not below zero, at most <see cref="Limits.MoneyDecimals"/> places.</summary>
    public required decimal Cost { get; init; }

    public string? Name { get; init; }

    public ImmutableArray<string> Categories { get; init; } = [];

    public string? Neighborhood { get; init; }

    /// <summary>Never funded, and never in the way of another option.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The categories of a text that joins them by commas, as the <c>.pb</c> format does.</summary>
    internal static ImmutableArray<string> CategoriesOf(string? text) => CategoryLimits.CategoriesOf(text);
}
