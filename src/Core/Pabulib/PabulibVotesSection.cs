using System.Collections.Frozen;
using static MVoting.Core.Polls.FieldErrors;

namespace MVoting.Core.Pabulib;

/// <summary>Reads the rows of VOTES.</summary>
internal sealed class PabulibVotesSection
{
    private readonly PabulibHeader _header;
    private readonly PabulibFindings _findings;
    private readonly PabulibCells _cells;
    private readonly PabulibBallotCells _ballot;
    private readonly Dictionary<string, int> _lines = [];
    private readonly List<int> _others;
    private readonly int _voter;
    private readonly int _vote;
    private readonly bool _needsPoints;
    private readonly int _points;
    private readonly int _age;
    private readonly int _sex;
    private readonly int _method;
    private readonly int _district;
    private readonly int _neighborhood;
    private readonly int _education;

    public PabulibVotesSection(
        PabulibHeader header, PabulibVoteType type, PabulibProjectsSection? projects, PabulibFindings findings)
    {
        _header = header;
        _findings = findings;
        _cells = new PabulibCells("VOTES", findings);
        _ballot = new PabulibBallotCells(type, projects, findings);
        _voter = header.Require("voter_id");
        _vote = header.Require("vote");
        _needsPoints = type is PabulibVoteType.Cumulative or PabulibVoteType.Scoring;
        _points = _needsPoints ? header.Require("points") : header.Find("points");
        _age = header.Find("age");
        _sex = header.Find("sex");
        _method = header.Find("voting_method");
        _district = header.Find("district");
        _neighborhood = header.Find("neighborhood");
        _education = header.Find("education");
        int[] known = [_voter, _vote, _points, _age, _sex, _method, _district, _neighborhood, _education];
        _others = header.Others(known, FrozenSet<string>.Empty);
    }

    public int HeaderLine => _header.Line;

    public List<PabulibVote> Rows { get; } = [];

    /// <summary>Rows met, those with errors included.</summary>
    public int Met { get; private set; }

    public IEnumerable<string> OtherColumns => _others.Select(column => _header.Names[column]);

    /// <summary>Counts a row that could not be taken apart.</summary>
    public void Lose() => Met++;

    public void Take(PabulibScanner row)
    {
        Met++;
        // Those beyond the limit are counted, which is an error of its own, and not kept.
        if (Met > Limits.PabulibVotes || !_header.Fits(row) || _voter < 0 || _vote < 0 || (_needsPoints && _points < 0))
        {
            return;
        }

        var voter = Voter(row);
        var projects = _ballot.Projects(row.Line, _cells.Span(row, _vote));
        var points = _ballot.Points(row.Line, _cells.Span(row, _points));
        Rows.Add(new PabulibVote
        {
            Line = row.Line,
            VoterId = voter,
            Projects = projects,
            Repeats = _ballot.Repeats,
            Points = points,
            Age = Checked(row, _age, "age", IsAge, "is neither years nor a range such as 18-24"),
            Sex = Checked(row, _sex, "sex", text => text is "M" or "F" or "O", "is not M, F or O"),
            VotingMethod = Checked(
                row, _method, "voting_method", text => text is "internet" or "paper", "is not internet or paper"),
            District = _cells.Value(row, _district),
            Neighborhood = _cells.Value(row, _neighborhood),
            Education = _cells.Value(row, _education),
            Other = _others.Count == 0 ? [] : [.. _others.Select(column => _cells.Value(row, column))],
        });
    }

    private string Voter(PabulibScanner row)
    {
        // Not kept among the repeated values: each one stands once.
        var voter = _cells.Span(row, _voter).ToString();
        if (voter.Length == 0)
        {
            _findings.Error(row.Line, "VOTES.voter_id",
                "The ballot has no voter_id. Number the ballots if the voters are unknown.");
        }
        else if (!_lines.TryAdd(voter, row.Line))
        {
            _findings.Error(row.Line, "VOTES.voter_id",
                $"The voter \"{Cut(voter)}\" stands in line {_lines[voter]} already. " +
                "Keep one ballot of each voter.");
        }

        return voter;
    }

    // A wrong word about the voter does not touch the count: it is left as it is, noted, and not used.
    private string? Checked(PabulibScanner row, int column, string name, Func<string, bool> isGood, string defect)
    {
        var value = _cells.Value(row, column);
        if (value is not null && !isGood(value))
        {
            _findings.Count(row.Line, $"VOTES.{name}", $"\"{Cut(value)}\" {defect}");
        }

        return value;
    }

    internal static bool IsAge(string text)
    {
        var dash = text.IndexOf('-');
        return dash < 0
            ? Years(text) is not null
            : Years(text.AsSpan(0, dash)) <= Years(text.AsSpan(dash + 1));
    }

    /// <summary>Whole years from 0 to 150, or null.</summary>
    internal static int? Years(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 5 && PabulibNumber.TryReadWhole(text, out var years) && years is >= 0 and <= 150
            ? (int)years : null;
}
