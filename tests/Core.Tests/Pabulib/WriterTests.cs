using System.Collections.Immutable;
using CsCheck;
using MVoting.Core.Pabulib;

namespace MVoting.Core.Tests.Pabulib;

/// <summary>
/// Proves that whatever file is written reads back equal, with texts that hold separators, quotes and line ends,
/// every vote type, missing values and columns of others.
/// </summary>
public sealed class WriterTests
{
    private static readonly Gen<string> Texts =
        Gen.String[Gen.Char["ab;\"\n\r,ż€ "], 1, 12].Where(text => text == text.Trim());

    private static readonly Gen<string?> Optional = Gen.OneOf(Texts.Select(text => (string?)text), Gen.Const((string?)null));

    private static readonly Gen<PabulibFile> Files =
        from type in Gen.Enum<PabulibVoteType>()
        from projects in Gen.Int[1, 6]
        from description in Texts
        from cents in Gen.Long[1, 10_000_000]
        from names in Optional.Array[projects]
        from costs in Gen.Int[1, 1_000_000].Array[projects]
        from ballots in Gen.Select(Gen.Shuffle(Enumerable.Range(0, projects).ToArray()), Gen.Int[0, projects], Gen.Int[-9, 9].Array[projects], Optional, Optional).Array[0, 8]
        select Make(type, description, cents, names, costs, ballots);

    [Fact]
    public void Any_file_reads_back_equal() => Files.Sample(file =>
    {
        var text = PabulibData.Write(file);
        var again = PabulibData.Good(text);
        Assert.Equal(file, again);
        Assert.Equal(text, PabulibData.Write(again));
    }, iter: 2_000);

    private static PabulibFile Make(
        PabulibVoteType type, string description, long cents, string?[] names, int[] costs,
        (int[] Order, int Length, int[] Points, string? District, string? Other)[] ballots) => new()
        {
            Meta = PabulibMeta.Of(
            [
                new("description", description), new("country", "Worldwide"), new("unit", "Riverside"),
                new("instance", "2026"), new("num_projects", $"{names.Length}"), new("num_votes", $"{ballots.Length}"),
                new("budget", $"{cents / 100m}"), new("vote_type", Word(type)), new("rule", "greedy"),
                new("date_begin", "2026"), new("date_end", "31.12.2026"), new("comment", "#1: made by a test"),
            ]),
            Projects =
            [
                .. names.Select((name, at) => new PabulibProject
                {
                    Id = $"p/{at}", Cost = costs[at] / 4m, Name = name, Category = name, Selected = at % 4 == 1 ? 0 : at % 4, Other = [name],
                }),
            ],
            Votes = [.. ballots.Select((ballot, at) => Vote(type, at, ballot))],
            OtherProjectColumns = ["neighborhood"],
            OtherVoteColumns = ["weather; inside"],
        };

    private static PabulibVote Vote(
        PabulibVoteType type, int at, (int[] Order, int Length, int[] Points, string? District, string? Other) ballot)
    {
        var length = type == PabulibVoteType.ChooseOne ? Math.Min(1, ballot.Length) : ballot.Length;
        var points = type is PabulibVoteType.Cumulative or PabulibVoteType.Scoring
            ? ballot.Points.Take(length).Select(value => type == PabulibVoteType.Scoring ? value : Math.Abs(value))
            : [];
        return new PabulibVote
        {
            VoterId = at == 0 ? "votes" : $"v{at}",
            Projects = [.. ballot.Order.Take(length)],
            Points = [.. points],
            Age = at % 2 == 0 ? "18-24" : null,
            District = ballot.District,
            Other = ImmutableArray.Create(ballot.Other),
        };
    }

    private static string Word(PabulibVoteType type) => type switch
    {
        PabulibVoteType.ChooseOne => "choose-1",
        _ => type.ToString().ToLowerInvariant(),
    };
}
