using System.Collections.Immutable;
using MVoting.Core.Polls;

namespace MVoting.Core.Pabulib;

/// <summary>
/// What the ballots of a file say of their voters, as attributes of a poll: sex, age in bands, district,
/// neighborhood, education. Exact ages are never carried: with a district they would single people out.
/// </summary>
internal sealed class PabulibAttributes
{
    private static readonly (int From, string Band)[] Bands =
    [
        (75, "75+"), (65, "65-74"), (55, "55-64"), (45, "45-54"), (35, "35-44"), (25, "25-34"), (18, "18-24"),
        (0, "0-17"),
    ];

    private readonly List<(string Id, Func<PabulibVote, string?> Value)> _sources = [];

    public PabulibAttributes(PabulibFile file, PabulibFindings? notes)
    {
        Declare(file, "sex", "VOTES.sex", vote => vote.Sex is "F" or "M" or "O" ? vote.Sex : null, notes);
        Declare(file, "ageBand", "VOTES.age", vote => Band(vote.Age), notes);
        Declare(file, "district", "VOTES.district", vote => PabulibLabels.Label(vote.District), notes);
        Declare(file, "neighborhood", "VOTES.neighborhood", vote => PabulibLabels.Label(vote.Neighborhood), notes);
        Declare(file, "education", "VOTES.education", vote => PabulibLabels.Label(vote.Education), notes);
        if (notes is not null)
        {
            NoteUnusable(file, notes);
        }
    }

    public ImmutableArray<AttributeDeclaration> Declarations { get; private set; } = [];

    /// <summary>What one vote says, by the attributes that are declared.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Of(PabulibVote vote)
    {
        var attributes = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>(_sources.Count);
        foreach (var (id, value) in _sources)
        {
            if (value(vote) is { } text)
            {
                attributes.Add(KeyValuePair.Create(id, text));
            }
        }

        return attributes.DrainToImmutable();
    }

    /// <summary>The band of an age in years; a range of the file's own as it stands; null for anything else.</summary>
    public static string? Band(string? age)
    {
        if (age is null || !PabulibVotesSection.IsAge(age))
        {
            return null;
        }

        return PabulibVotesSection.Years(age) is { } years
            ? Bands.First(band => years >= band.From).Band
            : PabulibLabels.Label(age);
    }

    private void Declare(
        PabulibFile file, string id, string field, Func<PabulibVote, string?> value, PabulibFindings? notes)
    {
        var values = file.Votes.Select(value).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .ToImmutableArray();
        if (values.Length > Limits.ValuesPerAttribute)
        {
            notes?.Note(file.Votes[0].Line, field,
                $"The ballots hold {values.Length} different values, {Limits.ValuesPerAttribute} can be " +
                $"declared: the poll has no attribute {id}.");
        }
        else if (!values.IsEmpty)
        {
            _sources.Add((id, value));
            Declarations = Declarations.Add(
                new AttributeDeclaration(id, id == "sex" ? ["F", "M", "O"] : values));
        }
    }

    private static void NoteUnusable(PabulibFile file, PabulibFindings notes)
    {
        foreach (var vote in file.Votes)
        {
            CountUnusable("district", vote.District, vote.Line, notes);
            CountUnusable("neighborhood", vote.Neighborhood, vote.Line, notes);
            CountUnusable("education", vote.Education, vote.Line, notes);
        }
    }

    private static void CountUnusable(string column, string? value, int line, PabulibFindings notes)
    {
        if (value is not null && PabulibLabels.Label(value) is null)
        {
            notes.Count(line, $"VOTES.{column}",
                "a value that is too long or holds control characters, left out");
        }
    }
}
