using System.Collections.Immutable;

namespace MVoting.Core.Polls;

/// <summary>
/// A text in one or more languages, in the order in which they were given. Immutable; equal by content.
/// </summary>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private LocalizedText(ImmutableArray<KeyValuePair<string, string>> entries) => Entries = entries;

    /// <summary>No text in any language.</summary>
    public static LocalizedText Empty { get; } = new([]);

    /// <summary>Pairs of language tag (BCP 47) and text.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Entries { get; }

    public bool IsEmpty => Entries.IsEmpty;

    /// <summary>The text in one language, or null. Tags are compared without regard to case (RFC 5646).</summary>
    public string? this[string language]
    {
        get
        {
            foreach (var (tag, text) in Entries)
            {
                if (string.Equals(tag, language, StringComparison.OrdinalIgnoreCase))
                {
                    return text;
                }
            }

            return null;
        }
    }

    /// <summary>A text in one language.</summary>
    public static LocalizedText Of(string language, string text) => new([KeyValuePair.Create(language, text)]);

    /// <summary>A text in the languages of <paramref name="entries"/>, whose tags must differ.</summary>
    public static LocalizedText Of(IEnumerable<KeyValuePair<string, string>> entries) => new([.. entries]);

    public bool Equals(LocalizedText? other) => other is not null && Entries.SequenceEqual(other.Entries);

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode() => IsEmpty ? 0 : Entries[0].GetHashCode();

    /// <summary>The text in the first language.</summary>
    public override string ToString() => IsEmpty ? "" : Entries[0].Value;
}
