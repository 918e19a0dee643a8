using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MVoting.Load.Ledgers;

/// <summary>
/// Writes what the server acknowledged, a line each, apart from everything the server keeps: tab-separated voter,
/// ballot id, box, segment, code, hash of the answers. Thread-safe.
/// </summary>
/// <remarks>
/// Lines reach the file when 32 KB have gathered and at least ten times a second, so that a killed generator leaves a
/// ledger to resume from. A line that was cut off has no line feed, and the reader leaves it out.
/// </remarks>
public sealed class LedgerWriter : IAsyncDisposable
{
    private const int BufferSizeBytes = 32 * 1024;
    private const int FlushMs = 100;

    private readonly Lock _lock = new();
    private readonly StreamWriter _writer;
    private readonly Timer _timer;

    private LedgerWriter(string path, FileStream file)
    {
        Path = path;
        _writer = new StreamWriter(file, new UTF8Encoding(false), BufferSizeBytes) { NewLine = "\n" };
        _timer = new Timer(_ => Flush(), null, FlushMs, FlushMs);
    }

    public string Path { get; }

    /// <summary>Begins a ledger. Throws <see cref="SetupException"/> when the file cannot be written.</summary>
    public static LedgerWriter Create(string path, LedgerHeader header)
    {
        var ledger = Open(path, FileMode.Create);
        ledger._writer.WriteLine("#" + JsonSerializer.Serialize(header, LedgerJson.Default.LedgerHeader));
        ledger.Flush();
        return ledger;
    }

    /// <summary>Goes on with a ledger after its last whole line.</summary>
    public static LedgerWriter Append(string path) => Open(path, FileMode.Open);

    public void Add(LedgerEntry entry)
    {
        lock (_lock)
        {
            _writer.Write(entry.Voter);
            _writer.Write('\t');
            Write(entry.BallotId, "D");
            _writer.Write('\t');
            Write(entry.Receipt.Box, default);
            _writer.Write('\t');
            Write(entry.Receipt.Segment, default);
            _writer.Write('\t');
            _writer.Write(entry.Receipt.Code);
            _writer.Write('\t');
            Write(entry.AnswersHash, "x16");
            _writer.Write('\n');
        }
    }

    public void Flush()
    {
        lock (_lock)
        {
            _writer.Flush();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _writer.DisposeAsync();
    }

    private static LedgerWriter Open(string path, FileMode mode)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            var file = new FileStream(path, mode, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
            CutTornLine(file);
            return new LedgerWriter(path, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"The ledger cannot be written: {fault.Message}");
        }
    }

    /// <summary>A line that a killed generator left half written must not run into the next one.</summary>
    private static void CutTornLine(FileStream file)
    {
        var end = file.Length;
        file.Position = Math.Max(0, end - BufferSizeBytes);
        var tail = new byte[end - file.Position];
        file.ReadExactly(tail);
        var whole = end - tail.Length + Array.LastIndexOf(tail, (byte)'\n') + 1;
        file.SetLength(whole);
        file.Position = whole;
    }

    private void Write<T>(T value, ReadOnlySpan<char> format)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[40];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        _writer.Write(text[..length]);
    }
}
