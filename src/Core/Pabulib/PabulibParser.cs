using System.Collections.Immutable;

namespace MVoting.Core.Pabulib;

/// <summary>
/// Walks through the rows of a file, section by section: a title, a header, rows. The order META, PROJECTS, VOTES
/// is required, because a vote can be read only when its projects are known.
/// </summary>
internal sealed class PabulibParser(PabulibScanner row, PabulibFindings findings)
{
    private static readonly string[] Titles = ["META", "PROJECTS", "VOTES"];

    private readonly int[] _titleLines = new int[Titles.Length];
    private readonly List<PabulibMetaEntry> _metaRows = [];
    private int _section = -1;
    private bool _isHeader;
    private bool _isSkipped;

    /// <summary>META, when the section was there.</summary>
    public PabulibMeta? Meta { get; private set; }

    /// <summary>PROJECTS, when the section was there.</summary>
    public PabulibProjectsSection? Projects { get; private set; }

    /// <summary>VOTES, when the section was there.</summary>
    public PabulibVotesSection? Votes { get; private set; }

    /// <summary>True when the end of the file could not be read, so that its rows cannot be counted.</summary>
    public bool IsCut { get; private set; }

    public void Parse()
    {
        while (row.Read())
        {
            if (row.Fault != PabulibRowFault.None)
            {
                ReportFault();
                continue;
            }

            if (row.IsBlank())
            {
                findings.Count(row.Line, "file", "blank lines, ignored");
            }
            else if (TitleOf(row) is var title and >= 0)
            {
                Enter(title);
            }
            else
            {
                TakeRow();
            }
        }

        Leave();
        for (var section = 0; section < Titles.Length; section++)
        {
            if (_titleLines[section] == 0)
            {
                findings.Error(row.LastLine, Titles[section],
                    $"The section {Titles[section]} is missing. " +
                    $"Begin it with a line that holds only {Titles[section]}.");
            }
        }
    }

    // Any row may begin with one of the three words, so a title is alone in its row.
    private static int TitleOf(PabulibScanner row)
    {
        if (row.FirstIsQuoted || row.Bytes(0).Length > 64)
        {
            return -1;
        }

        for (var cell = 1; cell < row.Cells; cell++)
        {
            if (!row.IsBlank(cell))
            {
                return -1;
            }
        }

        return Array.IndexOf(Titles, row.Text(0).Trim().ToUpperInvariant());
    }

    private void Enter(int title)
    {
        Leave();
        var isRepeated = _titleLines[title] > 0;
        _isSkipped = isRepeated;
        if (isRepeated)
        {
            findings.Error(row.Line, Titles[title],
                $"The section began in line {_titleLines[title]} already. Keep one of the two.");
            return;
        }

        _titleLines[title] = row.Line;
        for (var before = 0; before < title; before++)
        {
            if (_titleLines[before] == 0)
            {
                _isSkipped = true;
            }
        }

        for (var after = title + 1; after < Titles.Length; after++)
        {
            if (_titleLines[after] > 0)
            {
                findings.Error(row.Line, Titles[title],
                    $"The section stands after {Titles[after]} (line {_titleLines[after]}). " +
                    "Put the sections in the order META, PROJECTS, VOTES.");
                break;
            }
        }

        _section = title;
        _isHeader = true;
    }

    private void Leave()
    {
        if (_section == 0 && Meta is null)
        {
            Meta = new PabulibMetaBuilder(findings).Build(_metaRows.ToImmutableArray(), _titleLines[0]);
        }

        if (_section >= 0 && _isHeader && !_isSkipped)
        {
            findings.Error(_titleLines[_section], Titles[_section],
                "The section has no header. Put the names of its columns into the next line.");
        }
    }

    private void TakeRow()
    {
        if (_isSkipped)
        {
            return;
        }

        if (_section < 0)
        {
            findings.Error(row.Line, "file",
                "The file does not begin with META. Put a line that holds only META before this row.");
            _isSkipped = true;
            return;
        }

        if (!_isHeader)
        {
            TakeData();
            return;
        }

        _isHeader = false;
        switch (_section)
        {
            case 0:
                TakeMetaHeader();
                break;
            case 1:
                Projects = new PabulibProjectsSection(new PabulibHeader("PROJECTS", row, findings), findings);
                break;
            default:
                Votes = new PabulibVotesSection(
                    new PabulibHeader("VOTES", row, findings), Meta!.VoteType, Projects, findings);
                break;
        }
    }

    private void TakeData()
    {
        switch (_section)
        {
            case 0:
                TakeMeta();
                break;
            case 1:
                Projects!.Take(row);
                break;
            default:
                Votes!.Take(row);
                break;
        }
    }

    private void TakeMetaHeader()
    {
        if (row.Cells < 2 || !row.Text(0).Trim().Equals("key", StringComparison.OrdinalIgnoreCase)
            || !row.Text(1).Trim().Equals("value", StringComparison.OrdinalIgnoreCase))
        {
            findings.Error(row.Line, "META",
                "META has no header. Put the line key;value before its first row.");
            TakeMeta();
        }
    }

    private void TakeMeta()
    {
        var key = row.Text(0).Trim().ToLowerInvariant();
        for (var cell = 2; cell < row.Cells; cell++)
        {
            if (!row.IsBlank(cell))
            {
                findings.Error(row.Line, $"META.{key}",
                    "The row has more than a key and a value. Put a value that holds a ; in double quotes.");
                break;
            }
        }

        if (key.Length == 0 || row.Cells < 2)
        {
            findings.Error(row.Line, "META",
                "The row is not a key, a ; and a value. Complete it, or remove it.");
            return;
        }

        if (_metaRows.Count == Limits.PabulibMetaRows)
        {
            findings.Error(row.Line, "META",
                $"META has more than {Limits.PabulibMetaRows} rows. Is a section's title missing?");
            _isSkipped = true;
            return;
        }

        _metaRows.Add(new PabulibMetaEntry(key, new PabulibCells("META", findings).Value(row, 1), row.Line));
    }

    private void Lose()
    {
        if (_section == 1)
        {
            Projects?.Lose();
        }
        else if (_section == 2)
        {
            Votes?.Lose();
        }
    }

    private void ReportFault()
    {
        var section = _section < 0 ? "file" : Titles[_section];
        IsCut |= row.Fault == PabulibRowFault.QuoteNotClosed;
        Lose();
        findings.Error(row.Line, section, row.Fault switch
        {
            PabulibRowFault.QuoteNotClosed =>
                "A double quote in this row is never closed, so nothing after it was read. " +
                "Close it, or double it inside a cell.",
            PabulibRowFault.TextAfterQuote =>
                "Text follows a closing double quote. Double the quotes inside a quoted cell: \"\".",
            PabulibRowFault.TooManyCells =>
                $"The row has more than {Limits.PabulibColumns} cells. Separate lists by commas, cells by ;.",
            _ =>
                $"The row is longer than {Limits.PabulibRowSizeBytes} bytes. Break the file into one row a line.",
        });
    }
}
