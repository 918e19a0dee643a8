using System.Collections.Immutable;
using System.Text.Json;

namespace MVoting.Core.Polls;

/// <summary>Reads one question with its options.</summary>
internal static class QuestionReader
{
    private static readonly string[] Members = ["id", "text", "ballot", "budget", "currency", "options"];
    private static readonly string[] OptionMembers = ["id", "text", "cost", "category"];

    /// <summary>A question whose id is empty where none was chosen; null when its defects were reported.</summary>
    public static Question? Read(JsonElement element, string path, HashSet<string> ids, List<FieldError> errors)
    {
        var before = errors.Count;
        if (JsonFields.Open(element, path, errors, Members) is not { } fields)
        {
            return null;
        }

        var options = ReadOptions(fields, errors);
        BallotRules? rules = null;
        if (fields.TryRequire("ballot", "give its type and rules", out var ballot))
        {
            rules = BallotRulesReader.Read(ballot, fields.Path("ballot"), options, errors);
        }

        var id = ReadId(fields, Identifiers.Rule, Identifiers.IsId, ids);
        var budget = fields.Amount("budget");
        var hasMoney = budget is not null || options.Any(option => option.Cost is not null);
        var question = new Question
        {
            Id = id ?? "",
            Text = Texts.Read(fields, "text", errors),
            Rules = rules ?? BallotRules.Single(),
            Budget = budget,
            Currency = fields.Text(
                "currency",
                "give three upper-case letters, such as KRW (ISO 4217)",
                text => text.Length == 3 && text.All(char.IsAsciiLetterUpper)) ?? (hasMoney ? Money.NoCurrency : null),
            Options = options,
        };
        if (errors.HasNoneSince(before))
        {
            QuestionRules.Check(question, path, errors);
        }

        return errors.HasNoneSince(before) ? question : null;
    }

    /// <summary>
    /// An id that is valid and differs from the others, or null when there is none or it was reported.
    /// </summary>
    public static string? ReadId(JsonFields fields, string rule, Func<string, bool> isValid, HashSet<string> others)
    {
        var id = fields.Text("id", rule, isValid);
        if (id is not null && !others.Add(id))
        {
            fields.Report("id", $"\"{id}\" stands here twice: give each its own id");
        }

        return id;
    }

    /// <summary>
    /// Gives an id to those who have none: the prefix and their position from 1, or the next number that is free.
    /// </summary>
    public static ImmutableArray<T> WithIds<T>(
        List<T> items, string prefix, HashSet<string> taken, Func<T, string> idOf, Func<T, string, T> withId)
    {
        var number = 0;
        for (var index = 0; index < items.Count; index++)
        {
            if (idOf(items[index]).Length > 0)
            {
                continue;
            }

            number = Math.Max(number, index) + 1;
            while (!taken.Add($"{prefix}{number}"))
            {
                number++;
            }

            items[index] = withId(items[index], $"{prefix}{number}");
        }

        return [.. items];
    }

    private static ImmutableArray<PollOption> ReadOptions(JsonFields fields, List<FieldError> errors)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var options = fields.Items(
            "options",
            1,
            Limits.OptionsPerQuestion,
            (element, path) => ReadOption(element, path, ids, errors));
        return WithIds(options, "o", ids, option => option.Id, (option, id) => option with { Id = id });
    }

    private static PollOption? ReadOption(
        JsonElement element, string path, HashSet<string> ids, List<FieldError> errors)
    {
        if (JsonFields.Open(element, path, errors, OptionMembers) is not { } fields)
        {
            return null;
        }

        var id = ReadId(fields, Identifiers.OptionRule, Identifiers.IsOptionId, ids);
        var text = Texts.Read(fields, "text", errors);
        if (!fields.Has("id") && !fields.Has("text"))
        {
            errors.Report(path, "give the option an id, a text, or both");
        }

        return new PollOption(
            id ?? "", text, fields.Amount("cost"), fields.Text("category", Texts.LabelRule, Texts.IsLabel));
    }
}
