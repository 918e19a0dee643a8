using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MVoting.Core.Counting;

/// <summary>
/// How ties are broken, chosen before the count. <c>seed:N</c> is a lot that anybody can draw again: the options in
/// the order of the SHA-256 of the text <c>N:id</c>.
/// </summary>
public sealed record TieOrder
{
    private TieOrder(TieOrderKind kind, long seed)
    {
        Kind = kind;
        Seed = seed;
    }

    public static TieOrder FileOrder { get; } = new(TieOrderKind.FileOrder, 0);

    public static TieOrder ById { get; } = new(TieOrderKind.ById, 0);

    public TieOrderKind Kind { get; }

    /// <summary>The published seed of a lot; 0 for the other kinds.</summary>
    public long Seed { get; }

    /// <summary>A lot from a published seed, which is not below zero.</summary>
    public static TieOrder OfSeed(long seed) => new(TieOrderKind.Seed, seed);

    /// <summary>Reads <c>fileOrder</c>, <c>byId</c> or <c>seed:N</c>.</summary>
    /// <exception cref="RuleOptionException">The text is none of them.</exception>
    public static TieOrder Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const string seed = "seed:";
        return text switch
        {
            "fileOrder" => FileOrder,
            "byId" => ById,
            _ when text.StartsWith(seed, StringComparison.Ordinal)
                && long.TryParse(text.AsSpan(seed.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                => OfSeed(value),
            _ => throw new RuleOptionException(
                $"--ties is '{text}'. Give fileOrder, byId or seed:N with a whole number N."),
        };
    }

    /// <summary>
    /// The last resort of the order for each option: a place, the lower the better, all different. The place in
    /// the file, the id as text (by its UTF-16 units), or the lot.
    /// </summary>
    public int[] Lots(IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var order = Enumerable.Range(0, ids.Count).ToArray();
        switch (Kind)
        {
            case TieOrderKind.ById:
                Array.Sort(order, (left, right) => string.CompareOrdinal(ids[left], ids[right]));
                break;
            case TieOrderKind.Seed:
                var keys = order.Select(at => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{Seed}:{ids[at]}"))))).ToArray();
                Array.Sort(keys, order, StringComparer.Ordinal);
                break;
        }

        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        return places;
    }

    public override string ToString() => Kind switch
    {
        TieOrderKind.ById => "byId",
        TieOrderKind.Seed => string.Create(CultureInfo.InvariantCulture, $"seed:{Seed}"),
        _ => "fileOrder",
    };
}
