using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace MVoting.Load.Ledgers;

/// <summary>
/// Writes what the server acknowledged, a line each, apart from everything the server keeps: tab-separated voter,
/// ballot id, code, hash of the answers. Thread-safe.
/// </summary>
/// <remarks>
/// Lines reach the file when 32 KB have gathered and at least ten times a second, so that a killed generator leaves a
/// ledger to resume from. A line that was cut off has no line feed, and the reader leaves it out.
/// </remarks>
public sealed class LedgerWriter : IAsyncDisposable
{
    private const int BufferSizeBytes = 32 * 1024;
    private const int FlushMs = 100;

    /// <summary>Of a line on the stack: the longest voter reference and a receipt's code.</summary>
    private const int LineSizeBytes = 1024;

    /// <summary>Of a line's other fields at their longest, and its tabs: 36 + 16 + 4.</summary>
    private const int NumbersSizeBytes = 56;

    private readonly Lock _lock = new();
    private readonly FileStream _file;
    private readonly byte[] _gathered = new byte[BufferSizeBytes];
    private readonly Timer _timer;
    private int _length;

    private LedgerWriter(string path, FileStream file)
    {
        Path = path;
        _file = file;
        _timer = new Timer(_ => Flush(), null, FlushMs, FlushMs);
    }

    public string Path { get; }

    /// <summary>Begins a ledger. Throws <see cref="SetupException"/> when the file cannot be written.</summary>
    public static LedgerWriter Create(string path, LedgerHeader header)
    {
        var ledger = Open(path, FileMode.Create);
        ledger.Write([.. "#"u8, .. JsonSerializer.SerializeToUtf8Bytes(header, LedgerJson.Default.LedgerHeader), .. "\n"u8]);
        ledger.Flush();
        return ledger;
    }

    /// <summary>Goes on with a ledger after its last whole line.</summary>
    public static LedgerWriter Append(string path) => Open(path, FileMode.Open);

    /// <summary>Writes a line. It is made before the lock: the generator's workers meet here at every answer.</summary>
    public void Add(LedgerEntry entry)
    {
        var ((voter, id, receipt, hash), culture) = (entry, CultureInfo.InvariantCulture);
        var size = NumbersSizeBytes + Encoding.UTF8.GetMaxByteCount(voter.Length + receipt.Code.Length);
        var line = size <= LineSizeBytes ? stackalloc byte[LineSizeBytes] : new byte[size];
        if (!Utf8.TryWrite(
            line,
            culture,
            $"{voter}\t{id:D}\t{receipt.Code}\t{hash:x16}\n",
            out var length))
        {
            throw new UnreachableException("A line's size is reckoned from what is written.");
        }

        Write(line[..length]);
    }

    public void Flush()
    {
        lock (_lock)
        {
            if (_length > 0)
            {
                _file.Write(_gathered, 0, _length);
                _length = 0;
            }
        }
    }

    /// <summary>Writes what has gathered and closes the file; a second time is nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        try
        {
            Flush();
        }
        finally
        {
            await _file.DisposeAsync();
        }
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

    private void Write(ReadOnlySpan<byte> line)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(!_file.CanWrite, this);
            if (line.Length > _gathered.Length - _length)
            {
                Flush();
            }

            if (line.Length > _gathered.Length)
            {
                _file.Write(line);
                return;
            }

            line.CopyTo(_gathered.AsSpan(_length));
            _length += line.Length;
        }
    }
}
