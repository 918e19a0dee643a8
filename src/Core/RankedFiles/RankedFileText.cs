using MVoting.Core.Pabulib;

namespace MVoting.Core.RankedFiles;

/// <summary>What holds for all text files of ballots, and how a reader ends.</summary>
internal static class RankedFileText
{
    /// <summary>The file's text without a byte order mark.</summary>
    /// <exception cref="RankedFileException">It is too large, or not UTF-8.</exception>
    public static ReadOnlyMemory<byte> Check(ReadOnlyMemory<byte> file)
    {
        if (file.Length > Limits.RankedSizeBytes)
        {
            throw Fault(1, "file", $"The file has {file.Length} bytes; {Limits.RankedSizeBytes} are allowed. "
                + "Split it by contest.");
        }

        var findings = new PabulibFindings();
        var text = PabulibText.Check(file, findings);
        return findings.ErrorCount == 0
            ? text
            : throw Fault(findings.Errors()[0].Line, "file", findings.Errors()[0].Message);
    }

    public static RankedFileException Fault(int line, string field, string message) =>
        new(new RankedFileError(line, field, message));

    /// <summary>Reads, and turns the first defect into the result.</summary>
    public static RankedReadResult Read(Func<Counting.Ranked.RankedProfile> read)
    {
        try
        {
            return new RankedReadResult(read(), null);
        }
        catch (RankedFileException fault)
        {
            return new RankedReadResult(null, fault.Error);
        }
    }
}
