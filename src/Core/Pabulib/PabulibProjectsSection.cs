using static MVoting.Core.Polls.FieldErrors;

namespace MVoting.Core.Pabulib;

/// <summary>Reads the rows of PROJECTS.</summary>
internal sealed class PabulibProjectsSection
{
    private readonly PabulibHeader _header;
    private readonly PabulibFindings _findings;
    private readonly PabulibCells _cells;
    private readonly Dictionary<string, int> _lines = [];
    private readonly List<int> _others;
    private readonly int _id;
    private readonly int _cost;
    private readonly int _votes;
    private readonly int _score;
    private readonly int _name;
    private readonly int _category;
    private readonly int _beneficiaries;
    private readonly int _selected;

    public PabulibProjectsSection(PabulibHeader header, PabulibFindings findings)
    {
        _header = header;
        _findings = findings;
        _cells = new PabulibCells("PROJECTS", findings);
        _id = header.Require("project_id");
        _cost = header.Require("cost");
        _votes = header.Find("votes");
        _score = header.Find("score");
        _name = header.Find("name");
        _category = header.Find("category");
        _selected = header.Find("selected");
        _beneficiaries = FindBeneficiaries();
        int[] known = [_id, _cost, _votes, _score, _name, _category, _selected, _beneficiaries];
        _others = header.Others(known, PabulibNames.OtherProjectColumns);
    }

    public int HeaderLine => _header.Line;

    public List<PabulibProject> Rows { get; } = [];

    /// <summary>Rows met, those with errors included.</summary>
    public int Met { get; private set; }

    /// <summary>True when a row was lost to an error, so that ballots may name it rightly.</summary>
    public bool IsIncomplete => Rows.Count < Met;

    public IEnumerable<string> OtherColumns => _others.Select(column => _header.Names[column]);

    /// <summary>Counts a row that could not be taken apart.</summary>
    public void Lose() => Met++;

    public void Take(PabulibScanner row)
    {
        Met++;
        // Those beyond the limit are counted, which is an error of its own, and not kept.
        if (!_header.Fits(row) || _id < 0 || _cost < 0 || Met > Limits.OptionsPerQuestion)
        {
            return;
        }

        var errors = _findings.ErrorCount;
        var id = Id(row);
        var project = new PabulibProject
        {
            Line = row.Line,
            Id = id,
            Cost = Cost(row),
            Votes = Whole(row, _votes, "votes"),
            Score = Whole(row, _score, "score"),
            Name = _cells.Value(row, _name),
            Category = _cells.Value(row, _category),
            Beneficiaries = _cells.Value(row, _beneficiaries),
            Selected = Selected(row),
            Other = [.. _others.Select(column => _cells.Value(row, column))],
        };

        // A project with a wrong number is still a project that ballots may name.
        if (id.Length > 0 && (errors == _findings.ErrorCount || _lines[id] == row.Line))
        {
            Rows.Add(project);
        }
    }

    private string Id(PabulibScanner row)
    {
        var id = _cells.Value(row, _id) ?? "";
        if (id.Length == 0)
        {
            Error(row, "project_id", "The project has no id. Give it one.");
        }
        else if (id.Contains(','))
        {
            Error(row, "project_id",
                $"The id \"{Cut(id)}\" holds a comma, which separates the ids of a ballot. Choose another id.");
        }

        if (id.Length > 0 && !_lines.TryAdd(id, row.Line))
        {
            Error(row, "project_id",
                $"The id \"{Cut(id)}\" stands in line {_lines[id]} already. Give each project an id of its own.");
        }

        return id;
    }

    private decimal Cost(PabulibScanner row)
    {
        var text = _cells.Value(row, _cost);
        if (text is null)
        {
            Error(row, "cost", "The project has no cost. Give it one above 0.");
            return 0;
        }

        if (!PabulibNumber.TryRead(text, out var cost))
        {
            Error(row, "cost", $"\"{Cut(text)}\" is not an amount: {PabulibNumber.Remedy(text)}.");
        }
        else if (cost <= 0)
        {
            Error(row, "cost",
                $"The cost is {PabulibNumber.Write(cost)}. Give a cost above 0; " +
                "a project without one is written with 1.");
        }

        return cost;
    }

    private long? Whole(PabulibScanner row, int column, string name)
    {
        if (_cells.Value(row, column) is not { } text)
        {
            return null;
        }

        if (PabulibNumber.TryReadWhole(text, out var number))
        {
            return number;
        }

        Error(row, name, $"\"{Cut(text)}\" is not a whole number. Write one, or leave the cell empty.");
        return null;
    }

    private int? Selected(PabulibScanner row)
    {
        var selected = Whole(row, _selected, "selected");
        if (selected is < 0 or > 3)
        {
            Error(row, "selected",
                $"{selected} is not 0, 1, 2 or 3. Write one of them, or leave the cell empty.");
        }

        return (int?)selected;
    }

    private int FindBeneficiaries()
    {
        var column = _header.Find("beneficiaries");
        var old = _header.Find("target");
        if (old >= 0 && column >= 0)
        {
            _findings.Error(_header.Line, "PROJECTS.target",
                "The column is the old name of beneficiaries, which stands there too. " +
                "Remove one of the two.");
        }
        else if (old >= 0)
        {
            _findings.Note(_header.Line, "PROJECTS.target",
                "The column is read as beneficiaries, its name since 2026.");
        }

        return column >= 0 ? column : old;
    }

    private void Error(PabulibScanner row, string column, string message) =>
        _findings.Error(row.Line, $"PROJECTS.{column}", message);
}
