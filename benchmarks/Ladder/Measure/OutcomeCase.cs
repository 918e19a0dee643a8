using System.Globalization;
using MVoting.Load.Generation;

namespace MVoting.Ladder.Measure;

/// <summary>One count that is measured.</summary>
/// <param name="File">A file of the Pabulib library, or what a generated election is.</param>
/// <param name="Options">The rule and its options, as on the command line.</param>
/// <param name="BoundSeconds">What the count may take.</param>
internal sealed record OutcomeCase(string File, string Options, double BoundSeconds)
{
    /// <summary>What the command may have resident at most, whatever it counts.</summary>
    public const long BoundBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>Counts of published elections. The default increment is used where none is named.</summary>
    public static OutcomeCase[] Published { get; } =
    [
        new("Poland_Lodz_2022.pb", "equalShares --completion none", 0.5),
        new("Poland_Lodz_2022.pb", "equalShares --completion add1u", 20),
        new("Poland_Swiecie_2023.pb", "equalShares --completion add1e --increment 1", 0.5),
        new("Hungary_Budapest_2022_VIII_Jozsefvaros.pb", "equalShares --completion add1e --increment 1", 60),
    ];

    public string Rule => Options.Split(' ')[0];

    /// <summary>The options of the rule by name.</summary>
    public IEnumerable<KeyValuePair<string, string>> Given => Options.Split(' ')[1..].Chunk(2)
        .Select(pair => KeyValuePair.Create(pair[0][2..], pair[1]));

    /// <summary>Counts of a generated election; their bounds are those of a million voters and 200 projects.</summary>
    public static OutcomeCase[] Generated(ElectionPlan plan)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture, $"generated, {plan.Choices} approvals a ballot, seed {plan.Seed}");
        return
        [
            new(name, "greedy", 5),
            new(name, "equalShares --completion none", 60),
        ];
    }
}
