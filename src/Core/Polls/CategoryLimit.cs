namespace MVoting.Core.Polls;

/// <summary>
/// What one answer may name of the options of a category. An option whose category joins several by commas counts in
/// each of them.
/// </summary>
/// <param name="Category">The category, as the options name it.</param>
/// <param name="Min">Fewest options of it; an answer that names nothing at all is judged by the question's min alone.</param>
/// <param name="Max">Most options of it.</param>
/// <param name="MaxCost">Most money that its options may cost together, in the question's currency; null: any.</param>
public sealed record CategoryLimit(string Category, int Min, int Max, decimal? MaxCost = null);
