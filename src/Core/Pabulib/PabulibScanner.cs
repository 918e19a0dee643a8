using System.Text;

namespace MVoting.Core.Pabulib;

/// <summary>Why a row could not be taken apart.</summary>
internal enum PabulibRowFault
{
    None,
    TooLong,
    TooManyCells,
    TextAfterQuote,
    QuoteNotClosed,
}

/// <summary>
/// Takes UTF-8 text apart into rows and cells: <c>;</c>, or another separator, between cells, <c>"</c> around a cell that holds one, a
/// doubled <c>"</c> inside, LF, CRLF or CR at the end of a row. A quoted cell may hold line ends. One row is held
/// at a time.
/// </summary>
internal sealed class PabulibScanner(ReadOnlyMemory<byte> utf8, byte separator = (byte)';')
{
    private readonly List<(int Start, int End)> _cells = [];
    private byte[] _row = new byte[4_096];
    private int _used;
    private int _position;
    private int _nextLine = 1;

    /// <summary>The line where the present row begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The last line of the file that was looked at.</summary>
    public int LastLine { get; private set; } = 1;

    /// <summary>Cells of the present row.</summary>
    public int Cells => _cells.Count;

    /// <summary>True when the row's first cell was written in quotes.</summary>
    public bool FirstIsQuoted { get; private set; }

    /// <summary>Why the present row is no use; its cells are those before the fault.</summary>
    public PabulibRowFault Fault { get; private set; }

    /// <summary>Moves to the next row; false at the end of the file.</summary>
    public bool Read()
    {
        if (_position >= utf8.Length)
        {
            return false;
        }

        Line = LastLine = _nextLine;
        Fault = PabulibRowFault.None;
        _cells.Clear();
        _used = 0;
        FirstIsQuoted = utf8.Span[_position] == '"';
        while (Fault == PabulibRowFault.None && ReadCell())
        {
            if (_cells.Count > Limits.PabulibColumns)
            {
                Fault = PabulibRowFault.TooManyCells;
            }
        }

        if (Fault == PabulibRowFault.QuoteNotClosed)
        {
            // What follows would be read inside out: cells as text and text as cells.
            _position = utf8.Length;
        }
        else if (Fault != PabulibRowFault.None)
        {
            SkipLine();
        }

        return true;
    }

    /// <summary>The bytes of a cell as they stand, without quotes around it.</summary>
    public ReadOnlySpan<byte> Bytes(int cell) => _row.AsSpan(_cells[cell].Start.._cells[cell].End);

    /// <summary>The text of a cell as it stands.</summary>
    public string Text(int cell) => Encoding.UTF8.GetString(Bytes(cell));

    /// <summary>True when no cell holds anything but spaces.</summary>
    public bool IsBlank()
    {
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            if (!IsBlank(cell))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when a cell holds nothing but spaces and tabs.</summary>
    public bool IsBlank(int cell) => Bytes(cell).Trim(" \t"u8).IsEmpty;

    // True when another cell of the same row follows.
    private bool ReadCell()
    {
        var start = _used;
        var rest = utf8.Span[_position..];
        if (rest.StartsWith((byte)'"'))
        {
            if (!ReadQuoted())
            {
                return false;
            }

            rest = utf8.Span[_position..];
            var gap = rest.IndexOfAny(separator, (byte)'\n', (byte)'\r');
            gap = gap < 0 ? rest.Length : gap;
            if (!rest[..gap].Trim((byte)' ').IsEmpty)
            {
                Fault = PabulibRowFault.TextAfterQuote;
                return false;
            }

            _position += gap;
        }
        else
        {
            var length = rest.IndexOfAny(separator, (byte)'\n', (byte)'\r');
            length = length < 0 ? rest.Length : length;
            if (!Keep(rest[..length]))
            {
                Fault = PabulibRowFault.TooLong;
                return false;
            }

            _position += length;
        }

        _cells.Add((start, _used));
        return PassSeparator();
    }

    private bool ReadQuoted()
    {
        var text = utf8.Span;
        _position++;
        while (true)
        {
            var length = text[_position..].IndexOf((byte)'"');
            if (length < 0 || !Keep(text.Slice(_position, length)))
            {
                Fault = PabulibRowFault.QuoteNotClosed;
                return false;
            }

            CountLines(text.Slice(_position, length));
            _position += length + 1;
            if (_position >= text.Length || text[_position] != '"')
            {
                return true;
            }

            if (!Keep("\""u8))
            {
                Fault = PabulibRowFault.QuoteNotClosed;
                return false;
            }

            _position++;
        }
    }

    private bool PassSeparator()
    {
        var text = utf8.Span;
        if (_position >= text.Length)
        {
            return false;
        }

        if (text[_position] == separator)
        {
            _position++;
            return true;
        }

        PassLineEnd();
        return false;
    }

    private void PassLineEnd()
    {
        var text = utf8.Span;
        _position += text[_position..].StartsWith("\r\n"u8) ? 2 : 1;
        _nextLine++;
    }

    private void SkipLine()
    {
        var length = utf8.Span[_position..].IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0)
        {
            _position = utf8.Length;
            return;
        }

        _position += length;
        PassLineEnd();
    }

    private void CountLines(ReadOnlySpan<byte> text)
    {
        _nextLine += PabulibText.LineEnds(text);
        LastLine = _nextLine;
    }

    private bool Keep(ReadOnlySpan<byte> bytes)
    {
        if (_used + bytes.Length > Limits.PabulibRowSizeBytes)
        {
            return false;
        }

        if (_used + bytes.Length > _row.Length)
        {
            Array.Resize(ref _row, Math.Max(_row.Length * 2, _used + bytes.Length));
        }

        bytes.CopyTo(_row.AsSpan(_used));
        _used += bytes.Length;
        return true;
    }
}
