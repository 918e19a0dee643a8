using System.Collections.Immutable;
using System.Text.Json;

namespace MVoting.Core.Polls;

/// <summary>
/// Reads <c>perCategory</c>: <c>{"sport": {"min": 1, "max": 2, "maxCost": "50000"}}</c>. A minimum that is left out is
/// 0, a maximum the number of the category's options.
/// </summary>
internal static class CategoryLimitsReader
{
    private static readonly string[] Members = ["min", "max", "maxCost"];

    public static CategoryLimits Read(
        JsonElement element, string path, ImmutableArray<PollOption> options, List<FieldError> errors)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Report(path, "give an object of categories and their limits, such as {\"sport\": {\"max\": 2}}");
            return CategoryLimits.None;
        }

        var limits = new List<CategoryLimit>();
        foreach (var member in element.EnumerateObject())
        {
            var own = FieldErrors.Member(path, member.Name);
            if (limits.Exists(limit => limit.Category == member.Name))
            {
                errors.Report(own, "give it once");
            }
            else if (limits.Count == Limits.PabulibCategories)
            {
                errors.Report(path, $"give limits for {Limits.PabulibCategories} categories at most");
                break;
            }
            else if (JsonFields.Open(member.Value, own, errors, Members) is { } fields)
            {
                var held = options.Count(option => CategoryLimits.Contains(option, member.Name));
                limits.Add(new CategoryLimit(
                    member.Name,
                    fields.Number("min", 0, Limits.OptionsPerQuestion, 0),
                    fields.Number("max", 0, Limits.OptionsPerQuestion, held),
                    fields.Amount("maxCost")));
            }
        }

        return CategoryLimits.Of(limits);
    }
}
