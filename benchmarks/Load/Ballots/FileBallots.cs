using System.Text.Json;
using MVoting.Core.Pabulib;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Ballots;

/// <summary>The ballots of a <c>.pb</c> file, as answers to one question of the poll that was made from it.</summary>
public sealed class FileBallots : IBallotSource
{
    private readonly PabulibFile _file;
    private readonly string _question;
    private readonly Dictionary<string, int> _voters;

    /// <param name="question">The id of the poll's question.</param>
    public FileBallots(PabulibFile file, string question, long seed)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file = file;
        _question = question;
        Seed = seed;
        _voters = new Dictionary<string, int>(file.Votes.Length);
        for (var index = 0; index < file.Votes.Length; index++)
        {
            _voters.Add(file.Votes[index].VoterId, index);
        }
    }

    public int Count => _file.Votes.Length;

    public long Seed { get; }

    private bool HasPoints => _file.Meta.VoteType is PabulibVoteType.Cumulative or PabulibVoteType.Scoring;

    public string Voter(int index) => _file.Votes[index].VoterId;

    public int IndexOf(string voter) => _voters.GetValueOrDefault(voter, -1);

    public string? Channel(int index) => _file.Votes[index].VotingMethod switch
    {
        "internet" => "web",
        "paper" => "paper",
        _ => null,
    };

    public void WriteAnswers(int index, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WritePropertyName(_question);
        if (HasPoints)
        {
            WritePoints(_file.Votes[index], writer);
        }
        else
        {
            WriteList(_file.Votes[index], writer);
        }

        writer.WriteEndObject();
    }

    public void AddTo(int index, BallotCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        var vote = _file.Votes[index];
        count.Ballots++;
        count.Blank += Enumerable.Range(0, vote.Projects.Length).Any(place => Supports(vote, place)) ? 0 : 1;
        for (var place = 0; place < vote.Projects.Length; place++)
        {
            var option = count.Of(_file.Projects[vote.Projects[place]].Id);
            if (_file.Meta.VoteType == PabulibVoteType.Ordinal)
            {
                option.Rank(place);
                continue;
            }

            option.Votes += Supports(vote, place) ? 1 : 0;
            option.Points += HasPoints ? vote.Points[place] : 0;
        }
    }

    /// <summary>
    /// The whole file's count as <see cref="PabulibCount"/> makes it: another path than <see cref="AddTo"/>, and than
    /// every line of the server.
    /// </summary>
    public static BallotCount CountWhole(PabulibFile file, PabulibCount counted)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(counted);
        var count = new BallotCount { Ballots = file.Votes.Length, Blank = counted.Blank };
        var isOrdinal = file.Meta.VoteType == PabulibVoteType.Ordinal;
        for (var project = 0; project < file.Projects.Length; project++)
        {
            var option = count.Of(file.Projects[project].Id);
            option.Votes = isOrdinal ? counted.FirstPreferences(project) : counted.Votes[project];
            option.Points = isOrdinal ? 0 : counted.Points[project];
            foreach (var ballots in isOrdinal ? counted.Rankings[project] : [])
            {
                option.Rankings.Add(ballots);
            }
        }

        TakeBackZeros(file, count);
        return count;
    }

    /// <summary>The file's count names a project with no points; a ballot of points does not support it so.</summary>
    private static void TakeBackZeros(PabulibFile file, BallotCount count)
    {
        if (file.Meta.VoteType != PabulibVoteType.Cumulative)
        {
            return;
        }

        foreach (var vote in file.Votes.Where(vote => vote.Points.Contains(0)))
        {
            count.Blank += vote.Points.All(points => points == 0) ? 1 : 0;
            for (var place = 0; place < vote.Projects.Length; place++)
            {
                count.Of(file.Projects[vote.Projects[place]].Id).Votes -= vote.Points[place] == 0 ? 1 : 0;
            }
        }
    }

    private bool Supports(PabulibVote vote, int place) =>
        _file.Meta.VoteType != PabulibVoteType.Cumulative || vote.Points[place] > 0;

    private void WriteList(PabulibVote vote, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var project in vote.Projects)
        {
            writer.WriteStringValue(_file.Projects[project].Id);
        }

        writer.WriteEndArray();
    }

    private void WritePoints(PabulibVote vote, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        for (var place = 0; place < vote.Projects.Length; place++)
        {
            writer.WriteNumber(_file.Projects[vote.Projects[place]].Id, vote.Points[place]);
        }

        writer.WriteEndObject();
    }
}
