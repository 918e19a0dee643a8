using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace MVoting.Core.Pabulib;

/// <summary>
/// Makes a file of ballots fit for publication: voters without their ids and out of their order, and nothing about
/// them that would single out a few. Whether ballots may be published at all (never while results are sealed) is
/// for the caller to decide.
/// </summary>
public static class PabulibExport
{
    /// <summary>
    /// The same election, anonymous. Voters are called v1, v2 … in an order that the key decides; columns of VOTES
    /// that the format does not know are left out. What the ballots say about voters is left out column by column,
    /// the age first, until every combination that is left was given by <paramref name="leastAlike"/> voters or more.
    /// </summary>
    /// <param name="shuffleKey">
    /// 32 secret random bytes, to be forgotten afterwards: whoever knows them and the order of the ballots knows who
    /// is who.
    /// </param>
    /// <param name="leastAlike">1 or more; 1 keeps every column.</param>
    public static PabulibFile Anonymous(PabulibFile file, ReadOnlySpan<byte> shuffleKey, int leastAlike)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentOutOfRangeException.ThrowIfLessThan(leastAlike, 1);
        if (shuffleKey.Length != 32)
        {
            throw new ArgumentException("The key of the shuffle is 32 random bytes.", nameof(shuffleKey));
        }

        var kept = Columns.Length;
        while (kept > 0 && !AreAlike(file, kept, leastAlike))
        {
            kept--;
        }

        var order = Order(file.Votes.Length, shuffleKey);
        return new PabulibFile
        {
            Meta = file.Meta,
            Projects = file.Projects,
            OtherProjectColumns = file.OtherProjectColumns,
            Votes = [.. order.Select((from, to) => Bare(Tidy(file, file.Votes[from]), $"v{to + 1}", kept))],
        };
    }

    // In the order in which they are kept: the last ones say the most about one person.
    private static readonly ImmutableArray<Func<PabulibVote, string?>> Columns =
    [
        vote => vote.VotingMethod, vote => vote.Sex, vote => vote.District, vote => vote.Neighborhood,
        vote => vote.Education, vote => vote.Age,
    ];

    private static bool AreAlike(PabulibFile file, int kept, int leastAlike)
    {
        var voters = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var vote in file.Votes)
        {
            var key = string.Join('\u0001', Columns.Take(kept).Select(column => column(vote) ?? "\u0002"));
            voters[key] = voters.GetValueOrDefault(key) + 1;
        }

        return voters.Values.All(count => count >= leastAlike);
    }

    private static int[] Order(int count, ReadOnlySpan<byte> key)
    {
        var order = new int[count];
        var keys = new (ulong, ulong)[count];
        Span<byte> place = stackalloc byte[sizeof(int)];
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        for (var at = 0; at < count; at++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(place, at);
            HMACSHA256.HashData(key, place, mac);
            keys[at] = (BinaryPrimitives.ReadUInt64LittleEndian(mac), BinaryPrimitives.ReadUInt64LittleEndian(mac[8..]));
            order[at] = at;
        }

        Array.Sort(keys, order);
        return order;
    }

    // The order in which somebody ticked says something about him; only where it is the ballot does it stay.
    private static PabulibVote Tidy(PabulibFile file, PabulibVote vote)
    {
        if (file.Meta.VoteType == PabulibVoteType.Ordinal)
        {
            return vote;
        }

        var projects = vote.Projects.ToArray();
        var points = vote.Points.ToArray();
        if (points.Length > 0)
        {
            Array.Sort(projects, points);
        }
        else
        {
            Array.Sort(projects);
        }

        return new PabulibVote
        {
            VoterId = vote.VoterId,
            Projects = [.. projects],
            Points = [.. points],
            Age = vote.Age,
            Sex = vote.Sex,
            VotingMethod = vote.VotingMethod,
            District = vote.District,
            Neighborhood = vote.Neighborhood,
            Education = vote.Education,
        };
    }

    private static PabulibVote Bare(PabulibVote vote, string voter, int kept) => new()
    {
        VoterId = voter,
        Projects = vote.Projects,
        Points = vote.Points,
        VotingMethod = kept > 0 ? vote.VotingMethod : null,
        Sex = kept > 1 ? vote.Sex : null,
        District = kept > 2 ? vote.District : null,
        Neighborhood = kept > 3 ? vote.Neighborhood : null,
        Education = kept > 4 ? vote.Education : null,
        Age = kept > 5 ? vote.Age : null,
    };
}
