using System.Collections.Immutable;

namespace MVoting.Core.Polls;

/// <summary>The limits of a ballot for each category that has one, in the order of the definition. Equal by content.</summary>
public sealed class CategoryLimits : IEquatable<CategoryLimits>
{
    private CategoryLimits(ImmutableArray<CategoryLimit> items) => Items = items;

    public static CategoryLimits None { get; } = new([]);

    public ImmutableArray<CategoryLimit> Items { get; }

    public bool IsEmpty => Items.IsEmpty;

    public static CategoryLimits Of(IEnumerable<CategoryLimit> items) => new([.. items]);

    /// <summary>Whether an option stands under a category.</summary>
    public static bool Contains(PollOption option, string category) =>
        option.Category is { } own && CategoriesOf(own).Contains(category);

    /// <summary>The categories that a text joins by commas, as the <c>.pb</c> format does.</summary>
    public static ImmutableArray<string> CategoriesOf(string? text) => text is null
        ? []
        : [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public bool Equals(CategoryLimits? other) => other is not null && Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => Equals(obj as CategoryLimits);

    public override int GetHashCode() => Items.Length;
}
