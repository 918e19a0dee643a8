using static MVoting.Core.Polls.FieldErrors;

namespace MVoting.Core.Pabulib;

/// <summary>The columns of PROJECTS or VOTES, found by name: their order varies between files.</summary>
internal sealed class PabulibHeader
{
    private readonly string _section;
    private readonly PabulibFindings _findings;
    private readonly List<string> _names = [];

    public PabulibHeader(string section, PabulibScanner row, PabulibFindings findings)
    {
        _section = section;
        _findings = findings;
        Line = row.Line;
        for (var cell = 0; cell < row.Cells; cell++)
        {
            _names.Add(row.Text(cell).Trim().ToLowerInvariant());
        }

        while (_names.Count > 0 && _names[^1].Length == 0)
        {
            _names.RemoveAt(_names.Count - 1);
            findings.Count(Line, section, "empty cells after the last column, left out");
        }

        CheckNames();
    }

    public int Line { get; }

    public IReadOnlyList<string> Names => _names;

    /// <summary>The column of a name, or -1.</summary>
    public int Find(string name) => _names.IndexOf(name);

    /// <summary>The column of a name; -1, with an error, when there is none.</summary>
    public int Require(string name)
    {
        var column = Find(name);
        if (column < 0)
        {
            _findings.Error(Line, $"{_section}.{name}",
                $"The column is missing. Add {name} to the header of {_section}.");
        }

        return column;
    }

    /// <summary>The columns that are not among <paramref name="known"/>; those the format does not name are noted.</summary>
    public List<int> Others(ReadOnlySpan<int> known, IReadOnlySet<string> named)
    {
        List<int> others = [];
        for (var column = 0; column < _names.Count; column++)
        {
            if (!known.Contains(column))
            {
                others.Add(column);
            }
        }

        var unknown = others.Select(column => _names[column]).Where(name => !named.Contains(name)).ToArray();
        if (unknown.Length > 0)
        {
            _findings.Note(Line, _section,
                "The format does not know these columns; they are kept and not used: " +
                $"{string.Join(", ", unknown.Select(Cut).Take(20))}.");
        }

        return others;
    }

    /// <summary>Checks the number of cells of a row; empty cells beyond the last column are only noted.</summary>
    public bool Fits(PabulibScanner row)
    {
        if (row.Cells == _names.Count)
        {
            return true;
        }

        for (var cell = _names.Count; cell < row.Cells; cell++)
        {
            if (!row.IsBlank(cell))
            {
                break;
            }

            if (cell == row.Cells - 1)
            {
                _findings.Count(row.Line, _section, "empty cells after the last column, left out");
                return true;
            }
        }

        var remedy = row.Cells < _names.Count
            ? "Add the missing cells; they may be empty."
            : "Put a cell that holds a ; in double quotes.";
        _findings.Error(row.Line, _section,
            $"The row has {row.Cells} cells, the header in line {Line} has {_names.Count}. {remedy}");
        return false;
    }

    private void CheckNames()
    {
        for (var column = 0; column < _names.Count; column++)
        {
            if (_names[column].Length == 0)
            {
                _findings.Error(Line, _section, $"Column {column + 1} of the header has no name. Give it one.");
            }
            else if (_names.IndexOf(_names[column]) < column)
            {
                _findings.Error(Line, $"{_section}.{_names[column]}",
                    "The header names this column twice. Remove one of the two.");
            }
        }
    }
}
