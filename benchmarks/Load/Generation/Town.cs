namespace MVoting.Load.Generation;

/// <summary>
/// An invented town: its districts with how many live there, and its projects with their place, cost and
/// popularity. No name is that of a real place or project.
/// </summary>
internal sealed class Town
{
    private static readonly string[] DistrictNames =
    [
        "Oldmarket", "Harbour Row", "Millbrook", "Northgate", "Castle Rise", "Saltmeadow", "Linden Hill", "Westfold",
        "Tanners' Quay", "Eastbarn", "Fernhollow", "Upper Weir",
    ];

    private static readonly (string Category, string[] Things)[] Ideas =
    [
        ("green areas", ["pocket park", "tree avenue", "rain garden", "community orchard", "flower meadow", "riverside path"]),
        ("sport", ["skate park", "football pitch", "outdoor gym", "climbing wall", "running track"]),
        ("education", ["school library", "science workshop", "reading garden", "language club", "repair café"]),
        ("culture", ["open-air cinema", "music stage", "mural trail", "local history room", "summer theatre"]),
        ("public transit and roads", ["safe crossing", "cycle lane", "bus shelter", "lit pavement", "bicycle parking"]),
        ("welfare", ["neighbours' kitchen", "seniors' day trips", "first-aid courses", "toy library", "quiet benches"]),
    ];

    private static readonly string[] Tones =
        ["A new", "A larger", "A renewed", "A sheltered", "A year-round", "An accessible", "A shared", "A shaded"];

    // A geometric scale of round amounts: a bell over its steps is a lognormal cost.
    private static readonly int[] Amounts =
    [
        1_000, 1_200, 1_500, 1_800, 2_200, 2_700, 3_300, 4_000, 5_000, 6_000, 7_500, 9_000, 11_000, 13_500, 16_500,
        20_000, 24_500, 30_000, 36_500, 45_000, 55_000, 67_000, 82_000, 100_000, 122_000, 150_000, 180_000, 220_000,
        270_000, 330_000, 400_000, 490_000, 600_000,
    ];

    public Town(int projects, SeededRandom random)
    {
        Districts = DistrictNames[..Math.Clamp(projects / 6, 3, DistrictNames.Length)];
        Residents = [.. Enumerable.Range(0, Districts.Length).Select(at => 1_000 / (at + 3))];
        var ranks = Enumerable.Range(0, projects).ToArray();
        random.Shuffle<int>(ranks);
        var names = new HashSet<string>();
        Projects = [.. ranks.Select((rank, at) => MakeProject(at + 1, rank, names, random))];
    }

    public string[] Districts { get; }

    /// <summary>How many residents each district has, relative to the others.</summary>
    public int[] Residents { get; }

    public TownProject[] Projects { get; }

    // Popularity falls with the rank as in a law of Zipf, a little flattened at its top.
    private TownProject MakeProject(int number, int rank, HashSet<string> names, SeededRandom random)
    {
        var district = random.Happens(25) ? -1 : random.Pick(Residents);
        var (category, things) = Ideas[random.Below(Ideas.Length)];
        var place = district < 0 ? "for the whole town" : $"in {Districts[district]}";
        var name = $"{Tones[random.Below(Tones.Length)]} {things[random.Below(things.Length)]} {place}";
        if (!names.Add(name))
        {
            name = $"{name} ({number})";
        }

        var step = Math.Clamp(Amounts.Length / 2 + random.Bell(5), 0, Amounts.Length - 1);
        return new TownProject(
            $"RB{number:000}", name, category, district, Amounts[step], 1_000_000 / (rank + 4));
    }
}
