using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MVoting.Core.Polls;

namespace MVoting.Core.Pabulib;

/// <summary>Reads the cells <c>vote</c> and <c>points</c> of a ballot: two parallel lists.</summary>
internal sealed class PabulibBallotCells
{
    private readonly PabulibVoteType _type;
    private readonly PabulibFindings _findings;
    private readonly string[] _ids;
    private readonly Dictionary<string, int> _positions = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly int[] _seenIn;
    private readonly int[] _placeOf;
    private readonly bool _isEveryProjectKnown;
    private readonly List<int> _list = [];
    private readonly List<int> _repeats = [];

    // For each mention of a project its place in the list.
    private readonly List<int> _mentions = [];
    private readonly List<int> _points = [];
    private int _ballot;
    private int _repeatsNoted;
    private bool _arePointsRefused;

    public PabulibBallotCells(PabulibVoteType type, PabulibProjectsSection? section, PabulibFindings findings)
    {
        var projects = section?.Rows ?? [];
        _isEveryProjectKnown = section is { IsIncomplete: false };
        _type = type;
        _findings = findings;
        _ids = [.. projects.Select(project => project.Id)];
        _seenIn = new int[projects.Count];
        _placeOf = new int[projects.Count];
        for (var position = 0; position < projects.Count; position++)
        {
            _positions.TryAdd(projects[position].Id, position);
        }

        _find = _positions.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>
    /// The projects that the present ballot names again, once for each time beyond the first.
    /// </summary>
    public ImmutableArray<int> Repeats => _repeats.Count == 0 ? [] : Taken(_repeats);

    /// <summary>The projects of a ballot, each once.</summary>
    public ImmutableArray<int> Projects(int line, ReadOnlySpan<char> cell)
    {
        _ballot++;
        _list.Clear();
        _repeats.Clear();
        _mentions.Clear();
        foreach (var range in cell.Split(','))
        {
            if (cell.IsEmpty)
            {
                break;
            }

            AddProject(line, Trim(line, "VOTES.vote", cell[range]));
        }

        if (_type == PabulibVoteType.ChooseOne && _list.Count > 1)
        {
            _findings.Error(line, "VOTES.vote",
                $"The ballot holds {_list.Count} projects, but vote_type is choose-1. " +
                "Correct the ballot, or the vote_type.");
        }

        if (_type == PabulibVoteType.Ordinal && (long)_list.Count * _positions.Count > Limits.CountersPerQuestion)
        {
            _findings.Error(line, "VOTES.vote",
                $"The ballot ranks {_list.Count} of {_positions.Count} projects; " +
                $"ranks times projects may be {Limits.CountersPerQuestion} at most. Shorten the ballots.");
        }

        if (_repeats.Count > 0)
        {
            NoteRepeats(line);
        }

        return Taken(_list);
    }

    /// <summary>The points of the projects that <see cref="Projects"/> has just given.</summary>
    public ImmutableArray<int> Points(int line, ReadOnlySpan<char> cell)
    {
        _points.Clear();
        var needed = _type is PabulibVoteType.Cumulative or PabulibVoteType.Scoring;
        if (cell.IsEmpty && (!needed || _mentions.Count == 0))
        {
            return [];
        }

        if (_type is PabulibVoteType.Approval or PabulibVoteType.ChooseOne)
        {
            RefusePoints(line);
            return [];
        }

        var count = cell.IsEmpty ? 0 : 1 + cell.Count(',');
        if (count != _mentions.Count)
        {
            _findings.Error(line, "VOTES.points",
                $"The ballot has {count} points for {_mentions.Count} projects. " +
                "Give one number for each project, in the same order.");
            return [];
        }

        foreach (var range in cell.Split(','))
        {
            AddPoints(line, Trim(line, "VOTES.points", cell[range]));
        }

        var sum = _points.Sum(points => (long)points);
        if (sum > Limits.PointsPerBallot && _type == PabulibVoteType.Cumulative)
        {
            _findings.Error(line, "VOTES.points",
                $"The ballot gives {sum} points, beyond {Limits.PointsPerBallot}. " +
                "Scale the points of all ballots.");
        }

        return _repeats.Count == 0 || _points.Count != _mentions.Count ? Taken(_points) : PointsOfRepeats(line);
    }

    // What is given to a project in two places of a ballot is given to it: points add up. A score or a rank cannot.
    private ImmutableArray<int> PointsOfRepeats(int line)
    {
        var points = new long[_list.Count];
        var isMet = new bool[points.Length];
        for (var mention = 0; mention < _mentions.Count; mention++)
        {
            var place = _mentions[mention];
            if (_type == PabulibVoteType.Scoring && isMet[place] && points[place] != _points[mention])
            {
                _findings.Error(line, "VOTES.points",
                    $"The ballot names a project twice and scores it {points[place]} and {_points[mention]}. " +
                    "Leave one of the two.");
            }

            points[place] = _type == PabulibVoteType.Cumulative ? points[place] + _points[mention]
                : isMet[place] ? points[place] : _points[mention];
            isMet[place] = true;
        }

        // More were refused above as the sum of the ballot.
        return [.. points.Select(one => (int)Math.Min(one, Limits.PointsPerBallot))];
    }

    // Cities' own counts took the second mark for a second vote. Here a ballot supports a project once.
    private void NoteRepeats(int line)
    {
        if (_repeatsNoted++ >= Limits.PabulibRepeatsListed)
        {
            _findings.Count(line, "VOTES.vote", "further ballots that name a project twice, each counted once");
            return;
        }

        var first = _repeats[0];
        var others = _repeats.Distinct().Count() - 1;
        var also = others switch
        {
            0 => "",
            1 => ", and 1 more project more than once",
            _ => $", and {others} more projects more than once",
        };
        _findings.Note(line, "VOTES.vote",
            $"The ballot names the project \"{Cut(_ids[first])}\" {1 + _repeats.Count(one => one == first)} times" +
            $"{also}; each counts once{(_type == PabulibVoteType.Cumulative ? ", its points added up" : "")}.");
    }

    // All ballots have them then: the first one tells it for all.
    private void RefusePoints(int line)
    {
        if (!_arePointsRefused)
        {
            _arePointsRefused = true;
            _findings.Error(line, "VOTES.points",
                $"The ballot has points, but vote_type is {PabulibNames.Of(_type)}. " +
                "Remove the column, or correct the vote_type.");
        }
    }

    private void AddProject(int line, ReadOnlySpan<char> id)
    {
        if (id.IsEmpty)
        {
            _findings.Error(line, "VOTES.vote",
                "The list of projects holds an empty place. Remove the extra comma.");
        }
        else if (!_find.TryGetValue(id, out var position))
        {
            Unknown(line, id);
        }
        else if (_seenIn[position] == _ballot)
        {
            _mentions.Add(_placeOf[position]);
            _repeats.Add(position);
        }
        else
        {
            _seenIn[position] = _ballot;
            _placeOf[position] = _list.Count;
            _mentions.Add(_list.Count);
            _list.Add(position);
        }
    }

    private void Unknown(int line, ReadOnlySpan<char> id)
    {
        // A row of PROJECTS with an error is told there, not again by each ballot that names it.
        if (_isEveryProjectKnown)
        {
            _findings.Error(line, "VOTES.vote",
                $"The project \"{Cut(id)}\" is not in PROJECTS. Correct the id, or add the project.");
        }
    }

    private void AddPoints(int line, ReadOnlySpan<char> text)
    {
        if (!PabulibNumber.TryRead(text, out var number))
        {
            _findings.Error(line, "VOTES.points", $"\"{Cut(text)}\" is not a number. Write whole points.");
        }
        else if (!decimal.IsInteger(number))
        {
            _findings.Error(line, "VOTES.points",
                $"Fractional points are not supported: {Cut(text)}. " +
                "Scale the points of all ballots to whole numbers.");
        }
        else if (number < Limits.LowestScore && _type == PabulibVoteType.Scoring)
        {
            _findings.Error(line, "VOTES.points",
                $"The points {Cut(text)} are below {Limits.LowestScore}. Scale the points of all ballots.");
        }
        else if (number < 0 && _type != PabulibVoteType.Scoring)
        {
            _findings.Error(line, "VOTES.points",
                $"The points {Cut(text)} are below 0. Only a scoring ballot may hold such.");
        }
        else if (Math.Abs(number) > Limits.PointsPerBallot)
        {
            _findings.Error(line, "VOTES.points",
                $"The points {Cut(text)} are beyond {Limits.PointsPerBallot}. " +
                "Scale the points of all ballots.");
        }
        else
        {
            _points.Add((int)number);
        }
    }

    private ReadOnlySpan<char> Trim(int line, string field, ReadOnlySpan<char> item)
    {
        var trimmed = item.Trim();
        if (trimmed.Length != item.Length)
        {
            _findings.Count(line, field, "spaces within a list, left out");
        }

        return trimmed;
    }

    private static ImmutableArray<int> Taken(List<int> list) =>
        ImmutableCollectionsMarshal.AsImmutableArray(list.ToArray());

    private static string Cut(ReadOnlySpan<char> text) => FieldErrors.Cut(text.ToString());
}
