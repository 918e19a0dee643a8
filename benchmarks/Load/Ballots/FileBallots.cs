using System.Collections.Immutable;
using System.Text.Json;
using MVoting.Core.Ballots;
using MVoting.Core.Pabulib;
using MVoting.Core.Polls;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Ballots;

/// <summary>
/// The ballots of a <c>.pb</c> file, as the importer says that they are cast in the poll which it made of the file.
/// </summary>
public sealed class FileBallots : IBallotSource
{
    private readonly PabulibFile _file;
    private readonly PabulibBallotList _ballots;
    private readonly Dictionary<string, int> _voters;

    public FileBallots(PabulibFile file, long seed)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file = file;
        _ballots = new PabulibBallotList(file);
        Seed = seed;
        _voters = new Dictionary<string, int>(file.Votes.Length);
        for (var index = 0; index < file.Votes.Length; index++)
        {
            _voters.Add(_ballots[index].Voter, index);
        }
    }

    public int Count => _file.Votes.Length;

    public long Seed { get; }

    /// <summary>The poll's option id of each project, by its position in the file.</summary>
    public ImmutableArray<string> OptionIds => _ballots.OptionIds;

    private bool HasPoints => _file.Meta.VoteType is PabulibVoteType.Cumulative or PabulibVoteType.Scoring;

    public string Voter(int index) => _ballots[index].Voter;

    public int IndexOf(string voter) => _voters.GetValueOrDefault(voter, -1);

    public void WriteAnswers(int index, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var vote = _file.Votes[index];
        writer.WriteStartObject();
        writer.WritePropertyName(PabulibPoll.QuestionId);
        if (HasPoints)
        {
            WritePoints(vote, writer);
        }
        else
        {
            WriteList(vote, writer);
        }

        writer.WriteEndObject();
    }

    public void WriteDetails(int index, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var ballot = _ballots[index];
        if (ballot.Channel != BallotChannel.None)
        {
            writer.WriteString("channel"u8, WireName<BallotChannel>.Of(ballot.Channel));
        }

        if (!ballot.Attributes.IsEmpty)
        {
            writer.WriteStartObject("attributes"u8);
            foreach (var (id, value) in ballot.Attributes)
            {
                writer.WriteString(id, value);
            }

            writer.WriteEndObject();
        }
    }

    public void AddTo(int index, BallotCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        var vote = _file.Votes[index];
        count.Ballots++;
        count.Blank += Enumerable.Range(0, vote.Projects.Length).Any(place => Supports(vote, place)) ? 0 : 1;
        for (var place = 0; place < vote.Projects.Length; place++)
        {
            var option = count.Of(OptionIds[vote.Projects[place]]);
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
    public BallotCount CountWhole(PabulibCount counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        var count = new BallotCount { Ballots = _file.Votes.Length, Blank = counted.Blank };
        var isOrdinal = _file.Meta.VoteType == PabulibVoteType.Ordinal;
        for (var project = 0; project < _file.Projects.Length; project++)
        {
            var option = count.Of(OptionIds[project]);
            option.Votes = isOrdinal ? counted.FirstPreferences(project) : counted.Votes[project];
            option.Points = isOrdinal ? 0 : counted.Points[project];
            foreach (var ballots in isOrdinal ? counted.Rankings[project] : [])
            {
                option.Rankings.Add(ballots);
            }
        }

        TakeBackZeros(count);
        return count;
    }

    /// <summary>The file's count names a project with no points; a ballot of points does not support it so.</summary>
    private void TakeBackZeros(BallotCount count)
    {
        if (_file.Meta.VoteType != PabulibVoteType.Cumulative)
        {
            return;
        }

        foreach (var vote in _file.Votes.Where(vote => vote.Points.Contains(0)))
        {
            count.Blank += vote.Points.All(points => points == 0) ? 1 : 0;
            for (var place = 0; place < vote.Projects.Length; place++)
            {
                count.Of(OptionIds[vote.Projects[place]]).Votes -= vote.Points[place] == 0 ? 1 : 0;
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
            writer.WriteStringValue(OptionIds[project]);
        }

        writer.WriteEndArray();
    }

    private void WritePoints(PabulibVote vote, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        for (var place = 0; place < vote.Projects.Length; place++)
        {
            writer.WriteNumber(OptionIds[vote.Projects[place]], vote.Points[place]);
        }

        writer.WriteEndObject();
    }
}
