namespace MVoting.Ladder.Measure;

/// <summary>One count that is measured.</summary>
/// <param name="File">A file of the Pabulib library, or <see cref="Synthetic"/>.</param>
/// <param name="Options">The rule and its options, as on the command line.</param>
/// <param name="BoundSeconds">What the count may take.</param>
internal sealed record OutcomeCase(string File, string Options, double BoundSeconds)
{
    /// <summary>The generated election of a million voters.</summary>
    public const string Synthetic = "a million voters, 200 projects";

    public static OutcomeCase[] All { get; } =
    [
        new("Poland_Lodz_2022.pb", "equalShares --completion none", 0.5),
        new("Poland_Lodz_2022.pb", "equalShares --completion add1u", 20),
        new("Poland_Swiecie_2023.pb", "equalShares --completion add1e --increment 1", 0.5),
        new("Hungary_Budapest_2022_VIII_Jozsefvaros.pb", "equalShares --completion add1e --increment 1", 60),
        new(Synthetic, "greedy", 5),
        new(Synthetic, "equalShares --completion none", 60),
    ];

    public string Rule => Options.Split(' ')[0];

    /// <summary>The options of the rule by name.</summary>
    public IEnumerable<KeyValuePair<string, string>> Given => Options.Split(' ')[1..].Chunk(2)
        .Select(pair => KeyValuePair.Create(pair[0][2..], pair[1]));
}
