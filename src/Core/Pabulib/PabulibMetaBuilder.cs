using System.Collections.Immutable;
using System.Globalization;
using static MVoting.Core.Polls.FieldErrors;

namespace MVoting.Core.Pabulib;

/// <summary>Types the entries of META, and checks each of them and what they say together.</summary>
internal sealed class PabulibMetaBuilder(PabulibFindings findings)
{
    /// <summary>Stands for a number of rows that could not be read, so that it is not compared.</summary>
    internal const int Unknown = -1;

    private readonly Dictionary<string, PabulibMetaEntry> _entries = [];

    public PabulibMeta Build(ImmutableArray<PabulibMetaEntry> entries, int sectionLine)
    {
        foreach (var entry in entries)
        {
            Add(entry);
        }

        foreach (var key in PabulibNames.RequiredKeys)
        {
            Require(key, sectionLine);
        }

        var meta = Type(entries);
        CheckTogether(meta);
        return meta;
    }

    private void Add(PabulibMetaEntry entry)
    {
        if (_entries.TryGetValue(entry.Key, out var first))
        {
            Error(entry, $"The key stands in line {first.Line} already. Keep one of the two rows.");
            return;
        }

        _entries.Add(entry.Key, entry);
        if (!PabulibNames.Keys.Contains(entry.Key))
        {
            findings.Note(entry.Line, Field(entry.Key),
                "The format does not know this key; it is kept and not used.");
        }
    }

    private void Require(string key, int sectionLine)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            findings.Error(sectionLine, Field(key), $"The key is missing. Add a row \"{key};…\" to META.");
        }
        else if (entry.Value is null)
        {
            Error(entry, "The value is empty. Give one.");
        }
    }

    private PabulibMeta Type(ImmutableArray<PabulibMetaEntry> entries) => new(entries)
    {
        Description = Value("description") ?? "",
        Country = Value("country") ?? "",
        Unit = Value("unit") ?? "",
        Instance = Value("instance") ?? "",
        ProjectCount = Whole("num_projects", 0) ?? Unknown,
        VoteCount = Whole("num_votes", 0) ?? Unknown,
        Budget = Budget(),
        VoteType = VoteType(),
        Rule = Rule(),
        Begins = Date("date_begin", isEnd: false),
        Ends = Date("date_end", isEnd: true),
        MinLength = Whole("min_length", 0),
        MaxLength = Whole("max_length", 1),
        MinSumCost = Money("min_sum_cost"),
        MaxSumCost = Money("max_sum_cost"),
        MinPoints = Whole("min_points", int.MinValue),
        MaxPoints = Whole("max_points", int.MinValue),
        MinSumPoints = Whole("min_sum_points", int.MinValue),
        MaxSumPoints = Whole("max_sum_points", int.MinValue),
        DefaultScore = Whole("default_score", int.MinValue),
        MinProjectScoreThreshold = Money("min_project_score_threshold"),
        Language = Code("language", 2, 3),
        Currency = Code("currency", 3, 3)?.ToUpperInvariant(),
        IsFullyFunded = Flag("fully_funded"),
        IsExperimental = Flag("experimental"),
    };

    private void CheckTogether(PabulibMeta meta)
    {
        CheckOrder("min_length", meta.MinLength, "max_length", meta.MaxLength);
        CheckOrder("min_sum_cost", meta.MinSumCost, "max_sum_cost", meta.MaxSumCost);
        CheckOrder("min_points", meta.MinPoints, "max_points", meta.MaxPoints);
        CheckOrder("min_sum_points", meta.MinSumPoints, "max_sum_points", meta.MaxSumPoints);
        CheckOrder("min_project_cost", Money("min_project_cost"), "max_project_cost", Money("max_project_cost"));
        CheckLength("min_length", meta.MinLength, meta);
        CheckLength("max_length", meta.MaxLength, meta);
        if (meta.Begins > meta.Ends && _entries.TryGetValue("date_end", out var end))
        {
            Error(end,
                $"The voting ends before it begins in line {meta.LineOf("date_begin")}. " +
                "Correct one of the two dates.");
        }
    }

    private void CheckOrder(string low, decimal? least, string high, decimal? most)
    {
        if (least > most)
        {
            Error(_entries[high],
                $"{high} {most} is below {low} {least} (line {_entries[low].Line}). Correct one of the two.");
        }
    }

    private void CheckLength(string key, int? length, PabulibMeta meta)
    {
        if (meta.VoteType == PabulibVoteType.ChooseOne && length is not null and not 1)
        {
            Error(_entries[key],
                $"A choose-1 ballot holds one project, but {key} is {length}. Leave it out, or write 1.");
        }
        else if (length > meta.ProjectCount && meta.ProjectCount > 0)
        {
            Error(_entries[key],
                $"{key} {length} is above num_projects {meta.ProjectCount}. " +
                "Write at most the number of projects.");
        }
    }

    private string? Value(string key) => _entries.GetValueOrDefault(key).Value;

    private int? Whole(string key, int least)
    {
        if (Value(key) is not { } text)
        {
            return null;
        }

        if (PabulibNumber.TryReadWhole(text, out var number) && number >= least && number <= int.MaxValue)
        {
            return (int)number;
        }

        var atLeast = least == int.MinValue ? "" : $" of at least {least}";
        var orNone = PabulibNames.RequiredKeys.Contains(key) ? "" : ", or leave the row out";
        Error(_entries[key], $"\"{Cut(text)}\" is not a whole number{atLeast}. Write one{orNone}.");
        return null;
    }

    private decimal? Money(string key)
    {
        if (Value(key) is not { } text)
        {
            return null;
        }

        if (PabulibNumber.TryRead(text, out var amount) && amount >= 0)
        {
            return amount;
        }

        Error(_entries[key], $"\"{Cut(text)}\" is not an amount: {PabulibNumber.Remedy(text)}.");
        return null;
    }

    private decimal Budget()
    {
        var budget = Money("budget");
        if (budget == 0)
        {
            Error(_entries["budget"], "The budget is 0. Give the money that can be spent.");
        }

        return budget ?? 0;
    }

    private PabulibVoteType VoteType()
    {
        if (Value("vote_type") is { } text && !PabulibNames.VoteTypes.ContainsKey(text))
        {
            Error(_entries["vote_type"],
                $"\"{Cut(text)}\" is not a vote type. Use one of " +
                $"{string.Join(", ", PabulibNames.VoteTypes.Keys.Order())}.");
        }

        return PabulibNames.VoteTypes.GetValueOrDefault(Value("vote_type") ?? "");
    }

    private string Rule()
    {
        var rule = Value("rule") ?? "unknown";
        if (!PabulibNames.Rules.Contains(rule))
        {
            Error(_entries["rule"],
                $"\"{Cut(rule)}\" is not a rule of the format. Use one of " +
                $"{string.Join(", ", PabulibNames.Rules)}.");
        }

        return rule;
    }

    private DateOnly Date(string key, bool isEnd)
    {
        var unknown = isEnd ? DateOnly.MaxValue : DateOnly.MinValue;
        if (Value(key) is not { } text)
        {
            return unknown;
        }

        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "dd.MM.yyyy", culture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, culture, out var year) && year > 0)
        {
            return isEnd ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
        }

        Error(_entries[key], $"\"{Cut(text)}\" is not a date. Write dd.mm.yyyy, or the year alone.");
        return unknown;
    }

    private string? Code(string key, int least, int most)
    {
        if (Value(key) is not { } text)
        {
            return null;
        }

        if (text.Length >= least && text.Length <= most && text.All(char.IsAsciiLetter))
        {
            return text.ToLowerInvariant();
        }

        var wanted = key == "currency" ? "a currency of ISO 4217, such as EUR" : "a language of ISO 639, such as en";
        Error(_entries[key], $"\"{Cut(text)}\" is not {wanted}. Correct it, or leave the row out.");
        return null;
    }

    private bool Flag(string key)
    {
        if (Value(key) is { } text && text != "1")
        {
            Error(_entries[key], $"\"{Cut(text)}\" is not a value of {key}: it is 1, or the row is left out.");
        }

        return Value(key) == "1";
    }

    private static string Field(string key) => $"META.{key}";

    private void Error(PabulibMetaEntry entry, string message) =>
        findings.Error(entry.Line, Field(entry.Key), message);
}
