using System.Collections.Immutable;

namespace MVoting.Core.Pabulib;

/// <summary>
/// META of a <c>.pb</c> file: every entry in its order, and the known ones typed. Made by
/// <see cref="PabulibReader"/> or, for a file of our own, by <see cref="Of"/>.
/// </summary>
public sealed class PabulibMeta
{
    internal PabulibMeta(ImmutableArray<PabulibMetaEntry> entries) => Entries = entries;

    /// <summary>All entries, unknown keys included.</summary>
    public ImmutableArray<PabulibMetaEntry> Entries { get; }

    public string Description { get; internal init; } = "";
    public string Country { get; internal init; } = "";
    public string Unit { get; internal init; } = "";
    public string Instance { get; internal init; } = "";
    public int ProjectCount { get; internal init; }
    public int VoteCount { get; internal init; }

    /// <summary>Above zero.</summary>
    public decimal Budget { get; internal init; }

    public PabulibVoteType VoteType { get; internal init; }

    /// <summary>One of the format's rules, such as <c>greedy-threshold</c>.</summary>
    public string Rule { get; internal init; } = "unknown";

    /// <summary>The first day of voting; the first of January where the file tells only the year.</summary>
    public DateOnly Begins { get; internal init; }

    /// <summary>The last day of voting; the last of December where the file tells only the year.</summary>
    public DateOnly Ends { get; internal init; }

    public int? MinLength { get; internal init; }
    public int? MaxLength { get; internal init; }
    public decimal? MinSumCost { get; internal init; }
    public decimal? MaxSumCost { get; internal init; }
    public int? MinPoints { get; internal init; }
    public int? MaxPoints { get; internal init; }
    public int? MinSumPoints { get; internal init; }
    public int? MaxSumPoints { get; internal init; }

    /// <summary>Points of a project that a <c>scoring</c> ballot leaves out; 0 when not given.</summary>
    public int? DefaultScore { get; internal init; }

    /// <summary>Votes, or points, that a project needs to be funded at all.</summary>
    public decimal? MinProjectScoreThreshold { get; internal init; }

    /// <summary>ISO 639 code.</summary>
    public string? Language { get; internal init; }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency { get; internal init; }

    /// <summary>True when the budget is known to pay for every project.</summary>
    public bool IsFullyFunded { get; internal init; }

    /// <summary>True when no money was spent: an experiment.</summary>
    public bool IsExperimental { get; internal init; }

    /// <summary>The value of a key, or null.</summary>
    public string? this[string key] => Find(key)?.Value;

    /// <summary>The line of a key, or 0.</summary>
    public int LineOf(string key) => Find(key)?.Line ?? 0;

    /// <summary>META of a file of our own. Throws <see cref="ArgumentException"/> with the first defect.</summary>
    public static PabulibMeta Of(IEnumerable<KeyValuePair<string, string>> entries)
    {
        var findings = new PabulibFindings();
        var meta = new PabulibMetaBuilder(findings).Build(
            [.. entries.Select(entry => new PabulibMetaEntry(entry.Key, entry.Value))], sectionLine: 0);
        return findings.ErrorCount == 0
            ? meta
            : throw new ArgumentException(findings.Errors()[0].ToString(), nameof(entries));
    }

    private PabulibMetaEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }
}
