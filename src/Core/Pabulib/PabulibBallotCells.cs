using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MVoting.Core.Polls;

namespace MVoting.Core.Pabulib;

/// <summary>Reads the cells <c>vote</c> and <c>points</c> of a ballot: two parallel lists.</summary>
internal sealed class PabulibBallotCells
{
    private readonly PabulibVoteType _type;
    private readonly PabulibFindings _findings;
    private readonly Dictionary<string, int> _positions = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly int[] _seenIn;
    private readonly List<int> _list = [];
    private readonly List<int> _places = [];
    private readonly int[] _placeOf;
    private int _ballot;
    private bool _arePointsRefused;

    private readonly bool _isEveryProjectKnown;

    public PabulibBallotCells(PabulibVoteType type, PabulibProjectsSection? section, PabulibFindings findings)
    {
        var projects = section?.Rows ?? [];
        _isEveryProjectKnown = section is { IsIncomplete: false };
        _type = type;
        _findings = findings;
        _seenIn = new int[projects.Count];
        _placeOf = new int[projects.Count];
        for (var position = 0; position < projects.Count; position++)
        {
            _positions.TryAdd(projects[position].Id, position);
        }

        _find = _positions.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>
    /// Ballots that name a project again, with it: whether that is an error is known once all ballots are counted.
    /// </summary>
    public List<(int Line, int Project)> Repeats { get; } = [];

    /// <summary>The projects of a ballot, each once.</summary>
    public ImmutableArray<int> Projects(int line, ReadOnlySpan<char> cell)
    {
        _ballot++;
        _list.Clear();
        _places.Clear();
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

        return Taken();
    }

    /// <summary>The points of the ballot whose projects were read last: those of a repeated project together.</summary>
    public ImmutableArray<int> Points(int line, ReadOnlySpan<char> cell)
    {
        var projects = _places.Count;
        var kept = _list.Count;
        _list.Clear();
        var needed = _type is PabulibVoteType.Cumulative or PabulibVoteType.Scoring;
        if (cell.IsEmpty && (!needed || projects == 0))
        {
            return [];
        }

        if (_type is PabulibVoteType.Approval or PabulibVoteType.ChooseOne)
        {
            RefusePoints(line);
            return [];
        }

        var count = cell.IsEmpty ? 0 : 1 + cell.Count(',');
        if (count != projects)
        {
            _findings.Error(line, "VOTES.points",
                $"The ballot has {count} points for {projects} projects. " +
                "Give one number for each project, in the same order.");
            return [];
        }

        foreach (var range in cell.Split(','))
        {
            AddPoints(line, Trim(line, "VOTES.points", cell[range]));
        }

        var sum = _list.Sum(points => (long)points);
        if (sum > Limits.PointsPerBallot && _type == PabulibVoteType.Cumulative)
        {
            _findings.Error(line, "VOTES.points",
                $"The ballot gives {sum} points, beyond {Limits.PointsPerBallot}. " +
                "Scale the points of all ballots.");
        }

        return kept == projects ? Taken() : Together(kept);
    }

    // Where an error has kept a number out, the file is refused all the same.
    private ImmutableArray<int> Together(int kept)
    {
        var points = new int[kept];
        for (var at = 0; at < Math.Min(_list.Count, _places.Count); at++)
        {
            points[_places[at]] += _list[at];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(points);
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
            Repeats.Add((line, position));
            _places.Add(_placeOf[position]);
        }
        else
        {
            _seenIn[position] = _ballot;
            _placeOf[position] = _list.Count;
            _places.Add(_list.Count);
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
            _list.Add((int)number);
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

    private ImmutableArray<int> Taken() => ImmutableCollectionsMarshal.AsImmutableArray(_list.ToArray());

    private static string Cut(ReadOnlySpan<char> text) => FieldErrors.Cut(text.ToString());
}
