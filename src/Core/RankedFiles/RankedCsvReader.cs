using System.Globalization;
using System.Text.RegularExpressions;
using MVoting.Core.Counting.Ranked;
using MVoting.Core.Pabulib;

namespace MVoting.Core.RankedFiles;

/// <summary>
/// Reads cast vote records as a table: a header, then a ballot in each row, a rank in each column, as election
/// systems export them and RCTab reads them. A column <c>Count</c> says how many equal ballots a row stands for.
/// </summary>
public static partial class RankedCsvReader
{
    public static RankedReadResult Read(ReadOnlyMemory<byte> utf8, RankedLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return RankedFileText.Read(() => new Table(RankedFileText.Check(utf8), layout).Read());
    }

    [GeneratedRegex(@"choice|\brank|^\s*\d+(st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RankHeader();

    private sealed class Table
    {
        private readonly PabulibScanner _scanner;
        private readonly RankedLayout _layout;
        private readonly RankedProfileBuilder _builder = new();
        private readonly CandidateRoster _roster;
        private readonly RankedBallotDraft _draft = new();
        private string[] _headers = [];
        private int _first;
        private int _end;
        private int _count = -1;

        public Table(ReadOnlyMemory<byte> text, RankedLayout layout)
        {
            _scanner = new PabulibScanner(text, (byte)',');
            _layout = layout;
            _roster = new CandidateRoster(_builder, layout);
        }

        public RankedProfile Read()
        {
            var row = 0;
            while (_scanner.Read())
            {
                Require(_scanner.Fault == PabulibRowFault.None, "file",
                    "The row is not CSV: a quote is not closed, text follows a quote, or the row is too long.");
                if (++row == 1)
                {
                    ReadHeader();
                }

                if (row < _layout.FirstVoteRow)
                {
                    continue;
                }

                if (_scanner.Cells > 1 || !_scanner.IsBlank())
                {
                    // A row of empty cells is a blank ballot; an empty line is none.
                    ReadBallot();
                }
            }

            if (row == 0)
            {
                throw RankedFileText.Fault(1, "file", "The file is empty. Its first line names the columns.");
            }

            Require(row >= _layout.FirstVoteRow - 1, "file",
                $"The file ends in line {row}, the first ballot is expected in line {_layout.FirstVoteRow}.");

            _builder.OfferRanks(_end - _first);
            return _builder.Build(sortCandidates: !_roster.IsDeclared);
        }

        private void ReadHeader()
        {
            // Without a header the columns are known by their numbers alone.
            var hasHeader = _layout.FirstVoteRow > 1;
            Require(hasHeader || _layout.FirstVoteColumn is not null, "header",
                "The table has no header, since its first row is a ballot. Give firstVoteColumn.");
            _headers =
            [
                .. Enumerable.Range(0, _scanner.Cells)
                    .Select(cell => hasHeader ? _scanner.Text(cell).Trim() : Text($"column {cell + 1}")),
            ];
            _first = _layout.FirstVoteColumn - 1 ?? Array.FindIndex(_headers, RankHeader().IsMatch);
            Require(_first >= 0 && _first < _headers.Length, "header",
                "No column of ranks was found. Name them 'Rank 1', 'Choice 1' or '1st …', or give firstVoteColumn.");
            _count = Array.FindIndex(_headers, header => header.Equals("count", StringComparison.OrdinalIgnoreCase));
            _end = _first;
            while (_end < _headers.Length && _end != _count
                && (_layout.FirstVoteColumn is not null || RankHeader().IsMatch(_headers[_end])))
            {
                _end++;
            }

            Require(_end - _first <= Limits.RanksPerBallot, "header", $"At most {Limits.RanksPerBallot} ranks are read.");
        }

        private void ReadBallot()
        {
            _draft.Clear();
            for (var cell = _first; cell < _end; cell++)
            {
                ReadCell(cell);
            }

            var count = 1L;
            if (_count >= 0 && _count < _scanner.Cells)
            {
                var text = _scanner.Text(_count);
                var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);
                Require(isNumber && count > 0, _headers[_count], "The count of ballots is a whole number from 1.");
                Require(count <= Limits.RankedBallots - _builder.Total, _headers[_count],
                    $"The file has more than {Limits.RankedBallots} ballots. Correct the count.");
            }

            _builder.Add(_draft, count);
        }

        private void ReadCell(int cell)
        {
            var rank = cell - _first + 1;
            if (cell >= _scanner.Cells || _scanner.IsBlank(cell))
            {
                if (_layout.TreatBlankAsUndeclaredWriteIn)
                {
                    _draft.Mark(rank, _roster.WriteIns());
                }

                return;
            }

            var text = _scanner.Text(cell).Trim();
            var names = text.Split('\n', StringSplitOptions.TrimEntries);
            if (_layout.OvervoteDelimiter.Length > 0)
            {
                names =
                [
                    .. names.SelectMany(name => name.Split(_layout.OvervoteDelimiter, StringSplitOptions.TrimEntries)),
                ];
            }

            foreach (var name in names)
            {
                Mark(rank, name, names.Length, _headers[cell]);
            }
        }

        private void Mark(int rank, string name, int together, string column)
        {
            var isSkip = name.Length == 0 || name == _layout.SkippedRankLabel;
            var isOvervote = name.Length > 0 && name == _layout.OvervoteLabel;
            Require(together == 1 || !(isSkip || isOvervote), column,
                "A cell with several candidates also says that the rank is empty or overvoted. It can be only one "
                    + "of them.");
            if (isOvervote)
            {
                _draft.MarkUnnamedOvervote(rank);
            }
            else if (!isSkip)
            {
                _draft.Mark(rank, name == _layout.UndeclaredWriteInLabel
                    ? _roster.WriteIns()
                    : _roster.Find(SpreadsheetCell.Read(name), _scanner.Line, column));
            }
        }

        private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

        private void Require(bool holds, string field, string message)
        {
            if (!holds)
            {
                throw RankedFileText.Fault(_scanner.Line, Polls.FieldErrors.Cut(field), message);
            }
        }
    }
}
