using System.Buffers;
using System.Text.Unicode;

namespace MVoting.Core.Pabulib;

/// <summary>What holds for the bytes of a <c>.pb</c> file as a whole, before it has rows.</summary>
internal static class PabulibText
{
    private static readonly SearchValues<byte> s_suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n' or '\r')).Select(code => (byte)code),
        0x7F, 0xC2,
    ]);

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The file's text without a byte order mark; empty, with an error, when it is not UTF-8 or too large.</summary>
    public static ReadOnlyMemory<byte> Check(ReadOnlyMemory<byte> file, PabulibFindings findings)
    {
        if (file.Length > Limits.PabulibSizeBytes)
        {
            findings.Error(1, "file",
                $"The file has {file.Length} bytes; {Limits.PabulibSizeBytes} are allowed. " +
                "Split it by district.");
            return default;
        }

        var text = file.Span.StartsWith(Mark) ? file[Mark.Length..] : file;
        if (text.Length > 1 && text.Span[0] + text.Span[1] == 0xFF + 0xFE && text.Span[0] >= 0xFE)
        {
            findings.Error(1, "file", "The file is UTF-16. Save it as UTF-8.");
            return default;
        }

        if (!Utf8.IsValid(text.Span))
        {
            var line = 1 + LineEnds(text.Span[..FirstInvalid(text.Span)]);
            findings.Error(line, "file",
                "This line is not valid UTF-8. Save the file as UTF-8, not in an older code page.");
            return default;
        }

        if (FirstControl(text.Span) is var control and >= 0)
        {
            findings.Error(1 + LineEnds(text.Span[..control]), "file",
                $"This line holds the control character U+{Character(text.Span[control..]):X4}, which no text has. " +
                "Save the file as UTF-8 text, and take it out.");
            return default;
        }

        return text;
    }

    // What a terminal or another program would obey instead of showing it; U+0080 to U+009F begin with C2.
    private static int FirstControl(ReadOnlySpan<byte> text)
    {
        for (var start = 0; text[start..].IndexOfAny(s_suspects) is var at and >= 0; start++)
        {
            start += at;
            if (text[start] != 0xC2 || text[start + 1] < 0xA0)
            {
                return start;
            }
        }

        return -1;
    }

    private static int Character(ReadOnlySpan<byte> text) => text[0] == 0xC2 ? text[1] : text[0];

    /// <summary>Line ends in a text: LF, CRLF or CR.</summary>
    public static int LineEnds(ReadOnlySpan<byte> text)
    {
        var ends = 0;
        while (text.IndexOfAny((byte)'\n', (byte)'\r') is var at and >= 0)
        {
            ends++;
            text = text[(at + (text[at..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }

        return ends;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        Span<char> scratch = stackalloc char[1_024];
        var position = 0;
        while (Utf8.ToUtf16(text[position..], scratch, out var read, out _, replaceInvalidSequences: false)
            == OperationStatus.DestinationTooSmall)
        {
            position += read;
        }

        Utf8.ToUtf16(text[position..], scratch, out var last, out _, replaceInvalidSequences: false);
        return position + last;
    }
}
