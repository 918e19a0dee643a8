using System.Collections.Immutable;
using MVoting.Core.Pabulib;
using MVoting.Core.RankedFiles;
using static MVoting.Core.Polls.FieldErrors;

namespace MVoting.Core.ScoreFiles;

/// <summary>
/// Reads scores from elsewhere, such as a committee's or a survey's, as a table: a header that names the columns
/// <c>project_id</c> (or <c>id</c>, <c>option</c>) and <c>score</c>, then an option in each row. Cells are separated by
/// commas or semicolons, whichever the header has; other columns are passed over.
/// </summary>
public static class ScoreCsvReader
{
    private static readonly string[] s_idNames = ["project_id", "id", "option"];

    /// <summary>The rows, or the first defect with its line.</summary>
    public static ScoreReadResult Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return new ScoreReadResult(new Table(RankedFileText.Check(utf8)).Read(), null);
        }
        catch (RankedFileException fault)
        {
            return new ScoreReadResult([], fault.Error);
        }
    }

    private sealed class Table(ReadOnlyMemory<byte> text)
    {
        private readonly PabulibScanner _scanner = new(text, Separator(text.Span));
        private readonly Dictionary<string, int> _lines = [];
        private readonly ImmutableArray<ScoreRow>.Builder _rows = ImmutableArray.CreateBuilder<ScoreRow>();
        private int _id;
        private int _score;

        public ImmutableArray<ScoreRow> Read()
        {
            Require(Next(), "file", "The file is empty. Its first line names the columns: project_id,score.");
            ReadHeader();
            while (Next())
            {
                ReadRow();
            }

            Require(_rows.Count > 0, "file", "The table has no rows. Give a row for each option.");
            return _rows.ToImmutable();
        }

        // The next row that is not blank.
        private bool Next()
        {
            while (_scanner.Read())
            {
                Require(_scanner.Fault == PabulibRowFault.None, "file",
                    "The row is no CSV: a quote is not closed, text follows a quote, or the row is too long.");
                if (!_scanner.IsBlank())
                {
                    return true;
                }
            }

            return false;
        }

        private void ReadHeader()
        {
            var names = Enumerable.Range(0, _scanner.Cells)
                .Select(cell => _scanner.Text(cell).Trim().ToLowerInvariant()).ToArray();
            _id = Array.FindIndex(names, name => s_idNames.Contains(name));
            _score = Array.IndexOf(names, "score");
            Require(_id >= 0, "project_id", "The header has no column of ids. Name it project_id, id or option.");
            Require(_score >= 0, "score", "The header has no column score. Name the column of scores so.");
        }

        private void ReadRow()
        {
            var id = Cell(_id);
            var text = Cell(_score);
            Require(id.Length > 0, "project_id", "The row names no option. Give its id.");
            Require(PabulibNumber.TryRead(text, out var score) && score >= 0, "score",
                $"\"{Cut(text)}\" is no score of \"{Cut(id)}\". Give a number not below zero, with a point before a fraction.");
            Require(_lines.TryAdd(id, _scanner.Line), "project_id",
                $"\"{Cut(id)}\" has a score in line {_lines.GetValueOrDefault(id)} already. Give each option one.");
            Require(_rows.Count < Limits.OptionsPerQuestion, "file",
                $"The table has more than {Limits.OptionsPerQuestion} rows, the most options that a poll has.");
            _rows.Add(new ScoreRow(_scanner.Line, id, score));
        }

        private string Cell(int cell) =>
            cell < _scanner.Cells ? SpreadsheetCell.Read(_scanner.Text(cell).Trim()) : "";

        private void Require(bool holds, string field, string message)
        {
            if (!holds)
            {
                throw RankedFileText.Fault(Math.Max(1, _scanner.Line), field, message);
            }
        }

        private static byte Separator(ReadOnlySpan<byte> text)
        {
            var end = text.IndexOfAny((byte)'\n', (byte)'\r');
            return (end < 0 ? text : text[..end]).Contains((byte)';') ? (byte)';' : (byte)',';
        }
    }
}
