using System.Collections.Immutable;
using System.Globalization;
using MVoting.Core.Polls;

namespace MVoting.Core.Counting;

/// <summary>
/// The options that a caller gave for a rule, read one by one. What was read, defaults included, are the
/// parameters in force, which the outcome names; what was given and never read does not belong to the rule.
/// </summary>
public sealed class RuleOptions
{
    private readonly Dictionary<string, string> _given;
    private readonly HashSet<string> _read = [];
    private readonly List<KeyValuePair<string, string>> _inForce = [];

    /// <exception cref="RuleOptionException">An option is given twice.</exception>
    public RuleOptions(IEnumerable<KeyValuePair<string, string>> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        _given = [];
        foreach (var (name, value) in given)
        {
            if (!_given.TryAdd(name, value))
            {
                throw new RuleOptionException($"--{name} is given twice. Give it once.");
            }
        }
    }

    /// <summary>
    /// Shares that a completion of Equal Shares may have to look at; more are refused before the first run.
    /// </summary>
    public long IncrementsAtMost { get; init; } = Limits.EqualSharesIncrements;

    /// <summary>Hears on the counting thread how far the count is; null where nobody watches.</summary>
    public IProgress<CountProgress>? Progress { get; init; }

    /// <summary>The parameters in force so far, in the order in which they were read.</summary>
    public ImmutableArray<KeyValuePair<string, string>> InForce => [.. _inForce];

    public bool Has(string name) => _given.ContainsKey(name);

    /// <summary>Text as it was given, or the default; null when there is neither, and then nothing is in force.</summary>
    public string? Text(string name, string? byDefault = null)
    {
        _read.Add(name);
        var value = _given.GetValueOrDefault(name, byDefault!);
        if (value is not null)
        {
            Set(name, value);
        }

        return value;
    }

    /// <summary>One of an enumeration's names.</summary>
    public TEnum Choice<TEnum>(string name, TEnum byDefault)
        where TEnum : struct, Enum
    {
        var text = Text(name, WireName<TEnum>.Of(byDefault))!;
        return WireName<TEnum>.TryParse(text, out var value)
            ? value
            : throw new RuleOptionException($"--{name} is '{text}'. Give one of {WireName<TEnum>.All}.");
    }

    /// <summary>A decimal of at most six places in a range.</summary>
    public decimal Number(string name, decimal byDefault, decimal least, decimal most)
    {
        var text = Text(name, byDefault.ToString("0.######", CultureInfo.InvariantCulture))!;
        return ParseNumber(name, text, least, most);
    }

    /// <summary>A decimal of at most six places in a range; null when it is not given.</summary>
    public decimal? NumberOrNull(string name, decimal least, decimal most) =>
        Text(name) is { } text ? ParseNumber(name, text, least, most) : null;

    /// <summary>A whole number in a range.</summary>
    public int Whole(string name, int byDefault, int least, int most)
    {
        var text = Text(name, byDefault.ToString(CultureInfo.InvariantCulture))!;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most
            ? value
            : throw new RuleOptionException($"--{name} is '{text}'. Give a whole number from {least} to {most}.");
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string name, bool byDefault = false)
    {
        var text = Text(name, byDefault ? "true" : "false");
        return text switch
        {
            "true" => true,
            "false" => false,
            _ => throw new RuleOptionException($"--{name} is '{text}'. Give true or false."),
        };
    }

    /// <summary>Puts what an option stands for in its place, such as the scores of a file that it names.</summary>
    public void Replace(string name, string value) => _given[name] = value;

    /// <summary>What was given for an option, without reading it as one of the rule's; null: nothing.</summary>
    public string? Given(string name) => _given.GetValueOrDefault(name);

    /// <summary>Names a parameter that the rule has found by itself, such as the increment of Add1.</summary>
    public void Set(string name, string value)
    {
        _inForce.RemoveAll(parameter => parameter.Key == name);
        _inForce.Add(new(name, value));
    }

    /// <summary>Called when the rule has read all of its options.</summary>
    /// <exception cref="RuleOptionException">An option was given that the rule does not take.</exception>
    public void RefuseOthers(RuleName rule)
    {
        foreach (var name in _given.Keys)
        {
            if (!_read.Contains(name))
            {
                var taken = _read.Count == 0 ? "none" : string.Join(", ", _read.Order().Select(own => $"--{own}"));
                throw new RuleOptionException(
                    $"--{name} is no option of the rule {WireName<RuleName>.Of(rule)}, which takes {taken}.");
            }
        }
    }

    private static decimal ParseNumber(string name, string text, decimal least, decimal most) =>
        text.Length <= 28
        && decimal.TryParse(
            text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var value)
        && decimal.Round(value, Limits.MoneyDecimals) == value && value >= least && value <= most
            ? value
            : throw new RuleOptionException(string.Create(
                CultureInfo.InvariantCulture,
                $"--{name} is '{text}'. Give a number from {least} to {most} with at most six decimal places."));
}
