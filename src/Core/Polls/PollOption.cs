namespace MVoting.Core.Polls;

/// <summary>One option of a question; in a participatory budget, a project.</summary>
/// <param name="Id">Unique in the question; see <see cref="Identifiers"/>.</param>
/// <param name="Text">May be empty where the id says enough.</param>
/// <param name="Cost">
/// In the question's currency, 0 to <see cref="Limits.MoneyAmount"/>; null where it has none.
/// </param>
/// <param name="Category">A heading under which the option stands, or null.</param>
public sealed record PollOption(string Id, LocalizedText Text, decimal? Cost = null, string? Category = null);
